import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { client } from "~/db/schema/clients";
import { spaceLink } from "~/db/schema/quotes";
import type { Verb } from "~/operations/context.server";
import { Refusal } from "~/operations/refusals";
import { acceptQuote } from "~/operations/space/accept-quote";
import { askQuestion } from "~/operations/space/ask-question";
import { enterSpace } from "~/operations/space/enter-space";
import { getClientSpace } from "~/operations/space/get-client-space";
import { getSpace } from "~/operations/space/get-space";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import { openSpaceLink } from "~/operations/space/open-space-link";
import { printSpaceInvoice } from "~/operations/space/print-space-invoice";
import { printSpaceQuote } from "~/operations/space/print-space-quote";
import { refuseQuote } from "~/operations/space/refuse-quote";
import { revokeSpaceLink } from "~/operations/space/revoke-space-link";
import { switchSpace } from "~/operations/space/switch-space";
import { viewQuote } from "~/operations/space/view-quote";
import { as, asSystem, asVisitor, NOW, newWorld } from "../../world/world";
import { cypres, held, link, sentQuote, signing, turpin } from "./sample";

const DAY = 24 * 3600_000;
const { db } = asSystem();
const kind = (error: unknown) => (error instanceof Refusal ? error.kind : error);

beforeAll(async () => {
  await newWorld();
  await sentQuote("mine");
  await sentQuote("other");
  await sentQuote("theirs", { clientId: "c-cypres" });
  await sentQuote("draft", { fields: { sentAt: null } });
});

