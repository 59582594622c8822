import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { renderSVG } from "uqr";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { seal, unseal } from "./sealing";
import { changedUser } from "./writes";

const STEP = 30_000;
const PURPOSE = "totp";

const generator = (secret: Secret, label: string, issuer: string) =>
  new TOTP({ secret, label, issuer, algorithm: "SHA1", digits: 6, period: 30 });

/** A new secret for an authenticator app, as stored: AES-GCM, bound to its person. */
export const newSealedSecret = (env: Env, userId: string) =>
  seal(env, PURPOSE, new Secret({ size: 20 }).base32, userId);

/**
 * The time step of a right code (RFC 6238, one step of tolerance), or null. The caller accepts a step only above
 * the last one taken: a code is good once (A9).
 */
export async function stepOfCode(
  env: Env,
  person: Sealed,
  code: string,
  now: number,
): Promise<number | null> {
  const digits = code.replace(/\s/g, "");
  if (!person.totpSecret || !/^\d{6}$/.test(digits)) return null;
  const secret = Secret.fromBase32(await unseal(env, PURPOSE, person.totpSecret, person.id));
  const delta = generator(secret, "", "").validate({ token: digits, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / STEP) + delta;
}

interface Sealed {
  id: string;
  totpSecret: string | null;
}

/** What an authenticator app needs: a QR code as SVG, and the same secret to type, in groups of four. */
export async function enrolment(env: Env, person: Sealed & { email: string }, issuer: string) {
  if (!person.totpSecret) return null;
  const base32 = await unseal(env, PURPOSE, person.totpSecret, person.id);
  const uri = generator(Secret.fromBase32(base32), person.email, issuer).toString();
  return {
    svg: renderSVG(uri, { border: 2, ecc: "M" }),
    secret: base32.match(/.{1,4}/g)?.join(" ") ?? base32,
  };
}

/** The step is taken in the commit, and only where no later one was (A9). */
export const byApp = (ctx: Ctx, userId: string, step: number) => ({
  by: "app",
  guards: [
    must(
      "code unused",
      sql`exists(select 1 from user where id = ${userId} and coalesce(totp_last_step, -1) < ${step})`,
    ),
  ],
  writes: [changedUser(ctx, userId, { totpLastStep: step })],
});
