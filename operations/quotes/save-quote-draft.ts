import type { QuoteSave } from "~/domain/quotes/forms";
import type { QuoteHeader } from "~/domain/quotes/header";
import { type Ctx, verb } from "../context.server";
import { type Saved, savedDraft } from "../documents/saving";
import { draftRoom } from "../gateways/draft-room";
import { draftWritten, standingDraft } from "./draft-writes";

/**
 * Saves a whole draft, merged with what others saved meanwhile (see `savedDraft`). Refused once sent. What people write
 * in the room at that moment is written first, and they see this save come in.
 */
export const saveQuoteDraft = verb(
  "quote.write",
  async (ctx, quoteId: string, save: QuoteSave): Promise<Saved<QuoteHeader>> => {
    const room = draftRoom(ctx, quoteId);
    await room.settle();
    const saved = await savedDraft(
      save,
      () => standingDraft(ctx, quoteId),
      (now, next) => written(ctx, now, next, save),
    );
    await room.hear();
    return saved;
  },
);

const written = (
  ctx: Ctx,
  now: Awaited<ReturnType<typeof standingDraft>>,
  next: Parameters<typeof draftWritten>[2],
  { costs, copies }: QuoteSave,
) =>
  draftWritten(ctx, now, next, {
    costs,
    copies,
    seesCosts: ctx.can("see.costs"),
    topics: (row) => [`quote:${row.id}`],
  });
