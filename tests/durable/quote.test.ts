import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { user } from "~/db/schema/access";
import { changeLine, duplicateLines, insertLines, removeLines } from "~/domain/documents/edit";
import { unitPrice } from "~/domain/money/money";
import { CLOSED } from "~/durable/quote/shared";
import { COSTS, framed, UPDATE } from "~/durable/quote/shared/frames";
import { linesIn } from "~/durable/quote/shared/shape";
import { binQuote } from "~/operations/quotes/bin-quote";
import { getQuote } from "~/operations/quotes/get-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { newQuote, saveOf, stove } from "../operations/quotes/sample";
import { as, newWorld } from "../world/world";
import { DraftWindow, draftRoomOf, sessions, windowOn } from "./draft-window";

let tokens: Record<string, string> = {};
let quoteId = "";
const hugo = () => windowOn(quoteId, tokens["commercial"] ?? "");
const claire = () => windowOn(quoteId, tokens["direction"] ?? "");
const nadia = () => windowOn(quoteId, tokens["bureau"] ?? "");
const base = async () => await getQuote(as("direction"), quoteId);
const settled = () => draftRoomOf(quoteId).settle();
const labels = (it: { lines: { label: string }[] }) => it.lines.map((line) => line.label);

beforeAll(async () => {
  await newWorld();
  tokens = await sessions("direction", "commercial", "bureau", "technicien");
});
beforeEach(async () => {
  quoteId = await newQuote(as("commercial"));
});

test("D60 what one writes is seen by the others and is in the base, under the name of who wrote", async () => {
  const [one, two] = [await claire(), await nadia()];
  one.edit((body) => insertLines(body, [stove("a", { label: "Poêle" })], null));
  await two.until(() => two.body().lines.length === 1);
  two.edit((body) => changeLine(body, "a", (line) => ({ ...line, label: "Poêle à granulés" })));
  await one.until(() => labels(one.body())[0] === "Poêle à granulés");
  await two.stored();
  await settled();
  const view = await base();
  expect(labels(view.body)).toEqual(["Poêle à granulés"]);
  expect(view.quote.grossCents).toBe(315_445);
  const { results } = await env.DB.prepare(
    "select viewer, after from audit where subject_id = ? and action = 'written' order by id desc limit 1",
  )
    .bind(quoteId)
    .all<{ viewer: string; after: string }>();
  expect(results[0]?.viewer).toBe("user:u-bureau");
  expect(JSON.parse(results[0]?.after ?? "").hands).toEqual(["Claire Fontaine", "Nadia Benali"]);
});

test("D61 the room put to sleep right after an edit finds it, also when nobody is there to say it again", async () => {
  const one = await claire();
  one.edit((body) => insertLines(body, [stove("a", { label: "Dit avant le sommeil" })], null));
  await evictDurableObject(draftRoomOf(quoteId));
  one.edit((body) => insertLines(body, [stove("b", { label: "Dit après" })], "a"));
  await one.stored();
  const two = await nadia();
  expect(labels(two.body())).toEqual(["Dit avant le sommeil", "Dit après"]);
  for (const window of [one, two]) window.leave();
  await evictDurableObject(draftRoomOf(quoteId));
  expect(labels((await hugo()).body())).toEqual(["Dit avant le sommeil", "Dit après"]);
  await runDurableObjectAlarm(draftRoomOf(quoteId));
  expect(labels((await base()).body)).toEqual(["Dit avant le sommeil", "Dit après"]);
});

test("D62 hours apart and back: both keep what they did, and the base has it", async () => {
  const [one, two] = [await claire(), await nadia()];
  one.edit((body) => insertLines(body, [stove("a"), stove("b")], null));
  await two.until(() => two.body().lines.length === 2);
  two.leave();
  for (let i = 0; i < 20; i++)
    two.edit((body) => changeLine(body, "a", (line) => ({ ...line, label: `${line.label}${i % 10}` })));
  two.edit((body) => insertLines(body, [stove("n", { label: "Hors ligne" })], "a"));
  one.edit((body) => changeLine(body, "a", (line) => ({ ...line, label: `Grand ${line.label}` })));
  one.edit((body) => removeLines(body, new Set(["b"])));
  await one.stored();
  await evictDurableObject(draftRoomOf(quoteId));
  await two.connect();
  await two.until(() => two.outstanding === 0 && labels(two.body())[0]?.startsWith("Grand") === true);
  await one.until(() => one.body().lines.length === 2);
  const expected = ["Grand Poêle à granulés 8 kW01234567890123456789", "Hors ligne"];
  expect(labels(one.body())).toEqual(expected);
  expect(two.body()).toEqual(one.body());
  await settled();
  expect(labels((await base()).body)).toEqual(expected);
});

