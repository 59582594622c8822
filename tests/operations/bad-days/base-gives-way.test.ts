import { beforeAll, describe, expect, test } from "vitest";
import { invoiceSaveSchema } from "~/domain/billing/drafts";
import { paymentForm } from "~/domain/billing/forms";
import { clientForm } from "~/domain/clients/new-client";
import { sendMailForm } from "~/domain/mail/sending";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import { sendInvoice } from "~/operations/billing/send-invoice";
import { startInvoice } from "~/operations/billing/start-invoice";
import { createClient } from "~/operations/clients/create-client";
import type { Ctx } from "~/operations/context.server";
import { applyImport } from "~/operations/imports/apply-import";
import { Refusal } from "~/operations/refusals";
import { everything, inTrouble, shakyDb } from "../../world/failing";
import { as, newWorld } from "../../world/world";
import { dryRun } from "../imports/files";

beforeAll(newWorld);

const item = {
  kind: "item",
  id: "a",
  optionId: null,
  articleId: null,
  reference: "",
  label: "Ramonage",
  description: "",
  quantity: 1_000,
  unit: "u",
  unitPrice: 651_234,
  discount: 0,
  vatRate: 2000,
  nature: "services",
  account: "",
};
const draftOf = invoiceSaveSchema.parse({
  version: 1,
  header: { title: "Ramonage", suppliedOn: null, siteAddressId: null },
  body: { lines: [item], options: [], discount: null },
  base: null,
  costs: {},
  copies: {},
});

async function draft(): Promise<string> {
  const id = await startInvoice(as("direction"), { clientId: "c-turpin" });
  await saveInvoiceDraft(as("direction"), id, draftOf);
  return id;
}
async function issued(): Promise<string> {
  const id = await draft();
  await issueInvoice(as("direction"), { invoiceId: id, version: 2 });
  return id;
}

const counter = { last: 0 };
/** A name that no other try of the day bears. */
const fresh = (what: string) => `${what}-${++counter.last}`;
const client = clientForm.parse({ kind: "person", lastName: "Pareau", statusId: "st-client" });
const letter = sendMailForm.parse({ version: 3, to: "j@example.org", subject: "Facture", body: "Bonjour" });
const money = (invoiceId: string) =>
  paymentForm.parse({
    clientId: "c-turpin",
    receivedOn: as("direction").today,
    mode: "cheque",
    amount: "12,00",
    parts: [{ invoiceId, amount: "12,00" }],
  });

/** What people write most, each made ready so that it can be tried again and again. */
const WRITES: [string, () => Promise<(ctx: Ctx) => Promise<unknown>>][] = [
  [
    "a client is created",
    async () => {
      const sending = fresh("client");
      return (ctx) => createClient(ctx, client, sending);
    },
  ],
  [
    "an invoice is started",
    async () => {
      const sending = fresh("start");
      return (ctx) => startInvoice(ctx, { clientId: "c-turpin" }, sending);
    },
  ],
  [
    "a draft is saved",
    async () => {
      const id = await startInvoice(as("direction"), { clientId: "c-turpin" });
      return (ctx) => saveInvoiceDraft(ctx, id, draftOf);
    },
  ],
  [
    "an invoice is issued",
    async () => {
      const id = await draft();
      return (ctx) => issueInvoice(ctx, { invoiceId: id, version: 2 });
    },
  ],
  [
    "an invoice is sent",
    async () => {
      const id = await issued();
      return (ctx) => sendInvoice(ctx, { ...letter, kind: "invoice", documentId: id });
    },
  ],
  [
    "a payment is noted",
    async () => {
      const form = money(await issued());
      const sending = fresh("payment");
      return (ctx) => recordPayment(ctx, form, sending);
    },
  ],
  [
    "a file is imported",
    async () => {
      const [one, two] = [fresh("BD"), fresh("BD")];
      const run = await dryRun(as("direction"), "articles", `Référence;Désignation\n${one};Un\n${two};Deux`);
      return (ctx) => applyImport(ctx, run.id, run.fingerprint);
    },
  ],
];

const { viewer } = as("direction");
/**
 * The paper of an invoice is printed and kept on its own before a mail is, with what the base holds of a file: nothing
 * that anybody waits for.
 */
const apart = (counts: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(counts).filter(([table]) => table !== "audit" && !/^file(_|$)/.test(table)),
  );

describe.each(WRITES)("while %s", (_, prepare) => {
  test("the base gives way at each of its calls in turn: nothing is written, and once it is back all is, once", async () => {
    const work = await prepare();
    const before = await everything();
    let at = 1;
    for (; ; at++) {
      const calls = { made: 0 };
      const db = shakyDb({ at, when: "before" }, calls);
      const done = await work(inTrouble(viewer, { db })).then(
        () => true,
        (error: unknown) => {
          // Not a refusal: nobody is told that they did something wrong.
          expect(error).not.toBeInstanceOf(Refusal);
          return false;
        },
      );
      if (done && calls.made < at) break;
      expect(apart(await everything())).toEqual(apart(before));
    }
    expect(at).toBeGreaterThan(2);
    expect(apart(await everything())).not.toEqual(apart(before));
  });

  test("the answer of the base is lost at each of its calls in turn: sent again, it is there once", async () => {
    const work = await prepare();
    const before = await everything();
    await work(as("direction"));
    const once = grown(before, await everything());
    const again = await prepare();
    const start = await everything();
    for (let at = 1; ; at++) {
      const calls = { made: 0 };
      const db = shakyDb({ at, when: "after" }, calls);
      const done = await again(inTrouble(viewer, { db })).then(
        () => true,
        () => false,
      );
      if (done || calls.made < at) break;
    }
    const end = grown(start, await everything());
    expect(once).not.toEqual({});
    expect(end).toEqual(once);
  });
});

/** By how much each table grew, those that did. */
function grown(before: Record<string, unknown>, after: Record<string, unknown>) {
  return Object.fromEntries(
    Object.entries(apart(after))
      .map(([table, n]): [string, number] => [table, Number(n) - Number(before[table])])
      .filter(([, n]) => n > 0),
  );
}
