import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { quote } from "~/db/schema/quotes";
import { problem } from "~/domain/problem";
import { printPaper } from "~/outputs/print";
import type { Ctx } from "../context.server";
import { storedFile } from "../files/writes";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import type { LoadedQuote } from "./load";
import { paperOfQuote } from "./paper-of-quote";

/**
 * What makes a quote leave, by mail or by a link handed over: its PDF, printed and sealed the first time (its hash is
 * what the customer signs), the same one afterwards. Refused without line.
 */
export async function leaving(
  ctx: Ctx,
  loaded: LoadedQuote,
): Promise<{
  paper: { fileId: string; name: string; bytes: number };
  guards: Statement[];
  writes: Statement[];
}> {
  const { row, body } = loaded;
  if (!body.lines.some((line) => line.kind === "item")) throw refused(problem("quote-without-line"));
  const name = `Devis ${row.number}${row.revision > 1 ? ` v${row.revision}` : ""}.pdf`;
  const bytes = row.sentFileId === null ? await printPaper(await paperOfQuote(ctx, loaded)) : null;
  const kept = bytes && {
    size: bytes.byteLength,
    ...(await storedFile(ctx, {
      ownerKind: "quote",
      ownerId: row.id,
      name,
      contentType: "application/pdf",
      bytes,
      sealed: true,
    })),
  };
  const fileId = kept?.id ?? row.sentFileId ?? "";
  return {
    paper: { fileId, name, bytes: kept?.size ?? 0 },
    guards: [unchanged(quote, row.id, row.version)],
    writes: [
      ...(kept ? [kept.statement] : []),
      ctx.db
        .update(quote)
        .set({
          sentAt: row.sentAt ?? ctx.now,
          sentFileId: fileId,
          updatedAt: ctx.now,
          version: sql`${quote.version} + 1`,
        })
        .where(eq(quote.id, row.id)),
    ],
  };
}
