import { env } from "cloudflare:workers";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultOptions } from "~/domain/imports/options";
import { findArticles } from "~/operations/articles/find-articles";
import { listArticles } from "~/operations/articles/list-articles";
import { contextFor } from "~/operations/context.server";
import { applyImport } from "~/operations/imports/apply-import";
import { checkImport } from "~/operations/imports/check-import";
import { getImport } from "~/operations/imports/get-import";
import { readSheet } from "~/operations/imports/read-sheet";
import { startImport } from "~/operations/imports/start-import";
import { undoImport } from "~/operations/imports/undo-import";
import { watchedBase } from "~/operations/metrics/watched-base";
import { traced } from "~/operations/trace";
import { as, NOW, newWorld } from "../../world/world";
import { csv, dryRun } from "./files";

beforeAll(newWorld);

const utf8 = (text: string) => new TextEncoder().encode(text);

test("I10 a million empty rows do not hang, and count for nothing", async () => {
  const sheet = await readSheet(utf8(`Référence;Prix\n${";\n".repeat(1_000_000)}A;12`));
  expect(sheet.rows).toEqual([{ row: 1_000_002, cells: ["A", "12"] }]);
}, 30_000);

test("I8 a spreadsheet's formulas are read as values, dates as French days, numbers as numbers", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Tarif",
        rows: [
          ["Référence", "Prix", "Date", "Dispo"],
          ["A-1", 12.5, new Date("2026-03-04T00:00:00Z"), true],
          [],
          ["A-2", null, "=1+1", false],
        ],
        cells: new Map([["3,1", { formula: "B2*2", formulaResult: 25 }]]),
      },
    ],
  });
  expect((await readSheet(bytes)).rows).toEqual([
    { row: 2, cells: ["A-1", 12.5, "04/03/2026", "oui"] },
    { row: 4, cells: ["A-2", 25, "=1+1", "non"] },
  ]);
});

describe("what is no table is refused with a sentence", () => {
  test.each([
    ["nothing", new Uint8Array(0), "import-file-empty"],
    ["a header alone", utf8("Référence;Prix\n"), "import-file-empty"],
    ["an archive that is no spreadsheet", utf8("PK\u0003\u0004garbage"), "import-file-too-big"],
    ["old Excel", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "import-file-old-excel"],
    ["a binary", Uint8Array.from([1, 2, 0, 0, 0, 9, 0, 0]), "import-file-unreadable"],
    ["too many columns", utf8(`${"a;".repeat(250)}a\n1;2`), "import-too-many-columns"],
    ["too many rows", utf8(`a;b\n${"1;2\n".repeat(200_002)}`), "import-too-many-rows"],
    ["too heavy", new Uint8Array(10 * 1024 * 1024 + 1), "import-file-too-big"],
  ])("%s", async (_, bytes, code) => {
    await expect(readSheet(bytes)).rejects.toMatchObject({
      kind: "refused",
      problems: [{ code, field: "file" }],
    });
  });
});

test("20,000 articles come in, change and leave again, each in one commit", async () => {
  const ctx = as("direction");
  const file = (price: number) =>
    `Référence;Désignation;Famille;Prix de vente HT\n${Array.from({ length: 20_000 }, (_, i) => `W${i}ER;Tube ${i} mm;Famille ${i % 40};${price},${String(i % 100).padStart(2, "0")}`).join("\n")}`;
  const first = await dryRun(ctx, "articles", file(10));
  expect(first.summary.created).toBe(20_000);
  expect(first.rows).toHaveLength(100);
  await applyImport(ctx, first.id, first.fingerprint);
  expect((await listArticles(ctx, {})).total).toBe(20_004);
  const second = await dryRun(ctx, "articles", file(11));
  expect(second.summary).toMatchObject({ created: 0, updated: 20_000 });
  await applyImport(ctx, second.id, second.fingerprint);
  expect((await findArticles(ctx, "w19999er"))[0]?.salePrice).toBe(119_900);
  await undoImport(ctx, second.id);
  expect((await findArticles(ctx, "w19999er"))[0]?.salePrice).toBe(109_900);
}, 120_000);

test("a town of two thousand clients is read once for a file of two thousand, not once a row", async () => {
  const watched = contextFor(
    { ...env, DB: watchedBase(env.DB) },
    { viewer: as("direction").viewer, clock: () => NOW },
  );
  const town = (first: string) =>
    `Nom;Prénom;Adresse;Code postal;Ville\n${Array.from({ length: 2_000 }, (_, i) => `Namesake${i % 50};${first}${i};${i} rue du Port;29200;Brest`).join("\n")}`;
  const before = await dryRun(watched, "clients", town("A"));
  await applyImport(watched, before.id, before.fingerprint);
  const { id } = await startImport(watched, "clients", csv(town("A")));
  const read = await traced("import", async (work) => {
    const started = await getImport(watched, id);
    if (started.stage !== "mapping") throw new Error(started.stage);
    const { run, mapping } = started;
    await checkImport(watched, id, run.version, { mapping, options: defaultOptions("clients") });
    return work.rowsRead;
  });
  // Some dozens a row; every client of the town for every row would be four million.
  expect(read).toBeLessThan(400_000);
}, 60_000);
