import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { timelineEntry } from "~/db/schema/clients";
import { clientEditForm } from "~/domain/clients/forms";
import { addNote } from "~/operations/clients/add-note";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { archiveOuvrage } from "~/operations/clients/archive-ouvrage";
import { changeStatus } from "~/operations/clients/change-status";
import { createClient } from "~/operations/clients/create-client";
import { getClient } from "~/operations/clients/get-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { listClientInvoices } from "~/operations/clients/list-client-invoices";
import { listClients } from "~/operations/clients/list-clients";
import { listHistory } from "~/operations/clients/list-history";
import { renameOuvrage } from "~/operations/clients/rename-ouvrage";
import { updateClient } from "~/operations/clients/update-client";
import { createQuote } from "~/operations/quotes/create-quote";
import { search } from "~/operations/search/search";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

beforeAll(newWorld);

const made = (over: Record<string, unknown> = {}) =>
  createClient(
    as("bureau"),
    clientInput({
      addresses: [{ use: "main", street: "2 rue Basse", postcode: "69210", city: "L'Arbresle" }],
      interlocutors: [{ lastName: "Petit", phone: "06 00 00 00 07" }],
      ...over,
    }),
  );

/** The edit form as the screen fills it from what is kept. */
async function formOf(id: string, over: Record<string, unknown> = {}) {
  const { client, addresses, phones, emails, interlocutors } = await getClient(as("bureau"), id);
  return clientEditForm.parse({
    ...Object.fromEntries(Object.entries(client).map(([key, value]) => [key, value ?? undefined])),
    addresses,
    phones,
    emails,
    interlocutors,
    ...over,
  });
}

test("the whole sheet is written, ids stay, what is taken out goes", async () => {
  const id = await made();
  const before = await getClient(as("bureau"), id);
  await updateClient(
    as("commercial"),
    id,
    await formOf(id, {
      lastName: "Durand",
      phones: [{ value: "0472000002" }],
      interlocutors: [],
      followedBy: "u-commercial",
    }),
  );
  const after = await getClient(as("bureau"), id);
  expect(after.client).toMatchObject({ displayName: "Durand Élise", version: 2, followedBy: "u-commercial" });
  expect(after.addresses[0]?.id).toBe(before.addresses[0]?.id);
  expect(after.phones.map((p) => p.value)).toEqual(["+33472000002"]);
  expect(after.interlocutors).toEqual([]);
  expect((await search(as("bureau"), "durand")).groups[0]?.results[0]?.id).toBe(id);
  expect(
    (await search(as("bureau"), "petit")).groups.flatMap((g) => g.results).map((r) => r.id),
  ).not.toContain(id);
});

test("a stale form is a conflict and writes nothing", async () => {
  const id = await made();
  const stale = await formOf(id, { lastName: "Perdu" });
  await updateClient(as("bureau"), id, await formOf(id, { lastName: "Premier" }));
  await expect(updateClient(as("bureau"), id, stale)).rejects.toMatchObject({ kind: "conflict" });
  expect((await getClient(as("bureau"), id)).client.lastName).toBe("Premier");
});

test("ids of another client's rows are not taken over", async () => {
  const id = await made({ lastName: "Voleur" });
  await updateClient(
    as("bureau"),
    id,
    await formOf(id, {
      addresses: [{ id: "a-turpin", street: "9 rue Volée", postcode: "01000", city: "Bourg" }],
    }),
  );
  expect((await getClient(as("bureau"), "c-turpin")).addresses[0]).toMatchObject({
    id: "a-turpin",
    street: "3 chemin du Lavoir",
  });
  expect((await getClient(as("bureau"), id)).addresses[0]?.id).not.toBe("a-turpin");
});

test("an address that an ouvrage uses can't be taken out", async () => {
  const id = await made();
  const site = (await getClient(as("bureau"), id)).addresses[0]?.id;
  await addOuvrage(as("technicien"), id, {
    typeId: "ot-piscine",
    name: "Piscine 8 × 4",
    siteAddressId: site ?? null,
    installedOn: "2024-05-02",
    warrantyUntil: null,
    nextServiceOn: null,
    serialNumber: "",
    notes: "",
  });
  await expect(updateClient(as("bureau"), id, await formOf(id, { addresses: [] }))).rejects.toMatchObject({
    problems: [{ code: "address-in-use", facts: { address: "2 rue Basse, L'Arbresle" } }],
  });
});

test("the bin takes a client out of search, lists and sales; another status brings it back", async () => {
  const id = await made({ lastName: "Oubli", phones: [{ value: "0612999999" }] });
  const { before, version } = await changeStatus(as("bureau"), id, { statusId: "st-bin", version: 1 });
  expect((await search(as("bureau"), "oubli")).groups).toEqual([]);
  expect((await listClients(as("bureau"), { text: "oubli" })).rows).toEqual([]);
  expect((await listClients(as("bureau"), { statusId: "st-bin" })).rows.map((row) => row.id)).toEqual([id]);
  await expect(createQuote(as("bureau"), { clientId: id })).rejects.toMatchObject({
    problems: [{ code: "quote-client-binned" }],
  });
  await changeStatus(as("bureau"), id, { statusId: before, version });
  expect((await search(as("bureau"), "06 12 99 99 99")).groups[0]?.results[0]?.id).toBe(id);
  const titles = (
    await as("bureau").db.select().from(timelineEntry).where(eq(timelineEntry.clientId, id))
  ).map((e) => e.title);
  expect(titles).toContain("Statut : Prospect → Corbeille");
});

