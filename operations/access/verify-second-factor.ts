import { and, eq, isNull, sql } from "drizzle-orm";
import { recoveryCode } from "~/db/schema/access";
import { deviceName } from "~/domain/access/sessions";
import { CODE } from "~/domain/access/throttle";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { Refusal, refused } from "../refusals";
import { loadWaitingLogIn, type User } from "./load";
import { newDeviceMail, securityMail } from "./mails";
import { recoveryHash } from "./recovery-codes";
import { codeKey, forgiven, knock, takeTry } from "./throttle";
import { byApp, stepOfCode } from "./totp";
import { type Opened, openedSession, revokedSession } from "./writes";

/**
 * The second step of log-in: a code of the authenticator app, or a recovery code. The waiting session ends and a
 * new one opens (A8). Throws `wrong-code`, `log-in-expired`, too-many.
 */
export const verifySecondFactor = verb(
  "public",
  async (ctx, token: string | null, code: string): Promise<Opened> => {
    await knock(ctx, "code");
    const waiting = await loadWaitingLogIn(ctx, token);
    const person = waiting.user;
    await takeTry(ctx, codeKey(person.id), CODE);
    const proof = await provenBy(ctx, person, code);
    if (!proof) {
      await ctx.commit({ writes: [], change: { kind: "log-in", id: person.id, action: "code-refused" } });
      throw wrongCode();
    }
    const opened = await openedSession(ctx, person.id, true);
    const mail =
      proof.by === "recovery-code"
        ? await securityMail(ctx, person, "recovery-code-used")
        : await newDeviceMail(ctx, person);
    try {
      await ctx.commit({
        guards: proof.guards,
        writes: [
          ...proof.writes,
          revokedSession(ctx, waiting.session.id),
          opened.statement,
          forgiven(ctx, codeKey(person.id)),
          ...mail,
        ],
        change: {
          kind: "log-in",
          id: person.id,
          action: "logged-in",
          after: { device: deviceName(ctx.request.agent), address: ctx.request.address, by: proof.by },
        },
        ...(mail.length > 0
          ? { event: { name: "mail.queued", subjectId: person.id, topics: ["mail"] } }
          : {}),
      });
    } catch (error) {
      // The same code was used in the same instant by somebody else.
      throw error instanceof Refusal && error.kind === "conflict" ? wrongCode() : error;
    }
    return { token: opened.token, seconds: opened.seconds };
  },
);

const wrongCode = () => refused(problem("wrong-code", "code"));

async function provenBy(ctx: Ctx, person: User, code: string) {
  const step = await stepOfCode(ctx.env, person, code, ctx.now);
  if (step !== null && step > (person.totpLastStep ?? -1)) return byApp(ctx, person.id, step);
  const hash = await recoveryHash(ctx.env, person.id, code);
  const mine = and(
    eq(recoveryCode.userId, person.id),
    eq(recoveryCode.codeHash, hash),
    isNull(recoveryCode.usedAt),
  );
  const [found] = await ctx.db.select({ id: recoveryCode.id }).from(recoveryCode).where(mine).limit(1);
  if (!found) return null;
  return {
    by: "recovery-code",
    guards: [
      must(
        "recovery code unused",
        sql`exists(select 1 from recovery_code where id = ${found.id} and used_at is null)`,
      ),
    ],
    writes: [ctx.db.update(recoveryCode).set({ usedAt: ctx.now }).where(eq(recoveryCode.id, found.id))],
  };
}
