import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenCompany, openCompany } from "./company";
import { Colleague } from "./office";

const world: { company: OpenCompany | null } = { company: null };
beforeAll(async () => {
  world.company = await openCompany();
}, 120_000);
afterAll(async () => await world.company?.close());

const company = () => {
  if (!world.company) throw new Error("closed");
  return world.company;
};
const signedIn = async (who: string) => {
  const person = new Colleague(company().url, who);
  await person.logIn();
  return person;
};
/** A page of the frame answers who is in, and sends to the log-in who is not. */
const isIn = async (person: Colleague) => (await person.once("/clients")).status === 200;

describe("headers", () => {
  test("every page runs its own scripts alone, by a nonce that is new each time, and is framed by nobody", async () => {
    const person = await signedIn("claire");
    const nonces = new Set<string>();
    for (const path of ["/", "/clients", "/factures", "/rien-ici", "/connexion"]) {
      const page = await person.once(path);
      const policy = page.headers.get("Content-Security-Policy") ?? "";
      const nonce = /script-src 'self' 'nonce-([^']{16,})'/.exec(policy)?.[1] ?? "";
      expect([path, nonce === "", nonces.has(nonce)]).toEqual([path, false, false]);
      nonces.add(nonce);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      const html = await page.text();
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((m) => m[1] ?? "");
      expect(scripts.filter((tag) => !/\ssrc="\//.test(tag) && !tag.includes(`nonce="${nonce}"`))).toEqual(
        [],
      );
      expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i);
      expect(html).not.toMatch(/href="javascript:/i);
    }
  });

  test("every answer, refusals included, tells the browser to stay on https, guess no type, send no address", async () => {
    const person = await signedIn("claire");
    const answers: [string, RequestInit][] = [
      ["/clients", {}],
      ["/rien-ici", {}],
      ["/clients.data", {}],
      ["/listes/clients/export/csv", {}],
      ["/recherche/resultats?q=a", {}],
      ["/clients/nouveau", { method: "POST", body: "<a/>", headers: { "Content-Type": "application/xml" } }],
      [
        "/clients/nouveau",
        { method: "POST", body: new URLSearchParams(), headers: { Origin: "https://evil.example" } },
      ],
    ];
    for (const [path, init] of answers) {
      const { headers } = await person.once(path, init);
      expect([path, headers.get("Strict-Transport-Security")]).toEqual([
        path,
        expect.stringMatching(/max-age=31536000/),
      ]);
      expect([path, headers.get("X-Content-Type-Options")]).toEqual([path, "nosniff"]);
      expect([path, headers.get("Referrer-Policy")]).toEqual([path, "same-origin"]);
      expect([path, headers.get("Permissions-Policy")]).toEqual([
        path,
        expect.stringContaining("microphone=()"),
      ]);
      expect([path, headers.get("Cross-Origin-Opener-Policy")]).toEqual([path, "same-origin"]);
      expect([path, headers.get("X-Frame-Options")]).toEqual([path, "DENY"]);
      expect([path, headers.get("Access-Control-Allow-Origin")]).toEqual([path, null]);
      expect([path, headers.get("Cache-Control")]).toEqual([path, expect.stringMatching(/private|no-store/)]);
    }
  });

  test("a file of a person is shown without scripts, or downloaded, whatever its name says", async () => {
    const person = await signedIn("claire");
    const [client] = await company().rows("select id from client where erased_at is null limit 1");
    const kept = await person.once(
      `/fichiers?proprietaire=client&id=${client?.id}&nom=${encodeURIComponent("a\r\nX-Evil: 1\u202efdp.html")}`,
      {
        method: "PUT",
        body: "%PDF-1.7 plan",
      },
    );
    expect(kept.status).toBe(201);
    const [file] = await company().rows("select id, name from file order by created_at desc limit 1");
    expect(String(file?.name)).not.toMatch(/[\r\n\u202e]/);
    const shown = await person.once(`/fichiers/${file?.id}`);
    expect(shown.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'/);
    expect(shown.headers.get("X-Evil")).toBeNull();
    expect(shown.headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
    const taken = await person.once(`/fichiers/${file?.id}?telecharger=1`);
    expect(taken.headers.get("Content-Disposition")).toMatch(/^attachment; filename="/);
    expect((await new Colleague(company().url, "nobody").once(`/fichiers/${file?.id}`)).status).toBe(403);
  });
});

describe("sessions", () => {
  test("a cookie that was there before the log-in opens nothing after it", async () => {
    const planted = { Cookie: "session=planted-by-somebody-else" };
    const answer = await fetch(`${company().url}/connexion`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: company().url, ...planted },
      body: new URLSearchParams({ email: "luc@azur-flamme.example", password: "aplomb-demo-2026" }),
    });
    const given = /session=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1] ?? "";
    expect(given).toMatch(/^[\w-]{43}$/);
    expect(given).not.toBe("planted-by-somebody-else");
    const victim = await fetch(`${company().url}/clients`, { redirect: "manual", headers: planted });
    expect(victim.status).toBe(302);
    expect(await company().rows("select 1 as x from session where token_hash = ?", given)).toEqual([]);
  });

  test("scripts can't read the cookie and other sites can't send it", async () => {
    const answer = await fetch(`${company().url}/connexion`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: company().url },
      body: new URLSearchParams({ email: "ines@azur-flamme.example", password: "aplomb-demo-2026" }),
    });
    expect(answer.headers.get("Set-Cookie")).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  });

  test("an ex-employee is out at once, on every device, and their open pages get no more data", async () => {
    const [phone, desk] = [await signedIn("hugo"), await signedIn("hugo")];
    expect([await isIn(phone), await isIn(desk)]).toEqual([true, true]);
    const claire = await signedIn("claire");
    const [row] = await company().rows(
      "select id, version from user where email = 'hugo@azur-flamme.example'",
    );
    await claire.send(`/reglages/utilisateurs/${row?.id}/desactivation`, { version: String(row?.version) });
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, false]);
    expect((await phone.once("/clients.data")).headers.get("X-Remix-Response") ?? "").not.toContain("200");
    expect(await (await phone.once("/clients.data")).text()).not.toContain("displayName");
    expect((await phone.once("/recherche/resultats?q=martin")).status).not.toBe(200);
    await expect(new Colleague(company().url, "hugo").logIn()).rejects.toThrow(/can't log in/);
  });

  test("a stolen phone is shut out from another device", async () => {
    const [stolen, own] = [await signedIn("nadia"), await signedIn("nadia")];
    await own.send("/profil/appareils/fermeture", {});
    expect([await isIn(stolen), await isIn(own)]).toEqual([false, true]);
  });
});

