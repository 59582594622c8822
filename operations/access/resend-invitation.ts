import { eq, sql } from "drizzle-orm";
import { invitation } from "~/db/schema/access";
import { INVITATION_LIFE } from "~/domain/access/sessions";
import { verb } from "../context.server";
import { must } from "../guards";
import { loadInvitation } from "./load";
import { invitationMail } from "./mails";
import { newToken, tokenHash } from "./tokens";
import { invitationWaits } from "./writes";

const JUST_NOW = 60_000;

/**
 * Sends the invitation again with a new link for seven days; the old link stops working. One that left within the
 * minute is not sent twice.
 */
export const resendInvitation = verb("user.manage", async (ctx, invitationId: string): Promise<void> => {
  const row = await loadInvitation(ctx, invitationId);
  if (ctx.now - (row.expiresAt - INVITATION_LIFE) < JUST_NOW) return;
  const token = newToken();
  await ctx.commit({
    guards: [
      invitationWaits(row.id),
      must(
        "same link",
        sql`exists(select 1 from invitation where id = ${row.id} and token_hash = ${row.tokenHash})`,
      ),
    ],
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
