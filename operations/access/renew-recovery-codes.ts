import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { confirmedByPassword } from "./confirmed-by-password";
import { loadSelf } from "./load";
import { securityMail } from "./mails";
import { newRecoveryCodes } from "./recovery-codes";
import { accountKey, forgiven } from "./throttle";

/** Ten new recovery codes, shown once; the old ones stop working. */
export const renewRecoveryCodes = verb(
  "profile.manage",
  async (ctx, input: { current: string }): Promise<{ codes: string[] }> => {
    const person = await loadSelf(ctx);
    if (person.totpConfirmedAt === null) throw refused(problem("two-factor-not-started"));
    await confirmedByPassword(ctx, person, input.current);
    const { codes, statements } = await newRecoveryCodes(ctx, person.id);
    await ctx.commit({
      writes: [
        ...statements,
        forgiven(ctx, accountKey(person.email)),
        ...(await securityMail(ctx, person, "recovery-codes-renewed")),
      ],
      change: { kind: "user", id: person.id, action: "recovery-codes-renewed" },
      event: { name: "mail.queued", subjectId: person.id, topics: ["mail", `user:${person.id}`] },
    });
    return { codes };
  },
);
