import { redirect } from "react-router";
import type { Viewer } from "~/domain/access/permissions";
import { viewerOfSession } from "~/operations/access/viewer-of-session";

/** `__Host-` needs https; plain http (one machine) falls back to a plain name. */
export const sessionCookieName = (url: URL) => (url.protocol === "https:" ? "__Host-session" : "session");

export function cookieValue(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(/;\s*/)) {
    if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  }
  return null;
}

/** A cookie that scripts can't read and other sites can't send. `seconds` 0 deletes it. */
export function sessionCookie(url: URL, token: string, seconds: number): string {
  const secure = url.protocol === "https:" ? " Secure;" : "";
  return `${sessionCookieName(url)}=${token}; Path=/; HttpOnly;${secure} SameSite=Lax; Max-Age=${seconds}`;
}

/** Middleware identifies; operations authorise. */
export async function viewerOfRequest(request: Request, env: Env): Promise<Viewer> {
  const token = cookieValue(request, sessionCookieName(new URL(request.url)));
  return (await viewerOfSession(env, token, Date.now())) ?? { kind: "visitor" };
}

/** Answers of log-in: the new session goes into the cookie, the browser on to a page of this app. */
export const entered = (url: URL, opened: { token: string; seconds: number }, to: string) =>
  redirect(to, { headers: { "Set-Cookie": sessionCookie(url, opened.token, opened.seconds) } });
