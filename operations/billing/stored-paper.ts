import { and, eq, isNull, sql } from "drizzle-orm";
import { creditNote, invoice, issuedDocument } from "~/db/schema/billing";
import { printInvoice } from "~/outputs/print";
import type { Ctx } from "../context.server";
import { storedFile } from "../files/writes";
import { must } from "../guards";
import { bytesOfFile } from "../quotes/parties";
import { notFound, Refusal } from "../refusals";
import { paperOfRecord } from "./papers";

/**
 * The PDF (Factur-X) of an issued document. Printed once from the record that the chain keeps, then stored sealed;
 * the same record prints the same bytes, so two prints at once can't differ.
 */
export async function storedPaper(
  ctx: Ctx,
  kind: "invoice" | "credit-note",
  row: { id: string; fileId: string | null },
): Promise<{ fileId: string; bytes: Uint8Array; name: string }> {
  const [link] = await ctx.db
    .select({ number: issuedDocument.number, record: issuedDocument.record })
    .from(issuedDocument)
    .where(eq(issuedDocument.documentId, row.id))
    .limit(1);
  if (!link) throw notFound(kind);
  const name = `${kind === "invoice" ? "Facture" : "Avoir"} ${link.number}.pdf`;
  const kept = row.fileId ? await bytesOfFile(ctx, row.fileId) : null;
  if (kept && row.fileId) return { fileId: row.fileId, bytes: kept, name };
  const { pdf } = await printInvoice(await paperOfRecord(ctx, link.record));
  const table = kind === "invoice" ? invoice : creditNote;
  const file = await storedFile(ctx, {
    ownerKind: kind,
    ownerId: row.id,
    name,
    contentType: "application/pdf",
    bytes: pdf,
    sealed: true,
  });
  const storing = ctx.commit({
    guards: [
      must(
        "not stored yet",
        sql`exists(select 1 from ${table} where ${table.id} = ${row.id} and ${table.fileId} is null)`,
      ),
    ],
    writes: [
      file.statement,
      ctx.db
        .update(table)
        .set({ fileId: file.id })
        .where(and(eq(table.id, row.id), isNull(table.fileId))),
    ],
    change: { kind, id: row.id, action: "printed", after: { sha256: file.sha256 } },
  });
  try {
    await storing;
  } catch (error) {
    // Somebody asked for it in the same instant: theirs is the file, with the same bytes.
    const [now] = await ctx.db
      .select({ fileId: table.fileId })
      .from(table)
      .where(eq(table.id, row.id))
      .limit(1);
    if (error instanceof Refusal && error.kind === "conflict" && now?.fileId)
      return { fileId: now.fileId, bytes: pdf, name };
    throw error;
  }
  return { fileId: file.id, bytes: pdf, name };
}
