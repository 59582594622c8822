/** Security headers of every answer; one without a nonce is no page and runs nothing. Scripts run with this request's nonce only; styles are Mantine's own. */
export function secured(response: Response, nonce: string | null): Response {
  const answer = new Response(response.body, response);
  const h = answer.headers;
  if (nonce === null && !h.has("Content-Security-Policy"))
    h.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
  if (!h.has("Content-Security-Policy")) {
    h.set(
      "Content-Security-Policy",
      [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        // blob: a PDF that was just made, read by our own reader on a phone.
        "connect-src 'self' blob:",
        "object-src 'none'",
        "frame-src 'self' blob:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ].join("; "),
    );
  }
  // What a person saw must not stay in a shared computer's cache; data may wait there to be asked again, for prefetch.
  if (!h.has("Cache-Control"))
    h.set(
      "Cache-Control",
      (h.get("Content-Type") ?? "").startsWith("text/html") ? "private, no-store" : "private, no-cache",
    );
  h.set("X-Content-Type-Options", "nosniff");
  h.set("Referrer-Policy", "same-origin");
  h.set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=()");
  h.set("Cross-Origin-Opener-Policy", "same-origin");
  h.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  if (
    !h.has("X-Frame-Options") &&
    !(h.get("Content-Security-Policy") ?? "").includes("frame-ancestors 'self'")
  )
    h.set("X-Frame-Options", "DENY");
  return answer;
}
