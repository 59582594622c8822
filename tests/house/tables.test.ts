import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { FILES, ROOT, read } from "./sources";

const byText = (a: string | undefined, b: string | undefined) => (a ?? "").localeCompare(b ?? "");

test("one beat a minute drives every job, in Paris time", () => {
  expect(read("wrangler.toml")).toContain('crons = ["* * * * *"]');
});

test("every event has its row in the event table", () => {
  const names = read("operations/context.server.ts").match(/export type EventName =([\s\S]*?);/)?.[1] ?? "";
  const declared = [...names.matchAll(/"([^"]+)"/g)].map((m) => m[1]).toSorted(byText);
  const table = read("workers/outbox.ts").match(/export const EVENTS[^{]*\{([\s\S]*?)\n\};/)?.[1] ?? "";
  const rows = [...table.matchAll(/^\s{2}(?:"([^"]+)"|(\w+)):/gm)].map((m) => m[1] ?? m[2]).toSorted(byText);
  expect(rows).toEqual(declared);
});

test("migrations say what the tables say", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "migrations-"));
  try {
    cpSync(path.join(ROOT, "db/migrations"), copy, { recursive: true });
    const before = readdirSync(copy).length;
    const done = spawnSync(
      path.join(ROOT, "node_modules/.bin/drizzle-kit"),
      [
        "generate",
        "--dialect",
        "sqlite",
        "--schema",
        "./db/schema/*.ts",
        "--out",
        path.relative(ROOT, copy),
        "--name",
        "drift",
      ],
      { cwd: ROOT, encoding: "utf8" },
    );
    expect(done.stdout + done.stderr).toMatch(/No schema changes/);
    expect(readdirSync(copy).length).toBe(before);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

test("migrations are additive, and no foreign key deletes by itself", () => {
  const sql = FILES.filter((file) => /^db\/migrations\/.*\.sql$/.test(file));
  const wrong = sql.flatMap((file) =>
    /drop table(?! `search_words`)|on delete (cascade|set null)/i.test(read(file)) ? [file] : [],
  );
  expect(wrong).toEqual([]);
});

test("every rule id of a SPEC.md is quoted by a test", () => {
  const tests = FILES.filter((file) => /^tests\/.*\.test\.tsx?$/.test(file))
    .map(read)
    .join("\n");
  const missing = FILES.filter((file) => /^domain\/.*SPEC\.md$/.test(file)).flatMap((file) =>
    [...read(file).matchAll(/^\s*(?:[-*]\s+|#+\s+|\|\s*)?\**([A-Z]{1,3}\d{1,2})\b/gm)]
      .map((m) => m[1] ?? "")
      .filter((id) => !new RegExp(`\\b${id}\\b`).test(tests))
      .map((id) => `${file}: ${id}`),
  );
  expect(missing).toEqual([]);
});

test("every problem code has its French sentence", () => {
  const sentences = FILES.filter((file) => /^app\/shell\/sentences\/.*\.ts$/.test(file))
    .map(read)
    .join("\n");
  const files = FILES.filter(
    (file) => /^(operations|domain)\/.*\.ts$/.test(file) && !file.endsWith("/mentions.ts"),
  );
  const codes = new Set(
    files.flatMap((file) =>
      [...read(file).matchAll(/(?:\bproblem\(\s*|\bcode: )"([a-z0-9-]+)"/g)].map((m) => m[1] ?? ""),
    ),
  );
  // "custom" is zod's own code; mentions are printed texts, not problems.
  codes.delete("custom");
  const missing = [...codes].filter(
    (code) => !sentences.includes(`"${code}"`) && !new RegExp(`(^|[\\s{,])${code}:`, "m").test(sentences),
  );
  expect(missing.toSorted(byText)).toEqual([]);
});
