import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { choice } from "~/db/schema/settings";
import { type MergedList, mergeEntriesForm } from "~/domain/merges/lists";
import { listEntries } from "~/operations/merges/list-entries";
import { mergeEntries } from "~/operations/merges/merge-entries";
import { undoEntriesMerge } from "~/operations/merges/undo-entries-merge";
import { as, newWorld } from "../../world/world";
import { dump } from "./dump";

const office = () => as("bureau");
beforeAll(async () => {
  await newWorld();
  const entry = (id: string, list: "client-status" | "civility" | "file-tag", label: string) => ({
    id,
    list,
    label,
    position: 5,
    colour: "slate",
    semantics: list === "client-status" ? { sellable: true, searchable: true, bin: false } : null,
  });
  await env.DB.batch([
    ...prepared(
      env.DB,
      bulkInsert(choice, [
        entry("st-prospects", "client-status", "Prospects"),
        entry("ci-m", "civility", "M."),
        entry("ci-monsieur", "civility", "Monsieur"),
        entry("ta-a", "file-tag", "Avant"),
        entry("ta-b", "file-tag", "Avant travaux"),
      ]),
    ),
    env.DB.prepare("update article set supplier = 'Poujoulat' where id = 'ar-conduit'"),
    env.DB.prepare("update article set supplier = 'POUJOULAT SA' where id = 'ar-poele'"),
    env.DB.prepare(
      "insert into file (id, owner_kind, owner_id, name, content_type, bytes, sha256, key, created_at, created_by) values ('f1', 'client', 'c-turpin', 'a', 'text/plain', 1, '', 'k', 1, ''), ('f2', 'client', 'c-turpin', 'b', 'text/plain', 1, '', 'k2', 1, '')",
    ),
    env.DB.prepare(
      "insert into file_tagged (file_id, tag_id) values ('f1', 'ta-a'), ('f1', 'ta-b'), ('f2', 'ta-a')",
    ),
  ]);
});

const merged = (list: MergedList, lose: string, keep: string) =>
  mergeEntries(office(), mergeEntriesForm.parse({ list, lose, keep }));
/** All but versions of choices, which only grow. */
const held = async () => {
  const all = await dump();
  return { ...all, choice: all.choice?.map((row) => row.replace(/\["version",\d+\]/, "")) };
};

test.each<[MergedList, string, string, number, string]>([
  ["client-status", "st-prospect", "st-prospects", 1, "select status_id v from client where id = 'c-turpin'"],
  ["civility", "ci-m", "ci-monsieur", 1, "select civility v from client where id = 'c-turpin'"],
  ["supplier", "=POUJOULAT SA", "=Poujoulat", 1, "select supplier v from article where id = 'ar-poele'"],
  ["file-tag", "ta-a", "ta-b", 2, "select group_concat(tag_id) v from file_tagged where file_id = 'f1'"],
])(
  "MG9 in %s one entry takes the place of another, and the undo is the identity",
  async (list, lose, keep, count, asked) => {
    const before = await held();
    const entries = (await listEntries(office(), list)).entries;
    expect(entries.find((one) => one.key === lose)?.count).toBe(count);
    const { id } = await merged(list, lose, keep);
    const value = (await env.DB.prepare(asked).first<{ v: string }>())?.v;
    const kept = entries.find((one) => one.key === keep);
    expect(value).toBe(list === "civility" || list === "supplier" ? kept?.label : keep);
    const after = (await listEntries(office(), list)).entries.find((one) => one.key === lose);
    expect(after === undefined || after.archived).toBe(true);
    await undoEntriesMerge(office(), id);
    expect(await held()).toEqual(before);
    await expect(undoEntriesMerge(office(), id)).rejects.toMatchObject({
      problems: [{ code: "merge-undone" }],
    });
  },
);

test("MG9 a word that stands in no list gives way to an entry of it", async () => {
  await env.DB.prepare("update client set civility = 'Mr' where id = 'c-turpin'").run();
  await merged("civility", "=Mr", "ci-m");
  const row = await env.DB.prepare("select civility from client where id = 'c-turpin'").first();
  expect(row).toEqual({ civility: "M." });
});

test("MG9 nothing merges with the bin, with itself, or without the right", async () => {
  await expect(merged("client-status", "st-client", "st-bin")).rejects.toMatchObject({
    problems: [{ code: "merge-of-bin", field: "keep" }],
  });
  await expect(merged("client-status", "st-bin", "st-client")).rejects.toMatchObject({
    problems: [{ code: "merge-of-bin", field: "lose" }],
  });
  await expect(merged("client-status", "nothing", "st-client")).rejects.toMatchObject({ kind: "refused" });
  expect(mergeEntriesForm.safeParse({ list: "unit", lose: "=u", keep: "=u" }).success).toBe(false);
  await expect(listEntries(as("commercial"), "unit")).rejects.toMatchObject({ kind: "forbidden" });
});
