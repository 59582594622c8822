import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { quote } from "~/db/schema/quotes";
import { searchDoc } from "~/db/schema/search";
import { basisPoints } from "~/domain/money/money";
import { listFreshPrices } from "~/operations/articles/list-fresh-prices";
import { binQuote } from "~/operations/quotes/bin-quote";
import { compareQuotes } from "~/operations/quotes/compare-quotes";
import { duplicateQuote } from "~/operations/quotes/duplicate-quote";
import { getQuote } from "~/operations/quotes/get-quote";
import { listQuotes } from "~/operations/quotes/list-quotes";
import { loadQuote } from "~/operations/quotes/load";
import { paperOfQuote } from "~/operations/quotes/paper-of-quote";
import { printQuote } from "~/operations/quotes/print-quote";
import { restoreQuote } from "~/operations/quotes/restore-quote";
import { reviseQuote } from "~/operations/quotes/revise-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { as, asCustomer, asVisitor, NOW, newWorld } from "../../world/world";
import { newQuote, saveOf, stove } from "./sample";

beforeAll(newWorld);
const hugo = as("commercial");

async function written(clientId = "c-turpin", title = "Poêle du salon") {
  const id = await newQuote(hugo, clientId);
  const save = await saveOf(hugo, id);
  const body = {
    lines: [stove("a"), stove("b", { optionId: "o" })],
    options: [{ id: "o", label: "Second poêle", retained: false, choice: null }],
    discount: null,
  };
  await saveQuoteDraft(hugo, id, { ...save, body, header: { ...save.header, title } });
  return id;
}
const facts = (id: string, change: Partial<typeof quote.$inferInsert>) =>
  hugo.db.update(quote).set(change).where(eq(quote.id, id));

test("a sent quote is revised: same number, next version, costs kept, the old one readable", async () => {
  const id = await written();
  await expect(reviseQuote(hugo, id)).rejects.toMatchObject({ problems: [{ code: "quote-still-draft" }] });
  await facts(id, { sentAt: NOW });
  await expect(saveQuoteDraft(hugo, id, await saveOf(hugo, id))).rejects.toMatchObject({
    problems: [{ code: "quote-not-draft" }],
  });
  const { quoteId } = await reviseQuote(hugo, id);
  const [before, after] = [await getQuote(hugo, id), await getQuote(hugo, quoteId)];
  expect([before.status, after.status]).toEqual(["superseded", "draft"]);
  expect(after.quote).toMatchObject({ number: before.quote.number, revision: 2, version: 1 });
  expect(after.body).toEqual(before.body);
  expect(after.costs).toEqual(before.costs);
  expect(after.versions.map((version) => version.revision)).toEqual([2, 1]);
  await expect(reviseQuote(hugo, id)).rejects.toMatchObject({
    problems: [{ code: "quote-has-newer-version" }],
  });

  const save = await saveOf(hugo, quoteId);
  const lines = [stove("a", { discount: basisPoints(500) })];
  await saveQuoteDraft(hugo, quoteId, { ...save, body: { lines, options: [], discount: null } });
  const compared = await compareQuotes(hugo, quoteId, id);
  expect(compared.difference.lines.map((change) => change.kind)).toEqual(["changed", "removed"]);
  await expect(compareQuotes(hugo, quoteId, await written())).rejects.toMatchObject({ kind: "not-found" });
});

test("a new version given up in the bin leaves the one before as the offer; restored, it takes over again", async () => {
  const id = await written();
  await facts(id, { sentAt: NOW });
  const { quoteId } = await reviseQuote(hugo, id);
  await binQuote(hugo, quoteId);
  expect((await getQuote(hugo, id)).status).toBe("sent");
  expect(await hugo.db.select().from(searchDoc).where(eq(searchDoc.subjectId, quoteId))).toHaveLength(0);
  await restoreQuote(hugo, quoteId);
  expect((await getQuote(hugo, id)).status).toBe("superseded");
  await binQuote(hugo, quoteId);
  const third = await reviseQuote(hugo, id);
  expect((await getQuote(hugo, third.quoteId)).quote.revision).toBe(3);
  await expect(restoreQuote(hugo, quoteId)).rejects.toMatchObject({
    problems: [{ code: "quote-has-newer-version" }],
  });
});

