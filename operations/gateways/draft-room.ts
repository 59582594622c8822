import type { Ctx } from "../context.server";

/** The room where a draft is being written, for verbs that read or write it from outside. */
export interface DraftRoom {
  /** Writes to the base what people wrote and the base does not have yet. */
  settle(): Promise<void>;
  /** Something was written to the base outside the room, or the draft left: the people in it see it. */
  hear(): Promise<void>;
}

/** Nobody in it, it answers at once. */
export const draftRoom = ({ env }: Pick<Ctx, "env">, quoteId: string): DraftRoom =>
  env.QUOTE.get(env.QUOTE.idFromName(`quote:${quoteId}`));
