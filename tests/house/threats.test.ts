import { expect, test } from "vitest";
import { FILES, read } from "./sources";

const rows = read("docs/security/threat-model.md")
  .split("\n")
  .filter((line) => /^\| (?!wants|---)/.test(line));

test("every threat names a test that exists", () => {
  expect(rows.length).toBeGreaterThan(35);
  const wrong = rows.flatMap((row) => {
    const found = /\| `(tests\/[\w/.-]+\.test\.tsx?)` (.+) \|$/.exec(row);
    const [, file = "", name = ""] = found ?? [];
    if (!found) return [`no test: ${row}`];
    if (!FILES.includes(file)) return [`no file: ${file}`];
    return read(file).includes(name) ? [] : [`${file}: no test named "${name}"`];
  });
  expect(wrong).toEqual([]);
});

test("the checklist of ASVS answers every requirement of levels 1 and 2, and what it points at exists", () => {
  const lines = read("docs/security/asvs-5-level-2.md")
    .split("\n")
    .filter((line) => /^\| V?\d+\.\d+\.\d+ /.test(line));
  expect(lines.length).toBe(253);
  const wrong = lines.flatMap((line) => {
    const cells = line.split(" | ");
    const state = cells[2]?.trim() ?? "";
    const evidence = cells[3] ?? "";
    const files = [...evidence.matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|tsx|mjs|md|toml|sql))`/g)].map(
      (m) => m[1] ?? "",
    );
    return [
      ...(/^(met|not applicable|open)$/.test(state) ? [] : [`state: ${line.slice(0, 60)}`]),
      ...(evidence.replace("|", "").trim().length < 8 ? [`no evidence: ${line.slice(0, 60)}`] : []),
      ...files.filter((file) => !FILES.includes(file)).map((file) => `no file: ${file}`),
    ];
  });
  expect(wrong).toEqual([]);
});
