import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { linkCookie, viewerOfRequest } from "~/app/shell/viewer";
import { client } from "~/db/schema/clients";
import { quoteAcceptance, spaceLink } from "~/db/schema/quotes";
import type { Customer } from "~/domain/access/customer";
import { contextFor } from "~/operations/context.server";
import { acceptQuote } from "~/operations/space/accept-quote";
import { enterSpace } from "~/operations/space/enter-space";
import { getSpace } from "~/operations/space/get-space";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import { revokeSpaceLink } from "~/operations/space/revoke-space-link";
import { viewQuote } from "~/operations/space/view-quote";
import { as, asSystem, asVisitor, NOW, newWorld } from "../../world/world";
import { held, link, sentQuote, signing } from "./sample";

const DAY = 24 * 3600_000;
const { db } = asSystem();
const acting = (viewer: Customer | null, now = NOW) => {
  if (!viewer) throw new Error("the links open nothing");
  return contextFor(env, { viewer, clock: () => now });
};
const seen = async (tokens: string[]) =>
  (await getSpace(acting(await held(tokens)))).quotes.map((q) => q.id).toSorted();

beforeAll(async () => {
  await newWorld();
  for (const id of ["first", "second", "third"]) await sentQuote(id);
  await sentQuote("theirs", { clientId: "c-cypres" });
  await link("l-first", { quoteId: "first" });
  await link("l-second", { quoteId: "second", expiresAt: NOW + 90 * DAY });
  await link("l-theirs", { clientId: "c-cypres", quoteId: "theirs" });
});

describe("several links in one browser", () => {
  test("A14 the second one keeps the first: both quotes are read, and no other", async () => {
    expect(await enterSpace(asVisitor(), "l-second", ["l-first", "dead", ""])).toEqual({
      quoteId: "second",
      tokens: ["l-second", "l-first"],
      seconds: (90 * DAY) / 1000,
    });
    expect(await seen(["l-second", "l-first"])).toEqual(["first", "second"]);
    const ctx = acting(await held(["l-second", "l-first"]));
    for (const id of ["first", "second"]) expect((await getSpaceQuote(ctx, id)).quote.id).toBe(id);
    for (const id of ["third", "theirs"]) await expect(getSpaceQuote(ctx, id)).rejects.toThrow("not-found");
  });

  test("entered again, a link comes first and stands once", async () => {
    expect((await enterSpace(asVisitor(), "l-first", ["l-second", "l-first"])).tokens).toEqual([
      "l-first",
      "l-second",
    ]);
  });

  test("a dead link enters nothing, whatever the browser held before", async () => {
    await expect(enterSpace(asVisitor(), "dead", ["l-first"])).rejects.toThrow("space-link-not-found");
  });

  test("A14 a link that ends takes away what it gave, and nothing else", async () => {
    await link("l-third", { quoteId: "third" });
    await link("l-third-again", { quoteId: "third" });
    const all = ["l-third", "l-first", "l-third-again"];
    expect(await seen(all)).toEqual(["first", "third"]);
    await revokeSpaceLink(as("bureau"), "c-turpin", "link-l-third");
    expect(await seen(all)).toEqual(["first", "third"]);
    await revokeSpaceLink(as("bureau"), "c-turpin", "link-l-third-again");
    expect(await seen(all)).toEqual(["first"]);
  });

  test("A14 a link to the whole space beside another gives it all, and takes it all back", async () => {
    await link("l-whole");
    expect(await seen(["l-first", "l-whole"])).toEqual(["first", "second", "third"]);
    await revokeSpaceLink(as("bureau"), "c-turpin", "link-l-whole");
    expect(await seen(["l-first", "l-whole"])).toEqual(["first"]);
  });

  test("reading and signing are noted on the link that opened the quote", async () => {
    const ctx = acting(await held(["l-second", "l-first"]), NOW + 1_000);
    await viewQuote(ctx, "first");
    await acceptQuote(ctx, "first", signing());
    const [proof] = await db.select().from(quoteAcceptance).where(eq(quoteAcceptance.quoteId, "first"));
    expect(proof?.linkId).toBe("link-l-first");
    const links = await db.select().from(spaceLink).where(eq(spaceLink.clientId, "c-turpin"));
    const used = Object.fromEntries(links.map((row) => [row.id, row.lastUsedAt]));
    expect([used["link-l-first"], used["link-l-second"]]).toEqual([NOW + 1_000, null]);
  });
});

describe("links of two clients in one browser", () => {
  const both = ["l-theirs", "l-first"];

  test("A14 are never mixed: one is the client of the page, else of the link entered last", async () => {
    expect(await seen(both)).toEqual(["theirs"]);
    for (const [id, clientId, other] of [
      ["first", "c-turpin", "theirs"],
      ["theirs", "c-cypres", "first"],
    ] as const) {
      const viewer = await held(both, NOW, { kind: "quote", id });
      expect(viewer).toMatchObject({ clientId, links: [{ quoteId: id }] });
      expect((await getSpaceQuote(acting(viewer), id)).quote.id).toBe(id);
      await expect(getSpaceQuote(acting(viewer), other)).rejects.toThrow("not-found");
    }
    expect(await held(both, NOW, { kind: "quote", id: "unknown" })).toMatchObject({ clientId: "c-cypres" });
  });

  test("a space that is closed takes its own links away only", async () => {
    await db.update(client).set({ spaceEnabled: false }).where(eq(client.id, "c-cypres"));
    expect(await held(both)).toMatchObject({ clientId: "c-turpin" });
    expect(await held(["l-theirs"])).toBe(null);
    await db.update(client).set({ spaceEnabled: true }).where(eq(client.id, "c-cypres"));
  });

  test("the address of the page, and of its data, tells which client is meant", async () => {
    const later = { expiresAt: Date.now() + DAY };
    await link("n-turpin", { quoteId: "first", ...later });
    await link("n-cypres", { clientId: "c-cypres", quoteId: "theirs", ...later });
    const cookie = linkCookie(new URL("http://localhost"), ["n-cypres", "n-turpin"], 60).split(";")[0] ?? "";
    const who = async (path: string) => {
      const viewer = await viewerOfRequest(
        new Request(`http://localhost${path}`, { headers: { cookie } }),
        env,
      );
      return viewer.kind === "customer" ? viewer.clientId : viewer.kind;
    };
    for (const path of ["/espace/devis/first", "/espace/devis/first.data", "/espace/devis/first/pdf"])
      expect(await who(path)).toBe("c-turpin");
    for (const path of ["/espace/accueil", "/espace/devis/theirs", "/espace/devis/unknown"])
      expect(await who(path)).toBe("c-cypres");
    expect(await who("/clients")).toBe("visitor");
  });
});
