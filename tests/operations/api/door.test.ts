import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffPermission } from "~/domain/access/permissions";
import { SCOPES } from "~/domain/api/scopes";
import { makeKey } from "~/operations/api/make-key";
import { revokeKey } from "~/operations/api/revoke-key";
import { as, NOW, newWorld } from "../../world/world";
import { Outsider } from "./outsider";

beforeAll(newWorld);

const keyOf = async (
  role: "direction",
  scopes: readonly StaffPermission[] = SCOPES,
  days: number | null = null,
) => makeKey(as(role), { name: "Essai", scopes: [...scopes], days });
const outsider = async (scopes?: readonly StaffPermission[]) => {
  const one = new Outsider((await keyOf("direction", scopes)).key);
  await one.read();
  return one;
};
const clients = async () =>
  (await env.DB.prepare("select count(*) as n from client").first<{ n: number }>())?.n ?? 0;
const NEW = { kind: "person", lastName: "Idem", statusId: "st-prospect" };

describe("who asks", () => {
  test("nobody, an unknown key, a revoked one and an expired one are refused alike", async () => {
    const revoked = await keyOf("direction");
    await revokeKey(as("direction"), revoked.id);
    const brief = await keyOf("direction", SCOPES, 90);
    const later = () => NOW + 91 * 24 * 3600_000;
    for (const one of [
      new Outsider(""),
      new Outsider("aplomb_0000000000000000000000000000000000000000000"),
      new Outsider(revoked.key),
      new Outsider(brief.key, later),
    ]) {
      const answer = await one.request("GET", "/api/v1/clients");
      expect(answer.status).toBe(401);
      expect(answer.headers.get("WWW-Authenticate")).toContain("Bearer");
      expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    }
    expect((await new Outsider(brief.key).request("GET", "/api/v1/clients")).status).toBe(200);
  });

  test("the cookie of a session opens nothing here", async () => {
    const answer = await new Outsider("").request("GET", "/api/v1/clients", {
      headers: { Cookie: "session=x" },
    });
    expect(answer.status).toBe(401);
  });

  test("K1 a key dies with its owner's access, and follows their role", async () => {
    const one = await outsider();
    await env.DB.prepare("update user set role = 'technicien' where id = 'u-direction'").run();
    expect((await one.raw("listInvoices")).status).toBe(403);
    await env.DB.prepare("update user set disabled_at = 1 where id = 'u-direction'").run();
    expect((await one.raw("listClients")).status).toBe(401);
    await env.DB.prepare(
      "update user set role = 'direction', disabled_at = null where id = 'u-direction'",
    ).run();
    expect((await one.raw("listInvoices")).status).toBe(200);
  });

  test("K1 a scope that is not ticked closes the verb before its body is read", async () => {
    const one = await outsider(["client.read"]);
    expect((await one.raw("listClients")).status).toBe(200);
    const refused = await one.raw("createClient", {}, { nonsense: true });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("client.write");
  });

  test("K1 amounts leave with their right alone", async () => {
    const without = await outsider(SCOPES.filter((scope) => !scope.startsWith("see.")));
    const text = await (await without.raw("listArticles")).text();
    expect(text).not.toMatch(/"(salePrice|purchasePrice)":\s*\d/);
    expect(await (await (await outsider()).raw("listArticles")).text()).toMatch(/"salePrice":\s*\d/);
  });

  test("K2 a key reaches neither keys nor accounts", async () => {
    const one = await outsider();
    for (const path of ["/api/v1/keys", "/api/v1/profile", "/api/v1/api-keys"])
      expect((await one.request("GET", path)).status).toBe(404);
    expect(SCOPES).not.toContain("api.manage");
    expect(SCOPES).not.toContain("profile.manage");
  });
});

