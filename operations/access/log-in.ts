import type { LogInForm } from "~/domain/access/forms";
import { deviceName } from "~/domain/access/sessions";
import { ACCOUNT, ADDRESS } from "~/domain/access/throttle";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { findUserByMail, mailOf } from "./load";
import { newDeviceMail } from "./mails";
import { hashPassword, verifyPassword } from "./passwords";
import { accountKey, addressKey, forgiven, givenBack, knock, takeTry } from "./throttle";
import { type Opened, openedSession, passwordStands, rehashed } from "./writes";

/** `needsCode`: the password was right and the second factor is awaited. */
export type LoggedIn = Opened & { needsCode: boolean };

/**
 * Mail and password against a new session (A7, A8). One answer, `wrong-log-in`, for a wrong password, an unknown
 * mail and a disabled person, after the same work.
 */
export const logIn = verb("public", async (ctx, input: LogInForm): Promise<LoggedIn> => {
  await knock(ctx, "log-in");
  const account = accountKey(mailOf(input.email));
  await takeTry(ctx, addressKey(ctx), ADDRESS);
  await takeTry(ctx, account, ACCOUNT);
  const person = await findUserByMail(ctx, input.email);
  const { ok, stale } = await verifyPassword(input.password, person?.passwordHash ?? null);
  const seen = { device: deviceName(ctx.request.agent), address: ctx.request.address };
  if (!person || !ok || person.disabledAt !== null) {
    const change = { kind: "log-in", id: person?.id ?? "unknown", action: "refused", after: seen };
    await ctx.commit({ writes: [], change });
    throw refused(problem("wrong-log-in"));
  }
  const needsCode = person.totpConfirmedAt !== null;
  const opened = await openedSession(ctx, person.id, !needsCode);
  const mail = needsCode ? [] : await newDeviceMail(ctx, person);
  const writes = [opened.statement, forgiven(ctx, account), givenBack(ctx, addressKey(ctx)), ...mail];
  if (stale) writes.push(rehashed(ctx, person, await hashPassword(input.password)));
  await ctx.commit({
    guards: stale ? [] : [passwordStands(person)],
    writes,
    change: { kind: "log-in", id: person.id, action: needsCode ? "code-asked" : "logged-in", after: seen },
    ...(mail.length > 0 ? { event: { name: "mail.queued", subjectId: person.id, topics: ["mail"] } } : {}),
  });
  return { token: opened.token, seconds: opened.seconds, needsCode };
});
