import fc from "fast-check";
import { expect, test } from "vitest";
import { contentProblems, contentShape } from "~/domain/scenarios/content";
import {
  addField,
  addSection,
  blankField,
  changeField,
  moveField,
  removeField,
  removeSection,
  stepField,
  stepSection,
} from "~/domain/scenarios/edit";
import { type Content, fieldsOf } from "~/domain/scenarios/field";
import { startOf } from "~/domain/scenarios/start";
import { content, field } from "./sample";

const ids = (form: Content) =>
  form.sections.map((one) => [one.id, ...one.fields.map(({ id }) => id)].join(" "));

test("SC1 what a new template starts with can be published as it is", () => {
  for (const kind of ["visit", "intervention", "diagnosis", "survey"] as const) {
    expect(contentProblems(kind, startOf(kind))).toEqual([]);
    expect(contentShape.parse(startOf(kind))).toEqual(startOf(kind));
  }
});

test("a field steps over the edge of its section, a section that leaves gives its fields to its neighbour", () => {
  const two = addField(
    addSection(content(field({ id: "a" }), field({ id: "b" })), "s2"),
    "s2",
    field({ id: "c" }),
  );
  expect(ids(stepField(two, "b", 1))).toEqual(["s1 a", "s2 b c"]);
  expect(ids(stepField(two, "c", -1))).toEqual(["s1 a b c", "s2"]);
  expect(ids(stepField(two, "a", -1))).toEqual(["s1 a b", "s2 c"]);
  expect(ids(stepSection(two, "s2", -1))).toEqual(["s2 c", "s1 a b"]);
  expect(ids(removeSection(two, "s1"))).toEqual(["s2 a b c"]);
  expect(ids(removeSection(two, "s2"))).toEqual(["s1 a b c"]);
  expect(ids(removeSection(content(field({ id: "a" })), "s1"))).toEqual(["s1 a"]);
  expect(ids(moveField(two, "a", "s2", 1))).toEqual(["s1 b", "s2 c a"]);
});

test("SC2 what hung on a field that leaves is shown always", () => {
  const form = content(field({ id: "a", type: "tick" }), field({ id: "b", whenId: "a", whenIs: "Oui" }));
  expect(fieldsOf(removeField(form, "a"))[0]).toMatchObject({ id: "b", whenId: null, whenIs: "" });
  expect(fieldsOf(changeField(form, "a", { label: "Autre" }))[0]?.label).toBe("Autre");
});

test("whatever is moved, every field stands once (property)", () => {
  const acts = fc.array(
    fc.record({
      act: fc.nat(5),
      field: fc.constantFrom("a", "b", "c", "d", "zz"),
      section: fc.constantFrom("s1", "s2", "s3"),
      at: fc.integer({ min: -2, max: 9 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(acts, (list) => {
      let form = addSection(content(...["a", "b", "c", "d"].map((id) => blankField(id, "words"))), "s2");
      for (const { act, field: id, section, at } of list) {
        if (act === 0) form = moveField(form, id, section, at);
        if (act === 1) form = stepField(form, id, 1);
        if (act === 2) form = stepField(form, id, -1);
        if (act === 3) form = stepSection(form, section, at > 3 ? 1 : -1);
        if (act === 4) form = removeSection(form, section);
        if (act === 5 && !form.sections.some((one) => one.id === section)) form = addSection(form, section);
        expect(
          fieldsOf(form)
            .map((one) => one.id)
            .toSorted(),
        ).toEqual(["a", "b", "c", "d"]);
        expect(form.sections.length).toBeGreaterThan(0);
      }
    }),
    { seed: 17, numRuns: 300 },
  );
});
