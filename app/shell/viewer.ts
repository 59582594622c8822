import { redirect } from "react-router";
import type { Viewer } from "~/domain/access/permissions";
import { doorOfSession } from "~/operations/access/viewer-of-session";
import type { CompanyFace } from "~/operations/settings/face";
import { type Asked, liveLinks, viewerOfLinks } from "~/operations/space/viewer-of-links";

/** `__Host-` needs https; plain http (one machine) falls back to a plain name. */
export const sessionCookieName = (url: URL) => (url.protocol === "https:" ? "__Host-session" : "session");

export function cookieValue(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(/;\s*/)) {
    if (pair.startsWith(`${name}=`)) return pair.slice(name.length + 1);
  }
  return null;
}

/** Whether the browser says that it runs on a phone: what a page is first drawn for, before its window is known. */
export const onPhone = (request: Request): boolean =>
  request.headers.get("Sec-CH-UA-Mobile") === "?1" || /\bMobi/.test(request.headers.get("User-Agent") ?? "");

/** A cookie that scripts can't read and other sites can't send. `seconds` 0 deletes it. */
export function sessionCookie(url: URL, token: string, seconds: number): string {
  const secure = url.protocol === "https:" ? " Secure;" : "";
  return `${sessionCookieName(url)}=${token}; Path=/; HttpOnly;${secure} SameSite=Lax; Max-Age=${seconds}`;
}

const SPACE = "/espace";
const inSpace = (url: URL) => url.pathname === SPACE || url.pathname.startsWith(`${SPACE}/`);
const linkCookieName = (url: URL) => (url.protocol === "https:" ? "__Secure-space" : "space");

/** More links than a customer ever holds; the oldest are dropped, their mails open them again. */
const MOST_LINKS = 20;

/** The links that the browser holds, newest first. Tokens are base64url: a full stop parts them. */
export const heldLinks = (request: Request): string[] =>
  (cookieValue(request, linkCookieName(new URL(request.url))) ?? "")
    .split(".")
    .filter((token) => token !== "" && token.length <= 100)
    .slice(0, MOST_LINKS);

/** The customer's links, kept by the browser for the pages of the space alone, so that addresses bear no secret. */
export function linkCookie(url: URL, tokens: string[], seconds: number): string {
  const secure = url.protocol === "https:" ? " Secure;" : "";
  return `${linkCookieName(url)}=${tokens.slice(0, MOST_LINKS).join(".")}; Path=${SPACE}; HttpOnly;${secure} SameSite=Lax; Max-Age=${seconds}`;
}

/** The document that an address of the space names, `.data` requests too: it tells which client's links matter. */
function documentOf(url: URL): Asked | null {
  const [, kind, id = ""] = /^\/espace\/(devis|factures)\/([^/.]+)/.exec(url.pathname) ?? [];
  return kind === undefined ? null : { kind: kind === "devis" ? "quote" : "invoice", id };
}

/**
 * Middleware identifies; operations authorise. In the space one is the customer of the links and nobody else, even
 * with a session of the staff in the same browser.
 */
export const viewerOfRequest = async (request: Request, env: Env): Promise<Viewer> =>
  (await doorOfRequest(request, env)).viewer;

/** The viewer, with what was read for the frame on the way. */
export async function doorOfRequest(
  request: Request,
  env: Env,
): Promise<{ viewer: Viewer; company?: CompanyFace | null; unread?: number }> {
  const url = new URL(request.url);
  if (inSpace(url)) {
    const links = await liveLinks(env, heldLinks(request), Date.now());
    return { viewer: (await viewerOfLinks(env, links, documentOf(url))) ?? { kind: "visitor" } };
  }
  const token = cookieValue(request, sessionCookieName(url));
  const { viewer, ...rest } = await doorOfSession(env, token, Date.now());
  return { viewer: viewer ?? { kind: "visitor" }, ...rest };
}

/** Answers of log-in: the new session goes into the cookie, the browser on to a page of this app. */
export const entered = (url: URL, opened: { token: string; seconds: number }, to: string) =>
  redirect(to, { headers: { "Set-Cookie": sessionCookie(url, opened.token, opened.seconds) } });
