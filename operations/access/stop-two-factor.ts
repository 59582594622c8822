import { eq } from "drizzle-orm";
import { recoveryCode } from "~/db/schema/access";
import { verb } from "../context.server";
import { confirmedByPassword } from "./confirmed-by-password";
import { loadSelf } from "./load";
import { securityMail } from "./mails";
import { accountKey, forgiven } from "./throttle";
import { changedUser } from "./writes";

/** Turns the second factor off (or forgets one that was started), with the password. */
export const stopTwoFactor = verb(
  "profile.manage",
  async (ctx, input: { current: string }): Promise<void> => {
    const person = await loadSelf(ctx);
    await confirmedByPassword(ctx, person, input.current);
    const wasOn = person.totpConfirmedAt !== null;
    await ctx.commit({
      writes: [
        changedUser(ctx, person.id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }),
        ctx.db.delete(recoveryCode).where(eq(recoveryCode.userId, person.id)),
        forgiven(ctx, accountKey(person.email)),
        ...(wasOn ? await securityMail(ctx, person, "totp-disabled") : []),
      ],
      change: { kind: "user", id: person.id, action: "two-factor-off" },
      event: { name: "mail.queued", subjectId: person.id, topics: ["mail", "users", `user:${person.id}`] },
    });
  },
);
