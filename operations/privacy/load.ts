import { and, desc, eq, sql } from "drizzle-orm";
import { consent, erasurePurge, purgedPiece } from "~/db/schema/privacy";
import type { Ctx } from "../context.server";

/** All that a client and its interlocutors said of being prospected, the last first; a question for a batch that asks more. */
export const consentsAsked = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select()
    .from(consent)
    .where(eq(consent.clientId, clientId))
    .orderBy(desc(consent.at), desc(consent.notedAt), desc(consent.id));

/**
 * Whether the client whose id stands in `clientId` (SQL) refused mails at last: nothing that is not about a contract is
 * sent to them by mail (PV5).
 */
export const refusedMails = (clientId: string) =>
  sql`coalesce((select given from consent where client_id = ${sql.raw(clientId)} and interlocutor_id is null and channel = 'mail' order by at desc, noted_at desc, id desc limit 1), 1) = 0`;

/** When a piece of the books lost its words (PV14); no row where it has them. A question for a batch that asks more. */
export const purgedAsked = (ctx: Ctx, kind: "invoice" | "credit-note", id: string) =>
  ctx.db
    .select({ at: erasurePurge.at })
    .from(purgedPiece)
    .innerJoin(erasurePurge, eq(erasurePurge.id, purgedPiece.purgeId))
    .where(and(eq(purgedPiece.kind, kind), eq(purgedPiece.pieceId, id)));
