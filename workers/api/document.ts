import { openapi } from "./openapi";
import { apiPage } from "./page";

/** The document for programs. It says nothing of this company. */
export const document = (origin: string): Response =>
  Response.json(openapi(origin), { headers: { "Cache-Control": "public, max-age=300" } });

/** The same for people: no script runs on this page. */
export function page(origin: string): Response {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  return new Response(apiPage(origin, nonce), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}