describe("other sites", () => {
  test("can post nothing, whatever the form, with or without an origin", async () => {
    const person = await signedIn("claire");
    const before = await company().rows("select count(*) as n from client");
    for (const origin of [
      "https://evil.example",
      "null",
      company().url.replace("http", "https"),
      `${company().url}.evil.example`,
    ]) {
      const answer = await person.once("/clients/nouveau", {
        method: "POST",
        headers: { Origin: origin },
        body: new URLSearchParams({ kind: "person", lastName: "Pirate" }),
      });
      expect([origin, answer.status]).toEqual([origin, 403]);
    }
    const bare = await fetch(`${company().url}/clients/nouveau`, {
      method: "POST",
      headers: { Cookie: person.cookie },
      body: new URLSearchParams({ kind: "person", lastName: "Pirate" }),
    });
    expect(bare.status).toBe(403);
    expect(await company().rows("select count(*) as n from client")).toEqual(before);
  });

  test("a page that is only looked at changes nothing", async () => {
    const person = await signedIn("claire");
    const [invoice] = await company().rows("select id from invoice limit 1");
    const before = await company().rows("select count(*) as n from audit");
    for (const path of [
      `/factures/${invoice?.id}/emission`,
      "/profil/appareils/fermeture",
      "/reglages/logo/retrait",
      "/deconnexion",
    ])
      await person.once(path);
    expect(await company().rows("select count(*) as n from audit")).toEqual(before);
    expect(await isIn(person)).toBe(true);
  });

  test("nobody is sent away to another site after the log-in", async () => {
    for (const to of ["//evil.example", "https://evil.example", "/\\evil.example", "/%09/evil.example"]) {
      const answer = await fetch(`${company().url}/connexion?vers=${encodeURIComponent(to)}`, {
        method: "POST",
        redirect: "manual",
        headers: { Origin: company().url },
        body: new URLSearchParams({ email: "samir@azur-flamme.example", password: "aplomb-demo-2026" }),
      });
      const there = new URL(answer.headers.get("Location") ?? "/", company().url);
      expect([to, there.origin]).toEqual([to, company().url]);
    }
  });
});

test("a curious technician sees neither amounts of the company nor what is not theirs", async () => {
  const samir = await signedIn("samir");
  for (const path of ["/factures", "/reglements", "/reglages/journal", "/imports"])
    expect([path, (await samir.once(path)).status]).toEqual([path, 403]);
  const [invoice] = await company().rows("select id from invoice limit 1");
  expect((await samir.once(`/factures/${invoice?.id}/pdf`)).status).toBe(403);
});

test("errors tell no file, no stack, no query", async () => {
  const person = await signedIn("anne");
  for (const path of ["/factures/x/pdf", "/rien-ici", "/fichiers/x", "/imports/modeles/x", "/clients/%00"]) {
    const text = await (await person.once(path)).text();
    expect([path, /at \w+ \(|node_modules|SQLITE|select "|\/assets\/[\w-]+\.js:\d/.exec(text)?.[0]]).toEqual([
      path,
      undefined,
    ]);
  }
});
