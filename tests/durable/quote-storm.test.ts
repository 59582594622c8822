import { evictDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import type { DocumentBody } from "~/domain/documents/document";
import { changeLine, insertLines, intoOption, moveLines, removeLines } from "~/domain/documents/edit";
import { settled } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import { formatCents } from "~/domain/money/format";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { getQuote } from "~/operations/quotes/get-quote";
import { printQuote } from "~/operations/quotes/print-quote";
import { newQuote, stove } from "../operations/quotes/sample";
import { as, newWorld } from "../world/world";
import { type DraftWindow, draftRoomOf, sessions, windowOn } from "./draft-window";

let tokens: Record<string, string> = {};
beforeAll(async () => {
  await newWorld();
  tokens = await sessions("direction", "commercial", "bureau");
});

/** One room may be asleep already. */
const asleep = (quoteId: string) =>
  evictDurableObject(draftRoomOf(quoteId)).catch((error: Error) => {
    if (!/not currently running/.test(error.message)) throw error;
  });

type Step =
  | { who: number; edit: [kind: number, where: number, what: number] }
  | { who: number; away: true }
  | { evict: true };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ who: fc.nat(2), edit: fc.tuple(fc.nat(6), fc.nat(30), fc.nat(999)) }) },
  { weight: 1, arbitrary: fc.record({ who: fc.nat(2), away: fc.constant(true as const) }) },
  { weight: 1, arbitrary: fc.constant({ evict: true as const }) },
);

function edited(body: DocumentBody, [kind, where, what]: [number, number, number], id: string): DocumentBody {
  const line = body.lines[where % Math.max(1, body.lines.length)];
  if (!line || kind === 0)
    return insertLines(body, [stove(id, { unitPrice: unitPrice(what * 1_237) })], line?.id ?? null);
  const one = new Set([line.id]);
  const change = (more: object) => changeLine(body, line.id, (was) => ({ ...was, ...more }) as typeof was);
  if (kind === 1) return removeLines(body, one);
  if (kind === 2)
    return moveLines(body, one, body.lines[what % body.lines.length]?.id ?? null, line.optionId);
  if (kind === 3)
    return intoOption(body, one, { id: `o${id}`, label: "En plus", retained: false, choice: null });
  if (kind === 4) return change({ quantity: quantity(what * 7), discount: basisPoints(what) });
  if (kind === 5) return { ...body, discount: { kind: "share", share: basisPoints(what) } };
  return change({ label: `${line.label.slice(0, what % 20)}é${line.label.slice(what % 20)}` });
}

test("D51 D61 D62 whatever three people do, away and back, the room put to sleep in between: the same lines and cents everywhere, on paper too", async () => {
  const run = { n: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const quoteId = await newQuote(as("commercial"));
      const seats = await Promise.all(
        ["direction", "commercial", "bureau"].map((role) => windowOn(quoteId, tokens[role] ?? "")),
      );
      for (const [i, one] of steps.entries()) {
        if ("evict" in one) {
          await asleep(quoteId);
          continue;
        }
        const seat = seats[one.who] as DraftWindow;
        if ("away" in one) {
          if (seat.closed === null) seat.leave();
          else await seat.connect();
        } else seat.edit((body) => settled(edited(body, one.edit, `${run.n}-${one.who}-${i}`)));
      }
      for (const seat of seats) if (seat.closed !== null) await seat.connect();
      const [first] = seats as [DraftWindow];
      const alike = () => new Set(seats.map((seat) => JSON.stringify(seat.reading.written()))).size === 1;
      const word = `fin ${run.n++}`;
      // The last word of each goes through the room after all that they did before.
      for (const seat of seats) {
        seat.write({ worksDuration: word });
        await seat.stored();
      }
      while (!alike()) await Promise.race(seats.map((seat) => seat.next()));
      await draftRoomOf(quoteId).settle();
      const { body, quote } = await getQuote(as("direction"), quoteId);
      expect(body).toEqual(first.body());
      expect(quote.grossCents).toBe(totals(first.body()).gross);
      for (const seat of seats) seat.leave();
      const { bytes } = await printQuote(as("direction"), quoteId);
      const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
      const bare = (words: string) => words.replaceAll(/\s/g, "");
      expect(bare(text)).toContain(bare(formatCents(quote.grossCents)));
    }),
    { seed: 20261130, numRuns: 3 },
  );
}, 180_000);
