import { and, eq, inArray } from "drizzle-orm";
import { mail } from "~/db/schema/mail";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { notFound, refused } from "../refusals";

/** Puts a mail that was blocked or bounced back in line, from its first try; the provider's old news no longer concern it. */
export const retryMail = verb("mail.manage", async (ctx, mailId: string): Promise<void> => {
  const [row] = await ctx.db
    .select({ id: mail.id, status: mail.status, round: mail.round, providerId: mail.providerId })
    .from(mail)
    .where(eq(mail.id, mailId))
    .limit(1);
  if (!row) throw notFound("mail");
  if (row.status !== "parked" && row.status !== "bounced") throw refused(problem("mail-not-blocked"));
  await ctx.commit({
    writes: [
      ctx.db
        .update(mail)
        .set({
          status: "queued",
          // What the provider never took keeps its id: should it have been taken after all, it is not sent twice.
          round: row.providerId === null ? row.round : row.round + 1,
          providerId: null,
          attempts: 0,
          nextTryAt: ctx.now,
          lastError: "",
        })
        .where(and(eq(mail.id, mailId), inArray(mail.status, ["parked", "bounced"]))),
    ],
    change: { kind: "mail", id: mailId, action: "retried" },
    event: { name: "mail.queued", subjectId: mailId, topics: ["mail", `mail:${mailId}`] },
  });
});
