import { sql } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { ledgerEntry, ledgerLine } from "~/db/schema/billing";
import type { Day } from "~/domain/calendar/day";
import type { Cents } from "~/domain/money/money";
import type { Ctx } from "../context.server";

export interface Posting {
  journal: string;
  on: Day;
  /** The document this posts: one entry each. */
  source: { kind: string; id: string };
  piece: string;
  label: string;
  lines: { account: string; auxiliary: string; label: string; debit: Cents; credit: Cents }[];
}

/** One balanced ledger entry, numbered without hole in its journal by the batch itself. */
export function posted(ctx: Ctx, posting: Posting): Statement[] {
  const id = ctx.newId();
  return [
    ctx.db.insert(ledgerEntry).values({
      id,
      journal: posting.journal,
      entryNo: sql`(select coalesce(max(entry_no), 0) + 1 from ledger_entry where journal = ${posting.journal})`,
      entryOn: posting.on,
      sourceKind: posting.source.kind,
      sourceId: posting.source.id,
      piece: posting.piece,
      label: posting.label,
      createdAt: ctx.now,
    }),
    ...bulkInsert(
      ledgerLine,
      posting.lines.map((line, position) => ({
        entryId: id,
        position,
        account: line.account,
        auxiliary: line.auxiliary,
        label: line.label,
        debitCents: line.debit,
        creditCents: line.credit,
      })),
    ),
  ];
}
