import { eq } from "drizzle-orm";
import { invitation } from "~/db/schema/access";
import { verb } from "../context.server";
import { loadInvitation } from "./load";
import { invitationWaits } from "./writes";

/** The link of this invitation stops working. */
export const revokeInvitation = verb("user.manage", async (ctx, invitationId: string): Promise<void> => {
  const row = await loadInvitation(ctx, invitationId);
  await ctx.commit({
    guards: [invitationWaits(row.id)],
    writes: [ctx.db.update(invitation).set({ revokedAt: ctx.now }).where(eq(invitation.id, row.id))],
    change: { kind: "invitation", id: row.id, action: "revoked", after: { email: row.email } },
    event: { name: "changed", subjectId: row.id, topics: ["users"] },
  });
});
