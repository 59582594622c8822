import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { noteForm } from "~/domain/clients/forms";
import { erasureForm } from "~/domain/privacy/forms";
import { getInvoice } from "~/operations/billing/get-invoice";
import { verifyChain } from "~/operations/billing/verify-chain";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { restoreClients } from "~/operations/clients/restore-clients";
import { undoMerge } from "~/operations/merges/undo-merge";
import { eraseClient } from "~/operations/privacy/erase-client";
import { getErasure } from "~/operations/privacy/get-erasure";
import { listErasures } from "~/operations/privacy/list-erasures";
import { sweepErased } from "~/operations/privacy/sweep-erased";
import { search } from "~/operations/search/search";
import { as, asSystem, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";
import { affairs, filled, MARK, traces } from "./person";

let person: Awaited<ReturnType<typeof filled>>;
beforeAll(async () => {
  await newWorld();
  person = await filled();
});

const owner = () => as("direction");
const asked = (over: Record<string, unknown>) =>
  erasureForm.parse({ requester: "person", ground: "unneeded", askedOn: "2026-11-20", ...over });

/** Tables where the law keeps what was written, as it was written (PV8); questions are the company's own words. */
const KEPT_TABLES =
  /^(issued_document|invoice|invoice_line|credit_note|payment|ledger_entry|ledger_line|quote|quote_line|quote_acceptance|sales_order|sales_order_line|filled_form|question)$/;

test("PV6 nothing of an erased client is left anywhere but in what the law keeps", async () => {
  const before = await traces();
  expect(Object.keys(before).length, JSON.stringify(before)).toBeGreaterThan(30);
  const { client, blocks, gone } = await getErasure(owner(), person.id);
  expect(blocks).toEqual([]);
  expect(gone.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["timeline_entry", "file", "mail", "quote", "equipment", "merge", "import"]),
  );
  await eraseClient(owner(), person.id, asked({ name: client.name, version: client.version }));
  await sweepErased(asSystem());
  const left = Object.entries(await traces()).filter(([table]) => !KEPT_TABLES.test(table));
  expect(Object.fromEntries(left)).toEqual({});
  const reports = await env.DB.prepare("select id, answers from filled_form order by id").all<{
    id: string;
    answers: string;
  }>();
  expect(reports.results.map(({ id }) => id)).toEqual(["f-intervention", "f-survey"]);
  expect(JSON.parse(reports.results[1]?.answers ?? "")).toMatchObject({
    q: { written: "9" },
    t: { written: "" },
  });
  const refusals = await env.DB.prepare("select channel, given, words from consent where client_id = ?1")
    .bind(person.id)
    .all();
  expect(refusals.results).toEqual([{ channel: "mail", given: 0, words: "" }]);
  expect((await env.DB.prepare("select count(*) as n from erasing").first())?.n).toBe(0);
  expect((await env.DB.prepare("select count(*) as n from erasure_object").first())?.n).toBe(0);
});

test("PV6 who was erased does not come back: by no door, and the books still hold", async () => {
  const { id, lost, invoiceId } = person;
  // oxlint-disable-next-line no-await-in-loop -- one door after the other
  for (const door of [
    () => getClientFile(owner(), id),
    () => getClientFile(owner(), lost),
    () => addNote(owner(), id, noteForm.parse({ body: "Encore" })),
    () => restoreClients(owner(), [id]),
  ])
    await expect(door()).rejects.toMatchObject({ kind: "moved" });
  await expect(undoMerge(owner(), "mg")).rejects.toMatchObject({ kind: "not-found" });
  expect((await search(owner(), MARK)).groups.flatMap((group) => group.results)).toEqual([]);
  expect((await getInvoice(owner(), invoiceId)).invoice.number).toMatch(/^FA/);
  expect((await verifyChain(owner())).broken).toBeFalsy();
});

test("PV8 PV9 what stays, until when and by which law is told; the register names nobody and is final", async () => {
  const view = await getErasure(as("bureau"), person.id);
  expect(view.erased?.line).toMatchObject({ byName: "Claire Fontaine", requester: "person" });
  expect(view.kept).toContainEqual(
    expect.objectContaining({ kind: "invoice", law: "accounting", until: "2036-12-31" }),
  );
  const { rows } = await listErasures(owner());
  expect(rows).toHaveLength(1);
  expect(rows[0]?.kept.map(({ kind }) => kind)).toEqual(["invoice", "payment", "quote", "order", "report"]);
  expect(JSON.stringify(rows)).not.toContain(MARK);
  await expect(env.DB.prepare("delete from erasure").run()).rejects.toThrow("erasure is final");
  await expect(listErasures(as("bureau"))).rejects.toMatchObject({ kind: "forbidden" });
});

test("PV7 nobody is erased while something runs with them, by the wrong name or from a stale page", async () => {
  const id = await createClient(
    as("bureau"),
    clientInput({
      lastName: "Enquart",
      addresses: [{ use: "main", street: "2 rue Neuve", postcode: "69003", city: "Lyon" }],
    }),
  );
  await env.DB.prepare("update outbox set done_at = 1").run();
  const { client } = await getErasure(owner(), id);
  const form = { name: client.name, version: client.version };
  const refusedFor = (over: Record<string, unknown>, code: string) =>
    expect(eraseClient(owner(), id, asked({ ...form, ...over }))).rejects.toMatchObject({
      problems: [{ code }],
    });
  await refusedFor({ name: "Enquartier" }, "erase-name");
  await refusedFor({ askedOn: "2026-12-24" }, "erase-asked-to-come");
  await refusedFor({ version: 99 }, "changed-meanwhile");
  await expect(eraseClient(as("bureau"), id, asked(form))).rejects.toMatchObject({ kind: "forbidden" });
  await affairs(id, "open", { paid: false });
  await env.DB.prepare("update outbox set done_at = 1").run();
  await expect(getErasure(owner(), id)).resolves.toMatchObject({
    blocks: [{ code: "erase-unsettled", count: 1 }],
  });
  const { client: now } = await getErasure(owner(), id);
  await refusedFor({ version: now.version }, "erase-unsettled");
});
