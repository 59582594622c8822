import { eq, sql } from "drizzle-orm";
import { invitation, user } from "~/db/schema/access";
import { passwordProblems } from "~/domain/access/passwords";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { loadOpenInvitation } from "./load";
import { hashPassword } from "./passwords";
import { knock } from "./throttle";
import { invitationWaits, type Opened, openedSession } from "./writes";

/** Makes the person and lets them in, once (A11). Throws not-found for a dead link, `password-…`, conflict. */
export const acceptInvitation = verb(
  "public",
  async (ctx, token: string, input: { name: string; password: string }): Promise<Opened> => {
    await knock(ctx, "link");
    const row = await loadOpenInvitation(ctx, token);
    const problems = passwordProblems(input.password, { email: row.email, name: input.name });
    if (problems.length > 0) throw refused(...problems);
    const userId = ctx.newId();
    const passwordHash = await hashPassword(input.password);
    const opened = await openedSession(ctx, userId, true);
    await ctx.commit({
      guards: [
        invitationWaits(row.id),
        must("mail is new", sql`not exists(select 1 from user where email = ${row.email})`),
      ],
      writes: [
        ctx.db.insert(user).values({
          id: userId,
          email: row.email,
          name: input.name,
          role: row.role,
          passwordHash,
          createdAt: ctx.now,
        }),
        ctx.db.update(invitation).set({ acceptedAt: ctx.now }).where(eq(invitation.id, row.id)),
        opened.statement,
      ],
      change: { kind: "user", id: userId, action: "joined", after: { name: input.name, role: row.role } },
      event: { name: "changed", subjectId: userId, topics: ["users"] },
    });
    return { token: opened.token, seconds: opened.seconds };
  },
);
