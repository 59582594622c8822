import { expect, test } from "vitest";
import { WORTH, worthOfAll } from "../../domain/formulas/worth";

test("10,000 formulas are worth in the Worker what they are worth elsewhere, to the last digit (FO1)", async () => {
  expect(await worthOfAll()).toEqual(WORTH);
});
