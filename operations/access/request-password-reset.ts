import { and, eq, isNull } from "drizzle-orm";
import { passwordReset } from "~/db/schema/access";
import { RESET_LIFE } from "~/domain/access/sessions";
import { ADDRESS, MAILBOX } from "~/domain/access/throttle";
import { verb } from "../context.server";
import { findUserByMail, mailOf } from "./load";
import { passwordResetMail } from "./mails";
import { addressKey, knock, mailboxKey, takeTry } from "./throttle";
import { newToken, tokenHash } from "./tokens";

/**
 * Sends the link for a new password. The answer is the same whether the account exists or not (A11); an earlier
 * link stops working. Throws too-many only.
 */
export const requestPasswordReset = verb("public", async (ctx, email: string): Promise<void> => {
  await knock(ctx, "reset");
  await takeTry(ctx, addressKey(ctx), ADDRESS);
  await takeTry(ctx, mailboxKey(mailOf(email)), MAILBOX);
  const person = await findUserByMail(ctx, email);
  const token = newToken();
  const hash = await tokenHash(token);
  if (!person || person.disabledAt !== null) {
    await ctx.commit({ writes: [], change: { kind: "log-in", id: "unknown", action: "reset-asked" } });
    return;
  }
  const id = ctx.newId();
  await ctx.commit({
    writes: [
      ctx.db
        .update(passwordReset)
        .set({ expiresAt: ctx.now })
        .where(and(eq(passwordReset.userId, person.id), isNull(passwordReset.usedAt))),
      ctx.db.insert(passwordReset).values({
        id,
        userId: person.id,
        tokenHash: hash,
        createdAt: ctx.now,
        expiresAt: ctx.now + RESET_LIFE,
      }),
      ...(await passwordResetMail(ctx, person, token)),
    ],
    change: { kind: "log-in", id: person.id, action: "reset-asked" },
    event: { name: "mail.queued", subjectId: person.id, topics: ["mail"] },
  });
});
