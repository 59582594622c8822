import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { issuedDocument } from "~/db/schema/billing";
import { numberSeries } from "~/db/schema/house";
import { documentNumber } from "~/domain/billing/numbering";
import type { Day } from "~/domain/calendar/day";
import { canonicalJson, type Json } from "~/domain/chain/canonical";
import { linkHash } from "~/domain/chain/chain";
import type { Cents } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { Refusal, refused } from "../refusals";
import { chainHead } from "./load";

const WIDTH = 5;
const TRIES = 8;

export interface Sealing {
  kind: "invoice" | "deposit" | "credit-note";
  documentId: string;
  clientId: string;
  prefix: "FA" | "AV";
  on: Day;
  gross: Cents;
  /** All that is printed, number included, as canonical JSON; hashed into the chain. */
  record(number: string): Json;
}

/**
 * Number and seal of a document about to be issued. The number is part of what is hashed, so the series and the
 * head of the chain are read, and both guarded: whoever is slower is refused whole and tries again (`untilSealed`).
 */
export async function sealed(
  ctx: Ctx,
  what: Sealing,
): Promise<{ number: string; guards: Statement[]; writes: Statement[] }> {
  const key = `${what.prefix}-${what.on.slice(0, 4)}`;
  const [[series], head] = await Promise.all([
    ctx.db.select().from(numberSeries).where(eq(numberSeries.key, key)).limit(1),
    chainHead(ctx),
  ]);
  if (series?.lastOn && series.lastOn > what.on)
    throw refused(problem("dated-before-last", undefined, { day: series.lastOn }));
  const last = series?.last ?? 0;
  const number = documentNumber(what.prefix, what.on, last + 1, WIDTH);
  const record = canonicalJson(what.record(number));
  const hash = await linkHash(head.hash, record);
  const row = { key, prefix: what.prefix, width: WIDTH, last: last + 1, lastOn: what.on };
  return {
    number,
    guards: [
      must("series", sql`coalesce((select last from number_series where key = ${key}), 0) = ${last}`),
      must("chain", sql`coalesce((select max(seq) from issued_document), 0) = ${head.seq}`),
    ],
    writes: [
      ctx.db.insert(numberSeries).values(row).onConflictDoUpdate({ target: numberSeries.key, set: row }),
      ctx.db.insert(issuedDocument).values({
        seq: head.seq + 1,
        kind: what.kind,
        documentId: what.documentId,
        number,
        issuedOn: what.on,
        issuedAt: ctx.now,
        clientId: what.clientId,
        grossCents: what.gross,
        record,
        previousHash: head.hash,
        hash,
      }),
    ],
  };
}

/** Tries an issue again while others issue at the same moment; each try loads afresh. */
export async function untilSealed<T>(issue: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await issue();
    } catch (error) {
      if (!(error instanceof Refusal && error.kind === "conflict") || tries === TRIES) throw error;
    }
  }
}
