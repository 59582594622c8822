import { expect, test } from "vitest";
import { layoutForm, layoutProblems } from "~/domain/layouts/forms";
import { columnsOn, completed, numbersOn, STANDARD } from "~/domain/layouts/layout";

const bare = { columns: [] };

test("LY2 LY3 the law's columns are printed whatever the layout says", () => {
  expect([...columnsOn(bare, "invoice", "company")]).toEqual(["quantity", "unit", "price", "vat"]);
  expect([...columnsOn(bare, "invoice", "person")]).toEqual(["quantity", "unit", "price", "vat"]);
  expect([...columnsOn(bare, "quote", "person")]).toEqual(["quantity", "unit", "price"]);
  expect([...columnsOn(bare, "quote", "company")]).toEqual([]);
  expect([...columnsOn({ columns: ["reference"] }, "quote", "company")]).toEqual(["reference"]);
});

test("LY4 a layout written before a setting existed has its standard", () => {
  expect(completed({ logo: "right" })).toEqual({ ...STANDARD, logo: "right" });
});

test("LY5 line numbers are the company's choice unless the layout says otherwise", () => {
  expect(numbersOn({ numbers: "company" }, true)).toBe(true);
  expect(numbersOn({ numbers: "company" }, false)).toBe(false);
  expect(numbersOn({ numbers: "yes" }, false)).toBe(true);
  expect(numbersOn({ numbers: "no" }, true)).toBe(false);
});

test("a page of a layout as a browser posts it: one column, no box ticked, no colour", () => {
  const read = layoutForm.parse({
    name: " Chantiers ",
    logo: "right",
    logoSize: "large",
    numbers: "no",
    columns: "reference",
    version: "3",
  });
  expect(read).toMatchObject({
    name: "Chantiers",
    columns: ["reference"],
    descriptions: false,
    sections: false,
    annexes: [],
    accent: "",
    version: 3,
  });
  expect(layoutProblems(read)).toEqual([]);
  expect(layoutProblems({ accent: "#ffee00" }).map(({ code }) => code)).toEqual(["accent-too-light"]);
  expect(layoutForm.safeParse({ name: "" }).success).toBe(false);
});
