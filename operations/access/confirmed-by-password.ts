import { ACCOUNT } from "~/domain/access/throttle";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import type { User } from "./load";
import { verifyPassword } from "./passwords";
import { accountKey, takeTry } from "./throttle";

/** Asks the password again before what protects an account changes. Throttled like log-in (A7). */
export async function confirmedByPassword(ctx: Ctx, person: User, typed: string): Promise<void> {
  await takeTry(ctx, accountKey(person.email), ACCOUNT);
  const { ok } = await verifyPassword(typed, person.passwordHash);
  if (!ok) throw refused(problem("wrong-password", "current"));
}
