import { env } from "cloudflare:workers";
import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { beforeAll, describe, expect, test } from "vitest";
import { creditNote, invoice, payment } from "~/db/schema/billing";
import { quote } from "~/db/schema/quotes";
import { clientEditForm, noteForm } from "~/domain/clients/forms";
import { mergeForm } from "~/domain/merges/forms";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { listClients } from "~/operations/clients/list-clients";
import { updateClient } from "~/operations/clients/update-client";
import { getMergePreview } from "~/operations/merges/get-merge-preview";
import { listDuplicates } from "~/operations/merges/list-duplicates";
import { listMerges } from "~/operations/merges/list-merges";
import { mergeClients } from "~/operations/merges/merge-clients";
import { tellApart } from "~/operations/merges/tell-apart";
import { undoMerge } from "~/operations/merges/undo-merge";
import { search } from "~/operations/search/search";
import { getSpace } from "~/operations/space/get-space";
import { openSpaceLink } from "~/operations/space/open-space-link";
import { liveLinks, viewerOfLinks } from "~/operations/space/viewer-of-links";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, asCustomer, NOW, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const office = () => as("bureau");
let kept = "";
let lost = "";

beforeAll(async () => {
  await newWorld();
  const home = {
    addresses: [{ use: "main", street: "14 av. des Tilleuls", postcode: "69003", city: "Lyon" }],
  };
  kept = await createClient(
    office(),
    clientInput({
      ...home,
      phones: [{ value: "06 11 22 33 44" }],
      emails: [{ value: "elise@example.org" }],
    }),
  );
  lost = await createClient(
    office(),
    clientInput({
      addresses: [{ use: "main", street: "14 avenue des Tilleuls", postcode: "69003", city: "LYON" }],
      phones: [{ value: "06 11 22 33 44" }, { value: "04 72 00 00 09" }],
      observations: "Chien méchant",
      originId: "or-salon",
    }),
  );
  await addNote(office(), lost, noteForm.parse({ body: "A rappelé" }));
  await signedQuote("q-lost", body([item("l1", 1, 1000, 20)]), { clientId: lost });
});

const preview = () => getMergePreview(office(), kept, lost);
async function merged(over: Record<string, unknown> = {}) {
  const seen = await preview();
  const form = mergeForm.parse({
    lostId: lost,
    keptVersion: seen.kept.version,
    lostVersion: seen.lost.version,
    ...over,
  });
  return mergeClients(office(), kept, form);
}

