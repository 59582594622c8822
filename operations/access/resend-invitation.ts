import { eq } from "drizzle-orm";
import { invitation } from "~/db/schema/access";
import { INVITATION_LIFE } from "~/domain/access/sessions";
import { verb } from "../context.server";
import { loadInvitation } from "./load";
import { invitationMail } from "./mails";
import { newToken, tokenHash } from "./tokens";
import { invitationWaits } from "./writes";

/** Sends the invitation again with a new link for seven days; the old link stops working. */
export const resendInvitation = verb("user.manage", async (ctx, invitationId: string): Promise<void> => {
  const row = await loadInvitation(ctx, invitationId);
  const token = newToken();
  await ctx.commit({
    guards: [invitationWaits(row.id)],
    writes: [
      ctx.db
        .update(invitation)
        .set({ tokenHash: await tokenHash(token), expiresAt: ctx.now + INVITATION_LIFE })
        .where(eq(invitation.id, row.id)),
      ...(await invitationMail(ctx, row, token)),
    ],
    change: { kind: "invitation", id: row.id, action: "resent", after: { email: row.email } },
    event: { name: "user.invited", subjectId: row.id, topics: ["users", "mail"] },
  });
});
