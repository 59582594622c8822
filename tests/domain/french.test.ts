import { expect, test } from "vitest";
import { counted } from "~/domain/french";

test("nothing is plural below two", () => {
  expect([0, 1, 2].map((count) => counted(count, "mail"))).toEqual(["0 mail", "1 mail", "2 mails"]);
  expect(counted(3, "nouvelle de mail", "nouvelles de mails")).toBe("3 nouvelles de mails");
  expect(counted(12_345, "ligne")).toBe("12\u202f345 lignes");
});