test("D63 what is saved outside the room comes into it, over nothing that people write there", async () => {
  const one = await claire();
  one.edit((body) => insertLines(body, [stove("a", { label: "De la salle" })], null));
  await one.stored();
  await settled();
  const save = await saveOf(as("commercial"), quoteId);
  await saveQuoteDraft(as("commercial"), quoteId, {
    ...save,
    body: insertLines(save.body, [stove("api", { label: "D'ailleurs" })], "a"),
  });
  await one.until(() => one.body().lines.length === 2);
  expect(labels(one.body())).toEqual(["De la salle", "D'ailleurs"]);
  one.write({ title: "Après" });
  await one.stored();
  await settled();
  expect(await base()).toMatchObject({ header: { title: "Après" } });
  expect(labels((await base()).body)).toEqual(["De la salle", "D'ailleurs"]);
});

test("D64 what the rules refuse is put back, and whoever wrote it is told why", async () => {
  const [one, two] = [await claire(), await nadia()];
  one.edit((body) => insertLines(body, [stove("a")], null));
  one.write({ title: "Poêle" });
  await two.until(() => two.body().lines.length === 1);
  two.write({ siteAddressId: "of-another-client", intro: "Bonjour" });
  await two.stored();
  await settled();
  await two.until(() => two.told.some((told) => "refused" in told));
  expect(one.told.some((told) => "refused" in told)).toBe(false);
  expect(await base()).toMatchObject({ header: { siteAddressId: null, title: "Poêle", intro: "Bonjour" } });
  await one.until(() => (one.reading.written().header as { siteAddressId?: unknown }).siteAddressId === null);
});

test("D64 somebody who may not write any more writes nothing more", async () => {
  const [one, two] = [await claire(), await nadia()];
  one.edit((body) => insertLines(body, [stove("a", { label: "De Claire" })], null));
  await two.until(() => two.body().lines.length === 1);
  await as("direction").db.update(user).set({ disabledAt: 1 }).where(eq(user.id, "u-bureau"));
  two.edit((body) => changeLine(body, "a", (line) => ({ ...line, label: "De Nadia" })));
  two.edit((body) => insertLines(body, [stove("n")], "a"));
  await two.stored();
  await settled();
  await as("direction").db.update(user).set({ disabledAt: null }).where(eq(user.id, "u-bureau"));
  expect((await base()).body.lines.some((line) => line.id === "n")).toBe(false);
  await two.until(() => two.told.some((told) => "refused" in told));
});

test("D65 a draft that leaves closes the room; nobody enters it, nothing more is written", async () => {
  const one = await claire();
  one.edit((body) => insertLines(body, [stove("a")], null));
  await one.stored();
  await binQuote(as("direction"), quoteId);
  await one.until(() => one.closed !== null);
  expect(one.closed).toBe(CLOSED.left);
  expect(labels((await base()).body)).toHaveLength(1);
  const late = await new DraftWindow(quoteId, tokens["direction"] ?? "", one.known).connect();
  await late.until(() => late.closed !== null);
  expect(late.closed).toBe(CLOSED.left);
  const samir = await new DraftWindow(quoteId, tokens["technicien"] ?? "", one.known).connect();
  await samir.until(() => samir.closed !== null);
  expect(samir.closed).toBe(CLOSED.forbidden);
});

