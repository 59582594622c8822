import { verb } from "../context.server";
import { loadCreditNote } from "./load";
import { storedPaper } from "./stored-paper";

/** An issued credit note as PDF (Factur-X 381). */
export const printCreditNoteFile = verb("invoice.read", async (ctx, creditNoteId: string) => {
  const { creditNote } = await loadCreditNote(ctx, creditNoteId);
  return { ...(await storedPaper(ctx, "credit-note", creditNote)), contentType: "application/pdf" };
});
