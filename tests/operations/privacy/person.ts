import { env } from "cloudflare:workers";
import { prepared, statement } from "~/db/batch";
import { paymentForm } from "~/domain/billing/forms";
import { noteForm } from "~/domain/clients/forms";
import { consentForm } from "~/domain/privacy/forms";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getInvoice } from "~/operations/billing/get-invoice";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { recordPayment } from "~/operations/billing/record-payment";
import { addNote } from "~/operations/clients/add-note";
import { createClient } from "~/operations/clients/create-client";
import { replaceFile } from "~/operations/files/replace-file";
import { uploadFile } from "~/operations/files/upload-file";
import { createOrder } from "~/operations/orders/create-order";
import { recordConsents } from "~/operations/privacy/record-consents";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, NOW } from "../../world/world";
import { clientInput } from "../clients/sample";
import { Filler } from "../merges/fill";

/** Begins every word of the person who is to be forgotten: no other row of the world holds it. */
export const MARK = "zqxperson";

function luckOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const office = () => as("bureau");
const bytesOf = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { length: bytes.length, body: new Blob([bytes]).stream() };
};
const write = (text: string, ...params: unknown[]) =>
  env.DB.batch(prepared(env.DB, [statement(text, ...params)]));

/** Concluded affairs are lived through the verbs; the rest is made by the filler. */
const LIVED = [
  "quote",
  "sales_order",
  "invoice",
  "credit_note",
  "payment",
  "consent",
  "filled_form",
  "survey_link",
];

async function entered(): Promise<string> {
  return createClient(
    office(),
    clientInput({
      lastName: `${MARK}nom`,
      firstName: `${MARK}prenom`,
      observations: `${MARK} ne pas appeler`,
      addresses: [{ use: "main", street: `3 rue ${MARK}`, postcode: "69480", city: `${MARK}ville` }],
      phones: [{ value: "06 98 76 54 32" }],
      emails: [{ value: `${MARK}@example.org` }],
    }),
  );
}

/** Rows that hang on a record of theirs, or tell of one. */
async function hanging(id: string, ouvrageId: string): Promise<void> {
  await write(
    `insert into equipment (id, ouvrage_id, label, serial_number, notes, created_at) values ('eq-${id}', ?1, '${MARK} pompe', '${MARK}serie', '${MARK}', 1)`,
    ouvrageId,
  );
  await write(
    `insert into notification (id, user_id, at, kind, subject_kind, subject_id, facts, key) values ('n-${id}', 'u-bureau', 1, 'quote-accepted', 'client', ?1, '{"client":"${MARK}"}', 'k-${id}')`,
    id,
  );
  await write(
    `insert into webhook (id, name, url, events, sealed_secret, created_at, created_by) values ('w-${id}', 'w', 'https://hook.example', '[]', 's', 1, 'u')`,
  );
  await write(
    `insert into outbox (id, at, event, subject_id, by, facts, topics, next_try_at, done_at) values ('o-${id}', 1, 'quote.sent', 'elsewhere', 'u', '{"client":"${MARK}"}', json_array('client:' || ?1), 1, 2)`,
    id,
  );
  await write(
    `insert into webhook_delivery (id, webhook_id, source, event, at, body, next_try_at, done_at) values ('d-${id}', 'w-${id}', 'o-${id}', 'quote.sent', 1, '${MARK}', 1, 2)`,
  );
  await write(
    `insert into import_run (id, kind, file_name, file_id, mapping, options, signature, product, status, summary, created_at, created_by) values ('i-${id}', 'clients', 'clients.csv', 'none', '{}', '{}', '', '', 'applied', '{}', 1, 'u')`,
  );
  await write(
    `insert into import_change (id, run_id, row, record_id, action, before, after, title) values ('ic-${id}', 'i-${id}', 1, ?1, 'create', null, '{"name":"${MARK}"}', '${MARK}')`,
    id,
  );
}

/** A visit and a work that was done, both reported; a survey that they answered, one that they did not. */
async function reports(id: string): Promise<void> {
  await write(
    "insert into form_template (id, kind, title, draft, created_at, updated_at) values ('ft', 'survey', 'Avis', '{}', 1, 1)",
  );
  await write(
    "insert into form_version (id, template_id, number, title, content, published_at, published_by) values ('fv', 'ft', 1, 'Avis', '{}', 1, 'u')",
  );
  // oxlint-disable-next-line no-await-in-loop -- three rows
  for (const kind of ["visit", "intervention", "survey"])
    await write(
      `insert into filled_form (id, kind, template_id, version_id, client_id, title, answers, words, author, started_at, updated_at, finished_at, root_id) values ('f-' || ?2, ?2, 'ft', 'fv', ?1, '${MARK}', '{"q":{"chosen":["9"],"written":"9","photos":[],"strokes":[]},"t":{"chosen":[],"written":"${MARK}","photos":[],"strokes":[]}}', '${MARK}', '${MARK}', 1, 1, 1, 'f-' || ?2)`,
      id,
      kind,
    );
  // oxlint-disable-next-line no-await-in-loop -- two rows
  for (const filledId of ["f-survey", null])
    await write(
      `insert into survey_link (id, token_hash, template_id, version_id, client_id, subject_kind, subject_id, sent_to, created_at, created_by, expires_at, filled_id) values ('l' || coalesce(?2, ''), 't' || coalesce(?2, ''), 'ft', 'fv', ?1, 'client', ?1, '${MARK}@example.org', 1, 'u', 1, ?2)`,
      id,
      filledId,
    );
}

