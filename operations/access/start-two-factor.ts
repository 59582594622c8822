import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { confirmedByPassword } from "./confirmed-by-password";
import { loadSelf } from "./load";
import { accountKey, forgiven } from "./throttle";
import { newSealedSecret } from "./totp";
import { changedUser, factorWaits } from "./writes";

/** Draws a secret for the authenticator app; it protects nothing until its first code is given. */
export const startTwoFactor = verb(
  "profile.manage",
  async (ctx, input: { current: string }): Promise<void> => {
    const person = await loadSelf(ctx);
    if (person.totpConfirmedAt !== null) throw refused(problem("two-factor-already-on"));
    await confirmedByPassword(ctx, person, input.current);
    await ctx.commit({
      guards: [factorWaits(person)],
      writes: [
        changedUser(ctx, person.id, {
          totpSecret: await newSealedSecret(ctx.env, person.id),
          totpConfirmedAt: null,
          totpLastStep: null,
        }),
        forgiven(ctx, accountKey(person.email)),
      ],
      change: { kind: "user", id: person.id, action: "two-factor-started" },
      event: { name: "changed", subjectId: person.id, topics: [`user:${person.id}`] },
    });
  },
);