describe("what is sent", () => {
  test("a wrong field, a wrong type, a wrong method and a wrong address each say so", async () => {
    const one = await outsider();
    const wrong = await one.raw("createClient", {}, { kind: "person", statusId: "st-prospect" });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({
      errors: [{ field: "lastName", detail: "Indiquez le nom." }],
    });
    const send = (body: string, type: string) =>
      one.request("POST", "/api/v1/clients", { body, headers: { "Content-Type": type } });
    expect((await send("{}", "text/plain")).status).toBe(415);
    expect((await send("{", "application/json")).status).toBe(400);
    expect((await send("[".repeat(200_000) + "]".repeat(200_000), "application/json")).status).toBe(422);
    expect((await send(`"${"x".repeat(5_000_000)}"`, "application/json")).status).toBe(413);
    expect((await one.request("PATCH", "/api/v1/clients")).headers.get("Allow")).toBe("GET, POST");
    expect((await one.request("GET", "/api/v1/nowhere")).status).toBe(404);
    expect((await one.request("GET", "/api/v1/clients/%E0%A4%A")).status).toBe(404);
  });

  test("an idempotency key makes one record and one answer, and belongs to one request", async () => {
    const one = await outsider();
    const before = await clients();
    const key = { "Idempotency-Key": "k-1" };
    const [a, b] = [await one.raw("createClient", {}, NEW, key), await one.raw("createClient", {}, NEW, key)];
    expect(await a.json()).toEqual(await b.json());
    expect(b.headers.get("Idempotent-Replayed")).toBe("true");
    expect(await clients()).toBe(before + 1);
    expect((await one.raw("createClient", {}, { ...NEW, lastName: "Autre" }, key)).status).toBe(422);
    const together = await Promise.all(
      Array.from({ length: 5 }, () => one.raw("createClient", {}, NEW, { "Idempotency-Key": "k-2" })),
    );
    expect(together.filter((answer) => answer.status === 200).length).toBeGreaterThan(0);
    expect(together.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    expect(await clients()).toBe(before + 2);
  });

  test("work cut short is done once when it is asked again", async () => {
    const one = await outsider();
    const key = { "Idempotency-Key": "k-3" };
    const before = await clients();
    await one.raw("createClient", {}, NEW, key);
    // As if the server had stopped between the commit and its answer.
    await env.DB.prepare(
      "update api_call set status = null, answer = null, at = at - 120000 where key like '%k-3'",
    ).run();
    expect((await one.raw("createClient", {}, NEW, key)).status).toBe(200);
    expect(await clients()).toBe(before + 1);
  });

  test("CL10 who is most likely known is a conflict that names the file; told to go on, it is made", async () => {
    const one = await outsider();
    const twice = { ...NEW, lastName: "Vanhoutte", phones: [{ value: "06 44 33 22 11" }] };
    const { id } = await one.call<{ id: string }>("createClient", {}, twice);
    const again = await one.raw("createClient", {}, { ...twice, lastName: "Van Houtte" });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({
      title: "Sans doute déjà connu",
      errors: [{ code: "client-known", id, detail: expect.stringContaining("même téléphone") }],
    });
    const made = await one.raw("createClient", {}, { ...twice, evenIfKnown: true });
    expect(made.status).toBe(200);
  });

  test("lists are walked by their next, and say it in a Link too", async () => {
    const one = await outsider();
    for (let i = 0; i < 60; i++)
      await one.call("createClient", {}, { ...NEW, lastName: `Page ${i}`, evenIfKnown: true });
    const seen = new Set<string>();
    let after = "";
    let pages = 0;
    do {
      const answer = await one.raw("listClients", after ? { after } : {});
      const { rows, next } = (await answer.json()) as { rows: { id: string }[]; next: string | null };
      for (const row of rows) seen.add(row.id);
      if (next) expect(answer.headers.get("Link")).toContain('rel="next"');
      after = next ?? "";
      pages++;
    } while (after);
    expect(pages).toBeGreaterThan(1);
    expect(seen.size).toBe(await clients());
  });
});

describe("the document", () => {
  test("it is OpenAPI 3.1, names every right and resolves its references", async () => {
    const document = await new Outsider("").read();
    expect(document.openapi).toBe("3.1.0");
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = (name ?? "")
        .split("/")
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], document);
      expect(found, name).toBeDefined();
    }
    expect(text).not.toContain("Fontaine");
  });

  test("its page is French, escaped and runs nothing", async () => {
    const page = await new Outsider("").request("GET", "/api/v1/docs");
    const html = await page.text();
    expect(html).toContain("<h1>API d'Aplomb</h1>");
    expect(html).not.toContain("<script");
    expect(html.match(/<details/g)?.length).toBeGreaterThan(140);
  });
});