test("a signed quote is neither written, revised nor binned; it is duplicated", async () => {
  const id = await written();
  await facts(id, { sentAt: NOW, acceptedAt: NOW });
  await expect(reviseQuote(hugo, id)).rejects.toMatchObject({ problems: [{ code: "quote-signed" }] });
  await expect(binQuote(hugo, id)).rejects.toMatchObject({ problems: [{ code: "quote-left-already" }] });
  const { quoteId } = await duplicateQuote(hugo, id, "c-cypres");
  const copy = await getQuote(hugo, quoteId);
  expect(copy).toMatchObject({ status: "draft", client: { id: "c-cypres" }, quote: { revision: 1 } });
  expect(copy.body.lines).toHaveLength(2);
  expect(copy.costs).toEqual({ a: 18_900_000, b: 18_900_000 });
});

test("the offer ends the day after its last day", async () => {
  const id = await written();
  await facts(id, { sentAt: NOW });
  const late = as("commercial", Date.parse("2026-12-24T08:00:00Z"));
  expect((await getQuote(hugo, id)).status).toBe("sent");
  expect((await getQuote(late, id)).status).toBe("expired");
  expect((await listQuotes(late, { status: "expired" })).rows.map((row) => row.id)).toContain(id);
  expect((await listQuotes(hugo, { status: "expired" })).rows).toEqual([]);
});

test("the list pages by key, filters by words, client and status, and sums the selection", async () => {
  const id = await written("c-cypres", "Conduit de la chaufferie");
  for (const q of ["chauff condu", "CYPRÈS conduit", "conduit"]) {
    const found = await listQuotes(hugo, { q });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  }
  const drafts = await listQuotes(hugo, { status: "draft", client: "c-cypres" });
  expect(drafts.rows.every((row) => row.status === "draft" && row.clientId === "c-cypres")).toBe(true);
  expect(drafts.sums.net).toBe(drafts.rows.reduce((sum, row) => sum + row.netCents, 0));
  for (let i = 0; i < 52; i++) await newQuote(as("commercial", NOW + i), "c-cypres");
  const first = await listQuotes(hugo, { client: "c-cypres" });
  const second = await listQuotes(hugo, { client: "c-cypres", after: first.next ?? "" });
  expect(first.rows).toHaveLength(50);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(first.sums.count);
  expect(second.next).toBeNull();
});

test("a customer reaches what was sent to them and nothing else", async () => {
  const [mine, draft, others] = [await written(), await written(), await written("c-cypres")];
  await facts(mine, { sentAt: NOW });
  await facts(others, { sentAt: NOW });
  const turpin = asCustomer({ clientId: "c-turpin", quoteId: null, linkId: "l", name: "Jean Turpin" });
  expect((await loadQuote(turpin, mine)).row.id).toBe(mine);
  for (const id of [draft, others])
    await expect(loadQuote(turpin, id)).rejects.toMatchObject({ kind: "not-found" });
  const narrow = asCustomer({ clientId: "c-turpin", quoteId: draft, linkId: "l", name: "Jean Turpin" });
  await expect(loadQuote(narrow, mine)).rejects.toMatchObject({ kind: "not-found" });
  await expect(loadQuote(asVisitor(), mine)).rejects.toMatchObject({ kind: "not-found" });
});

test("the paper says what the law asks for, with the totals of the screen, and prints", async () => {
  const id = await written();
  const paper = await paperOfQuote(hugo, await loadQuote(hugo, id));
  expect(paper).toMatchObject({
    number: (await getQuote(hugo, id)).quote.number,
    customer: { name: "M. Jean Turpin", billing: { city: "Anse" }, site: null },
    totals: { net: 299_000, gross: 315_445 },
    paymentTerms: "Acompte de 30\u00a0% à la commande, soit 946,34\u00a0€. Solde à 30 jours date de facture.",
  });
  expect(paper.mentions.map((mention) => mention.code)).toEqual([
    "options-outside",
    "free-quote",
    "vat-certificate-550",
    "ordered-before",
  ]);
  expect(JSON.stringify(paper)).not.toContain("18900000");
  const printed = await printQuote(hugo, id);
  expect(new TextDecoder("latin1").decode(printed.bytes.slice(0, 5))).toBe("%PDF-");
  expect(printed.name).toMatch(/^Devis DE-2026-\d{5}\.pdf$/);
});

test("fresh prices carry purchase prices for those who may see them", async () => {
  const seen = await listFreshPrices(hugo, ["ar-poele", "ar-sansprix", "unknown"]);
  expect(seen.prices).toHaveLength(2);
  expect(seen.prices).toContainEqual(expect.objectContaining({ id: "ar-poele", purchasePrice: 18_900_000 }));
  expect(JSON.stringify(await listFreshPrices(as("bureau"), ["ar-poele"]))).not.toMatch(/purchase|18900000/);
});
