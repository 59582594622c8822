import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { loadQuote } from "../quotes/load";
import { refused } from "../refusals";
import { customerOf, sentPaper } from "./load";

/** The quote as PDF for its customer: the sealed copy once signed, else the very file that was sent; `sent` asks for that one. */
export const printSpaceQuote = verb(
  "space.use",
  async (ctx, quoteId: string, sent = false): Promise<{ name: string; bytes: Uint8Array }> => {
    customerOf(ctx);
    const { row } = await loadQuote(ctx, quoteId);
    const signed = sent ? null : row.signedFileId;
    const fileId = signed ?? row.sentFileId;
    const paper = fileId ? await sentPaper(ctx, fileId) : null;
    if (!paper) throw refused(problem("quote-paper-missing"));
    const revision = row.revision > 1 ? ` v${row.revision}` : "";
    return { name: `Devis ${row.number}${revision}${signed ? " signé" : ""}.pdf`, bytes: paper.bytes };
  },
);
