import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { client, timelineEntry } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { quoteCost } from "~/db/schema/quotes";
import { searchDoc } from "~/db/schema/search";
import { PLAIN_TITLE } from "~/domain/documents/document";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { createQuote } from "~/operations/quotes/create-quote";
import { getQuote } from "~/operations/quotes/get-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { as, newWorld } from "../../world/world";
import { newQuote, saveOf, stove } from "./sample";

beforeAll(newWorld);
const hugo = as("commercial");
const nadia = as("bureau");

test("a new quote takes the company's validity, deposit and terms, a number, and is found by it", async () => {
  const first = await getQuote(hugo, await newQuote(hugo));
  const second = await getQuote(hugo, await newQuote(hugo, "c-cypres"));
  expect([first.quote.number, second.quote.number]).toEqual(["DE-2026-00001", "DE-2026-00002"]);
  expect(first).toMatchObject({
    status: "draft",
    header: {
      validUntil: "2026-12-23",
      depositBp: 3_000,
      paymentTerms: "Solde à 30 jours date de facture.",
    },
    acts: { write: true, send: true, revise: false, bin: true },
  });
  const found = await hugo.db.select().from(searchDoc).where(eq(searchDoc.subjectId, first.quote.id));
  expect(found).toMatchObject([{ title: "Devis DE-2026-00001", clientId: "c-turpin" }]);
  const entries = await hugo.db.select().from(timelineEntry).where(eq(timelineEntry.clientId, "c-turpin"));
  expect(entries.map((entry) => entry.title)).toEqual(["Devis DE-2026-00001 commencé"]);
});

