import { and, eq, isNull } from "drizzle-orm";
import { invitation } from "~/db/schema/access";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { invitationWaits } from "./writes";

/** The link of this invitation stops working. Said twice, it is ended once; one that was accepted is not found. */
export const revokeInvitation = verb("user.manage", async (ctx, invitationId: string): Promise<void> => {
  const [row] = await ctx.db
    .select()
    .from(invitation)
    .where(and(eq(invitation.id, invitationId), isNull(invitation.acceptedAt)))
    .limit(1);
  if (!row) throw notFound("invitation");
  if (row.revokedAt !== null) return;
  await ctx.commit({
    guards: [invitationWaits(row.id)],
    writes: [ctx.db.update(invitation).set({ revokedAt: ctx.now }).where(eq(invitation.id, row.id))],
    change: { kind: "invitation", id: row.id, action: "revoked", after: { email: row.email } },
    event: { name: "changed", subjectId: row.id, topics: ["users"] },
  });
});
