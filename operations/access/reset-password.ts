import { eq, sql } from "drizzle-orm";
import { passwordReset } from "~/db/schema/access";
import { passwordProblems } from "~/domain/access/passwords";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { loadOpenReset } from "./load";
import { securityMail } from "./mails";
import { hashPassword } from "./passwords";
import { accountKey, forgiven, knock } from "./throttle";
import { changedUser, revokedSessions } from "./writes";

/**
 * Sets the password with a link from the mail, once (A11). Every session ends; a second factor stays asked.
 * Throws not-found for a dead link, `password-…`.
 */
export const resetPassword = verb("public", async (ctx, token: string, password: string): Promise<void> => {
  await knock(ctx, "link");
  const { reset, user } = await loadOpenReset(ctx, token);
  const problems = passwordProblems(password, user);
  if (problems.length > 0) throw refused(...problems);
  await ctx.commit({
    guards: [
      must(
        "reset unused",
        sql`exists(select 1 from password_reset where id = ${reset.id} and used_at is null and expires_at > ${ctx.now})`,
      ),
    ],
    writes: [
      ctx.db.update(passwordReset).set({ usedAt: ctx.now }).where(eq(passwordReset.id, reset.id)),
      changedUser(ctx, user.id, { passwordHash: await hashPassword(password) }),
      revokedSessions(ctx, user.id),
      forgiven(ctx, accountKey(user.email)),
      ...(await securityMail(ctx, user, "password-changed")),
    ],
    change: { kind: "user", id: user.id, action: "password-reset" },
    event: { name: "mail.queued", subjectId: user.id, topics: ["mail"] },
  });
});