test("D66 costs reach those with the right alone; new lines of others take the cost of their article", async () => {
  const one = await claire();
  expect(one.answered.size).toBeGreaterThan(0);
  one.edit((body) => insertLines(body, [stove("a")], null));
  await one.stored();
  await settled();
  await one.until(() => one.costs()["a"] !== undefined);
  one.cost("a", unitPrice(12_345_678));
  await one.stored();
  await settled();
  expect((await base()).costs).toEqual({ a: 12_345_678 });
  // Nadia writes quotes and sees no cost: her lines have one all the same, and no byte of any reaches her.
  const two = await nadia();
  two.edit((body) => duplicateLines(body, new Set(["a"]), () => "copy").body);
  two.edit((body) => insertLines(body, [stove("n")], "a"));
  await two.stored();
  await settled();
  await one.until(() => one.costs()["n"] !== undefined);
  one.cost("n", unitPrice(12_345_678));
  await one.stored();
  const written = [...bytesOf(one.heard), ...Y.encodeStateAsUpdate(one.docs[1])];
  expect(traces(written, 12_345_678)).toContain("varint");
  expect(traces(bytesOf(one.heard), stovesCost)).toContain("varint");
  expect(two.docs[1].share.size).toBe(0);
  expect(traces(bytesOf(two.heard), 12_345_678)).toEqual([]);
  expect(traces(bytesOf(two.heard), stovesCost)).toEqual([]);
  // Whoever sends costs without the right is shown out, and nothing of it is taken.
  two.socket?.send(framed({ channel: COSTS, kind: UPDATE, bytes: Y.encodeStateAsUpdate(one.docs[1]) }));
  await two.until(() => two.closed !== null);
  expect(two.closed).toBe(CLOSED.unreadable);
});

/** The cost that the article gives. */
const stovesCost = 18_900_000;
const bytesOf = (heard: Uint8Array[]) => heard.flatMap((bytes) => [...bytes]);

/** A whole number as Yjs writes it: six bits, then seven at a time. */
function varint(value: number): number[] {
  const out = [(value > 63 ? 128 : 0) | (value & 63)];
  for (let rest = Math.floor(value / 64); rest > 0; rest = Math.floor(rest / 128))
    out.push((rest > 127 ? 128 : 0) | (rest & 127));
  return out;
}

/** In which writings a number is found among bytes: digits, and the two ways Yjs has of writing one. */
function traces(bytes: number[], value: number): string[] {
  const float = new Uint8Array(8);
  new DataView(float.buffer).setFloat64(0, value);
  const writings = {
    digits: new TextEncoder().encode(String(value)),
    varint: varint(value),
    float,
  };
  const text = bytes.join(",");
  return Object.entries(writings).flatMap(([name, looked]) =>
    `,${text},`.includes(`,${[...looked].join(",")},`) ? [name] : [],
  );
}

test("presence bears the name of the connection, whatever a browser says; what is unreadable is shown out", async () => {
  const one = await claire();
  const two = await new DraftWindow(quoteId, tokens["bureau"] ?? "", one.known).connect({
    "X-Person-Id": "u-direction",
    "X-Person-Name": "Claire",
    "X-Costs-Seen": "yes",
  });
  await two.synced();
  two.socket?.send(JSON.stringify({ cell: { line: "a", column: "label" }, name: "Claire" }));
  await one.until(() => one.told.some((told) => "moved" in told));
  const seats = one.told.findLast((told) => "seats" in told);
  expect(seats && "seats" in seats ? seats.seats.map(({ name }) => name).toSorted() : []).toEqual([
    "Claire Fontaine",
    "Nadia Benali",
  ]);
  two.socket?.send(new Uint8Array([9, 9, 9]));
  await two.until(() => two.closed !== null);
  expect(two.closed).toBe(CLOSED.unreadable);
});

test("a thousand lines written at once are compacted, and read again the same", async () => {
  const one = await claire();
  one.edit((body) =>
    insertLines(
      body,
      Array.from({ length: 1_000 }, (_, i) => stove(`l${i}`)),
      null,
    ),
  );
  for (let i = 0; i < 40; i++) {
    one.edit((body) => changeLine(body, `l${i}`, (line) => ({ ...line, label: `Ligne ${i}` })));
    await one.stored();
  }
  await runDurableObjectAlarm(draftRoomOf(quoteId));
  await evictDurableObject(draftRoomOf(quoteId));
  const two = await nadia();
  expect(two.body()).toEqual(one.body());
  expect((await base()).body.lines).toHaveLength(1_000);
  expect(linesIn(two.docs[0]).size).toBe(1_000);
});
