import { expect, test } from "vitest";
import { secured } from "~/workers/headers";

const answer = (headers: Record<string, string>) => secured(new Response("x", { headers }), "n0nce").headers;

test("documents are never kept by a browser or a proxy; data is asked again before it is used", () => {
  expect(answer({ "Content-Type": "text/html; charset=utf-8" }).get("Cache-Control")).toBe(
    "private, no-store",
  );
  expect(answer({ "Content-Type": "text/x-script" }).get("Cache-Control")).toBe("private, no-cache");
  expect(
    answer({ "Content-Type": "image/png", "Cache-Control": "private, max-age=60" }).get("Cache-Control"),
  ).toBe("private, max-age=60");
});

test("scripts run with the nonce of the request only, and no other site frames a page", () => {
  const policy = answer({ "Content-Type": "text/html" }).get("Content-Security-Policy") ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-n0nce'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(answer({}).get("X-Frame-Options")).toBe("DENY");
});