/** A quote signed, ordered, invoiced and paid; one that was never signed; an invoice never issued. */
export async function affairs(id: string, n: string, { paid = true } = {}): Promise<string> {
  const words = { label: `${MARK} pose`, description: `${MARK} chez elle`, reference: MARK };
  const lines = body([
    item("a", 1, 100, 20, words),
    { id: "t", kind: "text", optionId: null, label: `${MARK} la clé est chez le voisin` },
  ]);
  const signed = await signedQuote(`s-${n}`, lines, { clientId: id });
  const order = await createOrder(office(), signed);
  const invoiceId = await draftInvoice(office(), order);
  const { version } = (await getInvoice(office(), invoiceId)).invoice;
  await issueInvoice(office(), { invoiceId, version });
  const { invoice } = await getInvoice(office(), invoiceId);
  if (paid)
    await recordPayment(
      office(),
      paymentForm.parse({
        clientId: id,
        receivedOn: "2026-11-23",
        mode: "transfer",
        reference: `${MARK} VIR`,
        amount: String(invoice.grossCents / 100).replace(".", ","),
        parts: [{ invoiceId, amount: String(invoice.grossCents / 100).replace(".", ",") }],
      }),
    );
  await write(
    `insert into quote (id, number, root_id, title, client_id, seller_id, intro, payment_terms, deposit_bp, options, net_cents, vat_cents, gross_cents, created_at, created_by, updated_at, dated_on, valid_until) select 'u-${n}', 'DE-${n}', 'u-${n}', '${MARK} titre', client_id, seller_id, '${MARK}', payment_terms, deposit_bp, options, net_cents, vat_cents, gross_cents, created_at, created_by, updated_at, dated_on, valid_until from quote where id = ?1`,
    signed,
  );
  // oxlint-disable-next-line no-await-in-loop -- two rows
  for (const quoteId of [`u-${n}`, signed])
    await write(
      `insert into quote_message (id, quote_id, at, "from", author, body) values ('m-${quoteId}', ?1, 1, 'customer', '${MARK}', '${MARK} question')`,
      quoteId,
    );
  await write(
    `insert into quote_line (quote_id, id, position, kind, label) values ('u-${n}', 'l', 0, 'text', '${MARK} ligne')`,
  );
  return invoiceId;
}

/**
 * Somebody of whom the company knows something in every table, and whose affairs are settled; a second file of theirs
 * was merged into the first. Returns the client, and an invoice that was issued to them.
 */
export async function filled(): Promise<{ id: string; invoiceId: string; lost: string }> {
  const id = await entered();
  const lost = await entered();
  const barren = await new Filler(luckOf(7), MARK).fill([id, lost], 2, LIVED);
  if (barren.length > 0) throw new Error(`no row in ${barren.join(", ")}`);
  const invoiceId = await affairs(id, "1");
  const { results } = await env.DB.prepare("select id from ouvrage where client_id = ?1 limit 1")
    .bind(id)
    .all<{ id: string }>();
  await hanging(id, results[0]?.id ?? "");
  await reports(id);
  await addNote(office(), id, noteForm.parse({ body: `${MARK} note` }));
  const upload = { ownerKind: "client" as const, ownerId: id, name: `${MARK} plan.txt` };
  const { id: fileId } = await uploadFile(office(), { ...upload, ...bytesOf(`${MARK} un`) });
  await replaceFile(office(), fileId, { version: 1, ...bytesOf(`${MARK} deux`) });
  const said = { source: "paper", saidOn: "2026-11-20", words: `${MARK} ?`, proof: MARK, fileId };
  await recordConsents(office(), id, consentForm.parse({ ...said, mail: "refused", sms: "given" }));
  await write("update client set merged_into_id = ?1, status_id = 'st-bin' where id = ?2", id, lost);
  await write(
    `insert into merge (id, kind, winner_id, loser_id, winner_name, loser_name, at, by, by_name, overwritten) values ('mg', 'client', ?1, ?2, '${MARK}', '${MARK}', ?3, 'u', 'u', '[{"before":"${MARK}"}]')`,
    id,
    lost,
    NOW,
  );
  await write(
    `insert into merge_drop (merge_id, from_table, key, row) values ('mg', 'address', 'x', '{"street":"${MARK}"}')`,
  );
  await write("update outbox set done_at = 1 where done_at is null");
  return { id, invoiceId, lost };
}

/** Where the mark still stands: every table of the base, those behind the indexes of words included, and the store. */
export async function traces(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\' and sql not like 'CREATE VIRTUAL%'",
  ).all<{ name: string }>();
  for (const { name } of results) {
    // oxlint-disable-next-line no-await-in-loop -- one table after the other
    const rows = await env.DB.prepare(`select * from "${name}"`).raw<unknown[]>();
    const n = rows.filter((row) => row.some((value) => holds(value))).length;
    if (n > 0) found[name] = n;
  }
  const listed = await env.FILES.list({ prefix: "files/" });
  for (const { key } of listed.objects) {
    // oxlint-disable-next-line no-await-in-loop -- one object after the other
    const bytes = new Uint8Array(await ((await env.FILES.get(key))?.arrayBuffer() ?? new ArrayBuffer(0)));
    if (holds(bytes)) found[`store ${key}`] = 1;
  }
  return found;
}

const holds = (value: unknown): boolean => {
  if (typeof value === "string") return value.toLowerCase().includes(MARK) || value.includes("98765432");
  const bytes = Array.isArray(value)
    ? Uint8Array.from(value as number[])
    : value instanceof Uint8Array
      ? value
      : value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : null;
  return bytes !== null && new TextDecoder("latin1").decode(bytes).includes(MARK);
};
