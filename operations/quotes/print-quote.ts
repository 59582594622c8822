import { printPaper } from "~/outputs/print";
import { verb } from "../context.server";
import { draftRoom } from "../gateways/draft-room";
import { loadQuote } from "./load";
import { paperOfQuote } from "./paper-of-quote";
import { bytesOfFile } from "./parties";

/**
 * The quote as PDF: the very file that was signed or sent, or a fresh print of a draft. `fresh` prints anew in any
 * case. The name is what one saves it under.
 */
export const printQuote = verb(
  "quote.read",
  async (ctx, quoteId: string, fresh = false): Promise<{ name: string; bytes: Uint8Array }> => {
    await draftRoom(ctx, quoteId).settle();
    const quote = await loadQuote(ctx, quoteId);
    const { row } = quote;
    const name = `Devis ${row.number}${row.revision > 1 ? ` v${row.revision}` : ""}.pdf`;
    const fileId = row.signedFileId ?? row.sentFileId;
    const stored = fileId && !fresh ? await bytesOfFile(ctx, fileId) : null;
    return { name, bytes: stored ?? (await printPaper(await paperOfQuote(ctx, quote))) };
  },
);