test("a client in the bin gets no quote, an unknown one is not found, a technician may not", async () => {
  await hugo.db.update(client).set({ statusId: "st-bin" }).where(eq(client.id, "c-cypres"));
  await expect(createQuote(hugo, { clientId: "c-cypres" })).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "quote-client-binned" }],
  });
  await hugo.db.update(client).set({ statusId: "st-client" }).where(eq(client.id, "c-cypres"));
  await expect(createQuote(hugo, { clientId: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
  await expect(createQuote(as("technicien"), { clientId: "c-turpin" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(getQuote(as("technicien"), "anything")).rejects.toMatchObject({ kind: "forbidden" });
  await expect(getQuote(hugo, "unknown")).rejects.toMatchObject({ kind: "not-found" });
});

test("saving keeps lines, texts and totals; tags in a label stay the text they are", async () => {
  const id = await newQuote(hugo);
  const label = `<script>alert("x")</script> & <b>Pompe</b>`;
  const save = await saveOf(hugo, id);
  const body = {
    lines: [
      {
        ...PLAIN_TITLE,
        kind: "title" as const,
        id: "t",
        optionId: null,
        label: "Fourniture",
        level: 2 as const,
      },
      stove("a", { label, discount: basisPoints(1_000) }),
      { kind: "text" as const, id: "x", optionId: null, label: "Délai : 3 semaines" },
      stove("b", { optionId: "o" }),
    ],
    options: [{ id: "o", label: "Deuxième poêle", retained: true, choice: null }],
    discount: null,
  };
  const saved = await saveQuoteDraft(hugo, id, {
    ...save,
    header: { ...save.header, title: "Poêle du salon" },
    body,
  });
  expect(saved).toEqual({ version: 2, merged: null, clashes: [] });
  const view = await getQuote(hugo, id);
  expect(view.body.lines).toEqual(body.lines);
  expect(view.body.options).toEqual([{ id: "o", label: "Deuxième poêle", retained: false, choice: null }]);
  expect(view.quote).toMatchObject({ netCents: 269_100, grossCents: 283_901 });
  const [row] = await hugo.db.select().from(searchDoc).where(eq(searchDoc.subjectId, id));
  expect(row).toMatchObject({ detail: "Poêle du salon · Turpin Jean", amountCents: 283_901 });
});

test("two people on one quote: what each wrote is there, and the clash is told", async () => {
  const id = await newQuote(hugo);
  await saveQuoteDraft(hugo, id, await saveOf(hugo, id, { body: bodyOf([stove("a"), stove("b")]) }));
  const start = await saveOf(nadia, id);
  const hers = { ...start, body: bodyOf([stove("a", { label: "Poêle étanche" }), stove("b"), stove("n")]) };
  const his = { ...start, body: bodyOf([stove("a", { label: "Poêle 8", quantity: quantity(2_000) })]) };
  await saveQuoteDraft(nadia, id, hers);
  await expect(saveQuoteDraft(hugo, id, his)).rejects.toMatchObject({
    kind: "conflict",
    problems: [{ code: "draft-base-needed" }],
  });
  const saved = await saveQuoteDraft(hugo, id, { ...his, base: { header: start.header, body: start.body } });
  expect(saved.version).toBe(4);
  expect(saved.merged?.body.lines).toMatchObject([
    { id: "a", label: "Poêle 8", quantity: 2_000 },
    { id: "n" },
  ]);
  expect(saved.clashes).toEqual([{ what: "line", label: "Poêle 8", field: "label" }]);
  expect((await getQuote(nadia, id)).body).toEqual(saved.merged?.body);
});

test("two saves of the same version at once: both land, one after the other", async () => {
  const id = await newQuote(hugo);
  const start = await saveOf(hugo, id);
  const base = { header: start.header, body: start.body };
  const [one, other] = await Promise.all([
    saveQuoteDraft(hugo, id, { ...start, base, body: bodyOf([stove("h")]) }),
    saveQuoteDraft(nadia, id, { ...start, base, body: bodyOf([stove("n")]) }),
  ]);
  expect([one.version, other.version].toSorted((a, b) => a - b)).toEqual([2, 3]);
  const { body } = await getQuote(hugo, id);
  expect(body.lines.map((line) => line.id).toSorted((a, b) => a.localeCompare(b))).toEqual(["h", "n"]);
});

test("costs never leave for those without the right, and their saves erase none", async () => {
  const id = await newQuote(nadia);
  await saveQuoteDraft(nadia, id, await saveOf(nadia, id, { body: bodyOf([stove("a")]) }));
  const hers = JSON.stringify(await getQuote(nadia, id));
  expect(hers).not.toMatch(/cost|purchase|18900000/i);
  expect((await getQuote(hugo, id)).costs).toEqual({ a: 18_900_000 });
  await saveQuoteDraft(hugo, id, await saveOf(hugo, id, { costs: { a: unitPrice(17_000_000) } }));
  const copied = bodyOf([stove("a", { quantity: quantity(3_000) }), stove("c", { articleId: null })]);
  await saveQuoteDraft(
    nadia,
    id,
    await saveOf(nadia, id, { body: copied, copies: { c: "a" }, costs: { a: unitPrice(1) } }),
  );
  expect((await getQuote(hugo, id)).costs).toEqual({ a: 17_000_000, c: 17_000_000 });
  await saveQuoteDraft(hugo, id, await saveOf(hugo, id, { costs: { a: null } }));
  expect(await hugo.db.select().from(quoteCost).where(eq(quoteCost.quoteId, id))).toHaveLength(1);
});

test("a quote names places of its own client only", async () => {
  const id = await newQuote(hugo);
  const save = await saveOf(hugo, id);
  const foreign = { ...save, header: { ...save.header, siteAddressId: "a-cypres" } };
  await expect(saveQuoteDraft(hugo, id, foreign)).rejects.toMatchObject({ kind: "not-found" });
  const own = { ...save, header: { ...save.header, siteAddressId: "a-turpin" } };
  expect((await saveQuoteDraft(hugo, id, own)).version).toBe(2);
  const rows = await hugo.db.select().from(audit).where(eq(audit.subjectId, id));
  expect(rows.map((row) => row.action)).toEqual(["created", "written"]);
});

test("300 lines are saved and read back whole", async () => {
  const id = await newQuote(hugo);
  const lines = Array.from({ length: 300 }, (_, i) => stove(`l${i}`, { label: `Ligne ${i}` }));
  await saveQuoteDraft(hugo, id, await saveOf(hugo, id, { body: bodyOf(lines) }));
  const view = await getQuote(hugo, id);
  expect(view.body.lines).toEqual(lines);
  expect(Object.keys(view.costs ?? {})).toHaveLength(300);
});

function bodyOf(lines: ReturnType<typeof stove>[]) {
  return { lines, options: [], discount: null };
}
