import { env } from "cloudflare:workers";
import { TOTP } from "otpauth";
import type { Role } from "~/domain/access/permissions";
import { hashPassword } from "~/operations/access/passwords";
import { unseal } from "~/operations/access/sealing";
import { viewerOfSession } from "~/operations/access/viewer-of-session";
import { type Ctx, contextFor } from "~/operations/context.server";
import { NOW } from "../../world/world";

export const PASSWORD = "quatre tuiles bleues";
export const CHROME = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36";
export const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1";

/** A visitor at the door, from an address, with a browser, at an instant. */
export const visitor = (address: string, now = NOW, agent = CHROME): Ctx =>
  contextFor(env, { viewer: { kind: "visitor" }, clock: () => now, request: { address, agent } });

/** The person of a session, as the doors build the context. Null when the session opens nothing. */
export async function holding(token: string, now = NOW, agent = CHROME): Promise<Ctx | null> {
  const viewer = await viewerOfSession(env, token, now);
  return viewer && contextFor(env, { viewer, clock: () => now, request: { address: "192.0.2.9", agent } });
}

export async function givePassword(role: Role, password = PASSWORD): Promise<void> {
  await env.DB.prepare("update user set password_hash = ? where id = ?")
    .bind(await hashPassword(password), `u-${role}`)
    .run();
}

export const mailOfRole = (role: Role) => `${role}@fontaine.example`;

/** The code that the person's authenticator app shows at this instant. */
export async function codeOf(userId: string, now: number): Promise<string> {
  const row = await env.DB.prepare("select totp_secret from user where id = ?")
    .bind(userId)
    .first<{ totp_secret: string }>();
  const secret = await unseal(env, "totp", row?.totp_secret ?? "", userId);
  return new TOTP({ secret, algorithm: "SHA1", digits: 6, period: 30 }).generate({ timestamp: now });
}

/** The link in the last mail to this address. */
export async function tokenInMail(to: string): Promise<string> {
  const row = await env.DB.prepare("select text from mail where to_address = ? order by rowid desc limit 1")
    .bind(to)
    .first<{ text: string }>();
  return /\/(?:invitation|nouveau-mot-de-passe)\/([\w-]+)/.exec(row?.text ?? "")?.[1] ?? "";
}

export const count = async (sql: string, ...params: string[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...params)
      .first<{ n: number }>()
  )?.n ?? 0;