describe("a link", () => {
  test("opens its client's space, or the one quote it was made for", async () => {
    await link("whole");
    await link("one", { quoteId: "mine" });
    expect(await held(["whole"])).toEqual({
      kind: "customer",
      clientId: "c-turpin",
      links: [{ id: "link-whole", quoteId: null }],
      name: "Jean Turpin",
    });
    expect(await enterSpace(asVisitor(), "one")).toEqual({
      quoteId: "mine",
      tokens: ["one"],
      seconds: (30 * DAY) / 1000,
    });
  });

  test("unknown, expired, revoked and closed look the same", async () => {
    await link("expired", { expiresAt: NOW });
    await link("revoked", { revokedAt: NOW });
    await link("closed", { clientId: "c-cypres" });
    await db.update(client).set({ spaceEnabled: false }).where(eq(client.id, "c-cypres"));
    const answers = await Promise.all(
      ["nothing", "expired", "revoked", "closed", "", "x".repeat(500)].map((token) =>
        enterSpace(asVisitor(), token).catch((error: unknown) => (error as Refusal).message),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(["not-found: space-link-not-found"]));
    await db.update(client).set({ spaceEnabled: true }).where(eq(client.id, "c-cypres"));
  });

  test("followed by a mail scanner, it changes nothing; the page's own word is what counts, once", async () => {
    await link("scanned", { quoteId: "other" });
    await enterSpace(asVisitor(), "scanned");
    await getSpaceQuote(turpin("other"), "other");
    expect((await getSpaceQuote(turpin(), "other")).status).toBe("sent");
    await viewQuote(turpin("other", NOW + 1), "other");
    await viewQuote(turpin("other", NOW + 2), "other");
    expect((await getSpaceQuote(turpin(), "other")).status).toBe("viewed");
    const [row] = await db.select().from(spaceLink).where(eq(spaceLink.id, "link-scanned"));
    expect(row?.lastUsedAt).toBe(null);
  });

  test("staff close a space, open it, hand over a link to all of it and end one", async () => {
    const { client: before, links } = await getClientSpace(as("bureau"), "c-cypres");
    await switchSpace(as("bureau"), "c-cypres", { enabled: false, version: before.version });
    await expect(openSpaceLink(as("commercial"), "c-cypres")).rejects.toThrow("space-closed");
    await expect(
      switchSpace(as("bureau"), "c-cypres", { enabled: true, version: before.version }),
    ).rejects.toThrow("conflict");
    await switchSpace(as("bureau"), "c-cypres", { enabled: true, version: before.version + 1 });
    const { url } = await openSpaceLink(as("commercial"), "c-cypres");
    const token = url.split("/").at(-1) ?? "";
    expect(await held([token])).toMatchObject({ clientId: "c-cypres", links: [{ quoteId: null }] });
    const [made] = (await getClientSpace(as("bureau"), "c-cypres")).links.filter(
      (one) => !links.some((old) => old.id === one.id),
    );
    await expect(revokeSpaceLink(as("bureau"), "c-turpin", made?.id ?? "")).rejects.toThrow("not-found");
    await revokeSpaceLink(as("bureau"), "c-cypres", made?.id ?? "");
    expect(await held([token])).toBe(null);
  });

  test("knocking without end is stopped", async () => {
    const knocks = await Promise.allSettled(
      Array.from({ length: 70 }, () => enterSpace(asVisitor(), "guess")),
    );
    const said = new Set(knocks.map((k) => (k.status === "rejected" ? kind(k.reason) : "in")));
    expect(said).toEqual(new Set(["not-found", "too-many"]));
  });
});

describe("nobody reaches what is not theirs", () => {
  const everything = (quoteId: string, ctx = turpin()) =>
    Promise.all(
      [
        getSpaceQuote(ctx, quoteId),
        viewQuote(ctx, quoteId),
        acceptQuote(ctx, quoteId, signing()),
        refuseQuote(ctx, quoteId, { version: 1, reason: "non" }),
        askQuestion(ctx, quoteId, { body: "?" }),
        printSpaceQuote(ctx, quoteId),
      ].map((tried) => tried.catch(kind)),
    );

  test.each(["theirs", "draft", "unknown"])(
    "the quote %s is not found, whatever is tried",
    async (quoteId) => {
      expect(new Set(await everything(quoteId))).toEqual(new Set(["not-found"]));
    },
  );

  test("a link made for one quote shows no other, at home neither", async () => {
    expect(new Set(await everything("other", turpin("mine")))).toEqual(new Set(["not-found"]));
    expect((await getSpace(turpin("mine"))).quotes.map((q) => q.id)).toEqual(["mine"]);
    expect((await getSpace(turpin())).quotes.map((q) => q.id).toSorted()).toEqual(["mine", "other"]);
    expect((await getSpace(cypres())).quotes.map((q) => q.id)).toEqual(["theirs"]);
  });

  test("an invoice of nobody or of somebody else is not found", async () => {
    await expect(printSpaceInvoice(turpin(), "unknown")).rejects.toThrow("not-found");
  });

  test("neither costs, nor accounts, nor articles of the base leave", async () => {
    const text = JSON.stringify(await getSpaceQuote(turpin(), "mine"));
    for (const secret of ["123456", "unitCost", "707100", "ar-poele"]) expect(text).not.toContain(secret);
  });
});

describe("who may call what", () => {
  const modules = import.meta.glob<Record<string, unknown>>("../../../operations/**/*.ts", { eager: true });
  const isVerb = (value: unknown): value is Verb<unknown[], unknown> =>
    typeof value === "function" && "permission" in value;
  const verbs = Object.values(modules).flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (isVerb(value) ? [{ name, verb: value }] : [])),
  );
  const forbids = async (ctx: ReturnType<typeof turpin>, verb: Verb<unknown[], unknown>) => {
    try {
      await verb(ctx);
      return false;
    } catch (error) {
      return kind(error) === "forbidden";
    }
  };
  const own = verbs.filter(({ verb }) => verb.permission === "space.use");
  const staff = verbs.filter(({ verb }) => !["space.use", "public"].includes(verb.permission));

  test("a customer is forbidden every verb of the staff", async () => {
    expect(staff.length).toBeGreaterThan(80);
    const open = await Promise.all(
      staff.map(async ({ name, verb }) => ((await forbids(turpin(), verb)) ? null : name)),
    );
    expect(open.filter(Boolean)).toEqual([]);
  });

  test("staff and visitors are forbidden every verb of the space", async () => {
    expect(own.length).toBe(11);
    for (const ctx of [as("direction"), asVisitor()]) {
      const open = await Promise.all(
        own.map(async ({ name, verb }) => ((await forbids(ctx, verb)) ? null : name)),
      );
      expect(open.filter(Boolean)).toEqual([]);
    }
  });
});
