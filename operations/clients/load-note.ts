import { and, eq } from "drizzle-orm";
import { timelineEntry } from "~/db/schema/clients";
import { viewerKey } from "~/domain/access/permissions";
import { isTheirs, isWritten } from "~/domain/timeline/notes";
import type { Ctx } from "../context.server";
import { forbidden, notFound } from "../refusals";
import { loadClient } from "./load";

/** A note or a call of that client, taken away or not. Throws not-found, for what happened by itself as well. */
export async function loadNote(ctx: Ctx, clientId: string, noteId: string) {
  await loadClient(ctx, clientId);
  const [row] = await ctx.db
    .select()
    .from(timelineEntry)
    .where(and(eq(timelineEntry.id, noteId), eq(timelineEntry.clientId, clientId)))
    .limit(1);
  if (!row || !isWritten(row.kind)) throw notFound("note");
  return row;
}

/** The same, for its author alone (TL3). Throws not-found, forbidden. */
export async function loadOwnNote(ctx: Ctx, clientId: string, noteId: string) {
  const row = await loadNote(ctx, clientId, noteId);
  if (!isTheirs(row, viewerKey(ctx.viewer))) throw forbidden();
  return row;
}
