import { CODE } from "~/domain/access/throttle";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { loadSelf, ownSession } from "./load";
import { securityMail } from "./mails";
import { newRecoveryCodes } from "./recovery-codes";
import { codeKey, forgiven, takeTry } from "./throttle";
import { byApp, stepOfCode } from "./totp";
import { changedUser, factorWaits, revokedSessions } from "./writes";

/**
 * Turns the second factor on with a first right code, and ends the other sessions, which never gave one. The ten
 * recovery codes are in the answer and nowhere else. Throws `wrong-code`, `two-factor-not-started`, too-many.
 */
export const confirmTwoFactor = verb(
  "profile.manage",
  async (ctx, input: { code: string }): Promise<{ codes: string[] }> => {
    const person = await loadSelf(ctx);
    if (!person.totpSecret || person.totpConfirmedAt !== null)
      throw refused(problem("two-factor-not-started"));
    await takeTry(ctx, codeKey(person.id), CODE);
    const step = await stepOfCode(ctx.env, person, input.code, ctx.now);
    if (step === null) throw refused(problem("wrong-code", "code"));
    const taken = byApp(ctx, person.id, step);
    const { codes, statements } = await newRecoveryCodes(ctx, person.id);
    await ctx.commit({
      guards: [...taken.guards, factorWaits(person)],
      writes: [
        ...taken.writes,
        changedUser(ctx, person.id, { totpConfirmedAt: ctx.now }),
        ...statements,
        revokedSessions(ctx, person.id, ownSession(ctx)),
        forgiven(ctx, codeKey(person.id)),
        ...(await securityMail(ctx, person, "totp-enabled")),
      ],
      change: { kind: "user", id: person.id, action: "two-factor-on" },
      event: { name: "mail.queued", subjectId: person.id, topics: ["mail", "users", `user:${person.id}`] },
    });
    return { codes };
  },
);