test("ouvrages are renamed and put aside; one of another client is not found", async () => {
  const ctx = as("technicien");
  const id = await addOuvrage(ctx, "c-turpin", {
    typeId: "ot-poele",
    name: "Poêle",
    siteAddressId: null,
    installedOn: null,
    warrantyUntil: null,
    nextServiceOn: null,
    serialNumber: "SN-1",
    notes: "",
  });
  await renameOuvrage(ctx, "c-turpin", id, { name: "Poêle du salon", version: 1 });
  expect((await getClientFile(ctx, "c-turpin")).ouvrages).toMatchObject([
    { name: "Poêle du salon", type: "Poêle à granulés" },
  ]);
  await expect(renameOuvrage(ctx, "c-cypres", id, { name: "Volé", version: 2 })).rejects.toMatchObject({
    kind: "not-found",
  });
  await archiveOuvrage(ctx, "c-turpin", id, true);
  expect((await getClientFile(ctx, "c-turpin")).ouvrages).toEqual([]);
});

test("notes go to the timeline, which is filtered by kind and paged by key", async () => {
  const id = await made({ lastName: "Bavard" });
  for (let i = 0; i < 35; i++)
    await addNote(as("technicien", Date.parse("2026-11-23T09:00:00Z") + i), id, {
      kind: i % 2 ? "call" : "note",
      body: `n ${i}`,
      ouvrageId: null,
    });
  const first = await listHistory(as("bureau"), id);
  expect(first.entries).toHaveLength(30);
  expect(first.entries[0]?.body).toBe("n 34");
  const second = await listHistory(as("bureau"), id, { before: first.next ?? "" });
  expect(second.entries).toHaveLength(6);
  expect(second.next).toBeNull();
  expect((await listHistory(as("bureau"), id, { kinds: ["call"] })).entries).toHaveLength(17);
});

test("a technician opens the file without amounts nor sections of documents", async () => {
  const file = await getClientFile(as("technicien"), "c-turpin");
  expect(file).not.toHaveProperty("balance");
  expect(Object.keys(file.counters)).toEqual(["ouvrages", "documents", "actions", "reports"]);
  expect(file.entryKinds).not.toContain("invoice");
  expect((await getClientFile(as("comptabilite"), "c-turpin")).balance).toEqual({
    owed: 0,
    overdue: 0,
    state: null,
  });
});

test("what a client owes: issued, less paid, less credited, to the cent; drafts owe nothing", async () => {
  const { env } = await import("cloudflare:workers");
  const document = {
    clientId: "c-cypres",
    netCents: 0,
    vatCents: 0,
    createdAt: 1,
    createdBy: "t",
    version: 1,
  };
  const row = { ...document, kind: "invoice", sellerId: "u-bureau", title: "", options: "[]" };
  const insert = (table: string, values: Record<string, unknown>) => {
    const columns = Object.keys(values).map((key) => key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`));
    return env.DB.prepare(
      `insert into ${table} (${columns.join()}) values (${columns.map(() => "?").join()})`,
    ).bind(...Object.values(values));
  };
  await env.DB.batch([
    insert("invoice", {
      ...row,
      id: "i-late",
      number: "FA-1",
      grossCents: 100_000,
      issuedAt: 1,
      issuedOn: "2026-10-01",
      dueOn: "2026-11-01",
    }),
    insert("invoice", { ...row, id: "i-draft", grossCents: 77_700 }),
    insert("invoice", {
      ...row,
      id: "i-soon",
      number: "FA-2",
      grossCents: 5_001,
      issuedAt: 1,
      issuedOn: "2026-11-01",
      dueOn: "2026-12-01",
    }),
    insert("payment", {
      id: "p-1",
      clientId: "c-cypres",
      receivedOn: "2026-11-02",
      mode: "transfer",
      reference: "",
      amountCents: 40_000,
      createdAt: 1,
      createdBy: "t",
    }),
    insert("payment_part", { paymentId: "p-1", invoiceId: "i-late", amountCents: 40_000 }),
    insert("credit_note", {
      ...document,
      id: "cn-1",
      number: "AV-1",
      invoiceId: "i-late",
      reason: "",
      grossCents: 10_000,
      issuedAt: 1,
      issuedOn: "2026-11-03",
    }),
  ]);
  const file = await getClientFile(as("comptabilite"), "c-cypres");
  expect(file.balance).toEqual({ owed: 55_001, overdue: 50_000, state: "overdue" });
  expect(file.counters).toMatchObject({ invoices: 4, overdue: 1 });
  const { rows } = await listClientInvoices(as("comptabilite"), "c-cypres");
  expect(rows.find((one) => one.id === "i-late")).toMatchObject({
    state: "overdue",
    daysLate: 22,
    due: 50_000,
  });
  expect(rows.find((one) => one.id === "i-draft")).toMatchObject({ state: null, due: null });
  await expect(listClientInvoices(as("technicien"), "c-cypres")).rejects.toMatchObject({ kind: "forbidden" });
});
