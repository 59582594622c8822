import { sql } from "drizzle-orm";
import { invitation } from "~/db/schema/access";
import type { Role } from "~/domain/access/permissions";
import { INVITATION_LIFE } from "~/domain/access/sessions";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { findUserByMail, mailOf } from "./load";
import { invitationMail } from "./mails";
import { newToken, tokenHash } from "./tokens";
import { revokedInvitationsOf } from "./writes";

/** Invites somebody by mail; an earlier invitation of the same mail ends. Throws `user-exists`. */
export const inviteUser = verb(
  "user.manage",
  async (ctx, input: { name: string; email: string; role: Role }): Promise<{ id: string }> => {
    const email = mailOf(input.email);
    if (await findUserByMail(ctx, email)) throw refused(problem("user-exists", "email"));
    const id = ctx.newId();
    const token = newToken();
    const invited = { id, email, name: input.name, role: input.role };
    await ctx.commit({
      guards: [must("mail is new", sql`not exists(select 1 from user where email = ${email})`)],
      writes: [
        revokedInvitationsOf(ctx, email),
        ctx.db.insert(invitation).values({
          ...invited,
          tokenHash: await tokenHash(token),
          invitedBy: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
          createdAt: ctx.now,
          expiresAt: ctx.now + INVITATION_LIFE,
        }),
        ...(await invitationMail(ctx, invited, token)),
      ],
      change: {
        kind: "invitation",
        id,
        action: "invited",
        after: { email, name: input.name, role: input.role },
      },
      event: { name: "user.invited", subjectId: id, topics: ["users", "mail"] },
    });
    return { id };
  },
);