describe("two files of one client", () => {
  test("MG8 are found as they are written, with why; told apart they are not shown again", async () => {
    const of = async () => (await listDuplicates(office())).pairs;
    expect(await of()).toMatchObject([{ reasons: expect.arrayContaining(["same-phone", "same-name"]) }]);
    const pair = { aId: lost, bId: kept };
    await tellApart(office(), { ...pair, apart: true });
    expect(await of()).toEqual([]);
    await tellApart(office(), { ...pair, apart: false });
    expect(await of()).toHaveLength(1);
  });

  test("MG1 MG2 side by side: what differs, the fuller proposed, lists united without doubles", async () => {
    const seen = await preview();
    expect(seen.fields.find((one) => one.field === "observations")).toMatchObject({ proposed: "lost" });
    expect(seen.fields.find((one) => one.field === "originId")).toMatchObject({
      lost: "Salon",
      proposed: "lost",
    });
    expect(seen.united.addresses).toHaveLength(1);
    expect(seen.united.points.map((one) => [one.words, one.added])).toEqual([
      ["06 11 22 33 44", false],
      ["elise@example.org", false],
      ["04 72 00 00 09", true],
    ]);
    expect(seen.moving.map((one) => one.label)).toEqual(expect.arrayContaining(["1 devis"]));
  });

  test("a stale comparison, oneself, a file in the bin, and people without the right are refused", async () => {
    await expect(merged({ keptVersion: 99 })).rejects.toMatchObject({ kind: "conflict" });
    await expect(getMergePreview(office(), kept, kept)).rejects.toMatchObject({
      problems: [{ code: "merge-same" }],
    });
    const { id } = await merged({ fields: { statusId: "lost", lastName: "kept" } });
    expect((await listMerges(office())).rows).toMatchObject([{ id, undoneAt: null }]);
    await undoMerge(office(), id);
    await expect(getMergePreview(as("commercial"), kept, lost)).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("MG5 the lost file leads to the kept one, is found, listed and written no more; all it had is there", async () => {
    const { url } = await openSpaceLink(office(), lost);
    const { id } = await merged();
    const moved = { kind: "moved", to: `/clients/${kept}` };
    await expect(getClientFile(office(), lost)).rejects.toMatchObject(moved);
    await expect(addNote(office(), lost, noteForm.parse({ body: "Trop tard" }))).rejects.toMatchObject(moved);
    expect((await listClients(office(), { statusId: "st-bin" })).rows).toEqual([]);
    expect(JSON.stringify(await search(office(), "dupont"))).not.toContain(lost);
    expect(JSON.stringify(await search(office(), "04 72 00 00 09"))).toContain(kept);
    const file = await getClientFile(office(), kept);
    expect(file.client).toMatchObject({ observations: "Chien méchant", originId: "or-salon" });
    expect(file.counters.quotes).toBe(1);
    expect(file.phones.map((one) => one.value)).toEqual(["+33611223344", "+33472000009"]);
    // The link that was handed over leads to the kept file's space now.
    const [link] = await liveLinks(env, [url.split("/").at(-1) ?? ""], NOW);
    expect(await viewerOfLinks(env, link ? [link] : [], null)).toMatchObject({ clientId: kept });
    expect((await listMerges(office(), { clientId: kept })).rows.map((row) => row.id)).toContain(id);
    await undoMerge(office(), id);
    const [own] = await liveLinks(env, [url.split("/").at(-1) ?? ""], NOW);
    expect(own?.clientId).toBe(lost);
    const customer = asCustomer({ clientId: kept, quoteId: null, linkId: "l", name: "Élise" });
    expect((await getSpace(customer)).quotes).toEqual([]);
  });

  test("MG4 the undo leaves what came after with the kept file, and what was changed since as it is", async () => {
    const { id } = await merged();
    await addNote(office(), kept, noteForm.parse({ body: "Après la fusion" }));
    const { client: sheet, addresses, phones, emails } = await getClientSheet(office(), kept);
    const edited = clientEditForm.parse({
      ...sheet,
      addresses,
      phones,
      emails,
      originId: "or-salon",
      followedBy: "",
      observations: "Chien gentil",
    });
    await updateClient(office(), kept, edited);
    const leftAlone = await undoMerge(office(), id);
    expect(leftAlone.map((one) => one.column)).toEqual(["observations"]);
    const [first, other] = [await getClientFile(office(), kept), await getClientFile(office(), lost)];
    expect(first.client.observations).toBe("Chien gentil");
    expect(first.client.originId).toBeNull();
    expect(other.client).toMatchObject({ observations: "Chien méchant", statusId: "st-prospect" });
    expect(other.phones.map((one) => one.value)).toEqual(["+33611223344", "+33472000009"]);
    const notes = async (client: string) =>
      (
        await env.DB.prepare("select body from timeline_entry where client_id = ? and kind = 'note'")
          .bind(client)
          .all<{ body: string }>()
      ).results.map((row) => row.body);
    expect(await notes(kept)).toEqual(["Après la fusion"]);
    expect(await notes(lost)).toEqual(["A rappelé"]);
    expect(JSON.stringify(await search(office(), "dupont"))).toContain(lost);
  });

  test("MG6 the code of the lost file stays known and finds the kept one", async () => {
    await env.DB.batch([
      env.DB.prepare("update client set code = 'CLI-OLD' where id = ?").bind(lost),
      env.DB.prepare("update client set code = 'CLI-NEW' where id = ?").bind(kept),
    ]);
    const { id } = await merged();
    const file = await getClientFile(office(), kept);
    expect(file.client).toMatchObject({ code: "CLI-NEW", formerCodes: "CLI-OLD" });
    expect(JSON.stringify(await search(office(), "CLI-OLD"))).toContain(kept);
    await undoMerge(office(), id);
    expect((await getClientFile(office(), kept)).client.formerCodes).toBe("");
    const { id: taken } = await merged({ fields: { code: "lost" } });
    expect((await getClientFile(office(), kept)).client).toMatchObject({
      code: "CLI-OLD",
      formerCodes: "CLI-NEW",
    });
    await undoMerge(office(), taken);
    expect((await getClientFile(office(), lost)).client.code).toBe("CLI-OLD");
  });
});

/** Columns that may change of what is issued: where it is kept, what happened to its mail, the number of its writings. */
const FREE: Record<string, string[]> = {
  invoice: ["file_id", "sent_at", "version", "client_id", "layout_id"],
  credit_note: ["file_id", "sent_at", "version", "client_id"],
  payment: ["client_id"],
  quote: (
    "id root_id ouvrage_id site_address_id interlocutor_id seller_id works_start_on works_duration created_at " +
    "created_by updated_at dated_on sent_at first_viewed_at refused_at refusal_reason superseded_at binned_at " +
    "signed_file_id layout_id version client_id"
  ).split(" "),
};

test.each<[string, SQLiteTable]>([
  ["invoice", invoice],
  ["credit_note", creditNote],
  ["payment", payment],
  ["quote", quote],
])("MG7 of an issued %s only the link to its client moves, and only along a merge", async (name, table) => {
  await env.DB.prepare(
    "insert into merge (id, kind, winner_id, loser_id, winner_name, loser_name, at, by, by_name, overwritten) values (?, 'client', 'c-cypres', 'c-turpin', '', '', 1, '', '', '[]')",
  )
    .bind(`m-${name}`)
    .run();
  const columns = Object.values(getTableColumns(table));
  const value = (column: (typeof columns)[number]) => {
    const given: Record<string, unknown> = {
      id: `f-${name}`,
      client_id: "c-turpin",
      seller_id: "u-commercial",
      invoice_id: "f-invoice",
      reversal_of: null,
      order_id: null,
      ouvrage_id: null,
      layout_id: null,
    };
    if (column.name in given) return given[column.name];
    if (column.enumValues?.[0]) return column.enumValues[0];
    return column.dataType === "number" || column.dataType === "boolean" ? 1 : `f-${name}-${column.name}`;
  };
  await env.DB.prepare(
    `insert into "${name}" (${columns.map((c) => c.name).join(", ")}) values (${columns.map(() => "?").join(", ")})`,
  )
    .bind(...columns.map(value))
    .run();
  const change = (set: string) => env.DB.prepare(`update "${name}" set ${set} where id = 'f-${name}'`).run();
  // Each column is given something else, in a batch that something wrong undoes.
  const open: string[] = [];
  for (const { name: column } of columns)
    await env.DB.batch([
      env.DB.prepare(
        `update "${name}" set "${column}" = coalesce("${column}", '') || '1' where id = 'f-${name}'`,
      ),
      env.DB.prepare("insert into merge (id) values (null)"),
    ]).catch((error: Error) => /is final/.test(error.message) || open.push(column));
  expect(open.filter((column) => column !== "client_id").toSorted()).toEqual(
    (FREE[name] ?? []).filter((column) => column !== "client_id").toSorted(),
  );
  await change("client_id = 'c-cypres'");
  await expect(change("client_id = 'c-turpin'")).rejects.toThrow(/is final/);
  await env.DB.prepare("update merge set undone_at = 2 where id = ?").bind(`m-${name}`).run();
  await change("client_id = 'c-turpin'");
  await expect(change("client_id = 'c-cypres'")).rejects.toThrow(/is final/);
  await env.DB.prepare("delete from merge where id = ?").bind(`m-${name}`).run();
});
