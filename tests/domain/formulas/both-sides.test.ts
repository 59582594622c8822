import { expect, test } from "vitest";
import { WORTH, worthOfAll } from "./worth";

test("10,000 formulas are worth the same here and in the Worker, to the last digit (FO1)", async () => {
  expect(await worthOfAll()).toEqual(WORTH);
});
