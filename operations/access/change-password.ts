import { passwordProblems } from "~/domain/access/passwords";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { confirmedByPassword } from "./confirmed-by-password";
import { loadSelf, ownSession } from "./load";
import { securityMail } from "./mails";
import { hashPassword } from "./passwords";
import { accountKey, forgiven } from "./throttle";
import { changedUser, passwordStands, revokedSessions } from "./writes";

/** A new password for oneself; every other session ends. Throws `wrong-password`, `password-…`, too-many. */
export const changePassword = verb(
  "profile.manage",
  async (ctx, input: { current: string; password: string }): Promise<void> => {
    const person = await loadSelf(ctx);
    await confirmedByPassword(ctx, person, input.current);
    const problems = passwordProblems(input.password, person);
    if (problems.length > 0) throw refused(...problems);
    await ctx.commit({
      guards: [passwordStands(person)],
      writes: [
        changedUser(ctx, person.id, { passwordHash: await hashPassword(input.password) }),
        revokedSessions(ctx, person.id, ownSession(ctx)),
        forgiven(ctx, accountKey(person.email)),
        ...(await securityMail(ctx, person, "password-changed")),
      ],
      change: { kind: "user", id: person.id, action: "password-changed" },
      event: { name: "mail.queued", subjectId: person.id, topics: ["mail", `user:${person.id}`] },
    });
  },
);
