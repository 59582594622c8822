import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { matrixText } from "~/domain/access/matrix";
import { FILES, ROOT, read } from "./sources";

const FILE = "docs/permissions.md";

test("A13 the printed matrix says what the table says (refresh it with `npm run permissions`)", () => {
  if (process.env.WRITE_PERMISSIONS) writeFileSync(path.join(ROOT, FILE), matrixText());
  expect(FILES).toContain(FILE);
  expect(read(FILE)).toBe(matrixText());
});
