import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { client } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { outbox } from "~/db/schema/house";
import { mail } from "~/db/schema/mail";
import { quote, quoteLine, spaceLink } from "~/db/schema/quotes";
import { createQuote } from "~/operations/quotes/create-quote";
import { getQuote } from "~/operations/quotes/get-quote";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { sendQuote } from "~/operations/quotes/send-quote";
import { acceptQuote } from "~/operations/space/accept-quote";
import { getClientSpace } from "~/operations/space/get-client-space";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import { openSpaceLink } from "~/operations/space/open-space-link";
import { revokeSpaceLink } from "~/operations/space/revoke-space-link";
import { switchSpace } from "~/operations/space/switch-space";
import { viewQuote } from "~/operations/space/view-quote";
import { viewSpace } from "~/operations/space/view-space";
import { item } from "../../domain/documents/bodies";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { held, link, sentQuote, signing, through, turpin } from "./sample";

const DAY = 24 * 3600_000;
const { db } = asSystem();
const hugo = () => as("commercial");
const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
const linksOf = async (quoteId: string) => (await getQuoteSending(hugo(), quoteId)).links;
const versionOf = async (quoteId: string) => (await getQuoteSending(hugo(), quoteId)).quote.version;
const topicsOf = async (subjectId: string) =>
  (await db.select().from(outbox).where(eq(outbox.subjectId, subjectId))).map((row) => row.topics);

async function draft(withLine = true) {
  const { quoteId } = await createQuote(hugo(), { clientId: "c-turpin", title: "Poêle du salon" });
  const lines = bulkInsert(quoteLine, [{ ...rowOfLine(item("l1", 1, 2990, 20), 0), quoteId }]);
  if (withLine) await hugo().env.DB.batch(prepared(hugo().env.DB, lines));
  return quoteId;
}

beforeAll(newWorld);

describe("a link to one quote, handed over", () => {
  test("is shown once, opens that quote alone, and is listed with who made it and until when it opens", async () => {
    const quoteId = await sentQuote("h1");
    await sentQuote("h2");
    const made = await openSpaceLink(hugo(), "c-turpin", { quoteId, version: 99 });
    const ctx = await through(tokenOf(made));
    expect((await getSpaceQuote(ctx, quoteId)).quote.id).toBe(quoteId);
    await expect(getSpaceQuote(ctx, "h2")).rejects.toThrow("not-found");
    const listed = await linksOf(quoteId);
    expect(listed).toMatchObject([
      { madeBy: "Hugo Mercier", madeFor: "", createdAt: NOW, lastUsedAt: null, expiresAt: NOW + 180 * DAY },
    ]);
    expect(listed[0]?.state).toBe("live");
    expect(JSON.stringify(listed)).not.toContain(tokenOf(made));
    expect(await linksOf("h2")).toEqual([]);
    expect(await db.select().from(mail).where(eq(mail.subjectId, quoteId))).toEqual([]);
    expect(await topicsOf(quoteId)).toContainEqual([`quote:${quoteId}`, "client:c-turpin"]);
    expect((await getClientSpace(hugo(), "c-turpin")).links[0]).toMatchObject({
      quoteNumber: "DE-h1",
      expiresAt: NOW + 180 * DAY,
    });
  });

  test("a draft leaves by it as by a mail: printed, sealed, sent, without any mail", async () => {
    const quoteId = await draft();
    const made = await openSpaceLink(hugo(), "c-turpin", { quoteId, version: await versionOf(quoteId) });
    const view = await getQuote(hugo(), quoteId);
    expect(view.status).toBe("sent");
    expect(view.quote.sentAt).toBe(NOW);
    expect(view.mail).toBe(null);
    const papers = await db.select().from(file).where(eq(file.ownerId, quoteId));
    expect(papers).toMatchObject([{ contentType: "application/pdf", sealedAt: NOW }]);
    await acceptQuote(await through(tokenOf(made)), quoteId, signing({ version: view.quote.version }));
    expect((await getQuote(hugo(), quoteId)).status).toBe("accepted");
  });

  test("two clicks at once make a draft leave once", async () => {
    const quoteId = await draft();
    const one = { quoteId, version: await versionOf(quoteId) };
    const both = await Promise.allSettled([
      openSpaceLink(hugo(), "c-turpin", one),
      openSpaceLink(hugo(), "c-turpin", one),
    ]);
    expect(both.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await linksOf(quoteId)).toHaveLength(1);
  });

  test("refused: nothing to read, changed meanwhile, replaced, somebody else's, no right, closed space", async () => {
    const empty = await draft(false);
    const full = await draft();
    const replaced = await sentQuote("h3", { fields: { supersededAt: NOW } });
    const theirs = await sentQuote("h4", { clientId: "c-cypres" });
    const attempt = (quoteId: string, version = 1, ctx = hugo()) =>
      openSpaceLink(ctx, "c-turpin", { quoteId, version });
    await expect(attempt(empty, await versionOf(empty))).rejects.toThrow("quote-without-line");
    await expect(attempt(full, 99)).rejects.toThrow("conflict");
    await expect(attempt(replaced)).rejects.toThrow("quote-not-sendable");
    await expect(attempt(theirs)).rejects.toThrow("not-found");
    await expect(attempt(full, 1, as("comptabilite"))).rejects.toThrow("forbidden");
    const { client: before } = await getClientSpace(hugo(), "c-turpin");
    await switchSpace(as("bureau"), "c-turpin", { enabled: false, version: before.version });
    await expect(attempt(full, await versionOf(full))).rejects.toThrow("space-closed");
    await db.update(client).set({ spaceEnabled: true }).where(eq(client.id, "c-turpin"));
    for (const id of [empty, full, replaced, theirs])
      expect(await db.select().from(spaceLink).where(eq(spaceLink.quoteId, id))).toEqual([]);
    expect((await getQuote(hugo(), full)).status).toBe("draft");
  });
});

describe("links of a quote", () => {
  test("a mail's link names who it left for; while the space is closed, the mail leaves without link", async () => {
    const quoteId = await draft();
    const send = async () =>
      sendQuote(hugo(), {
        quoteId,
        version: await versionOf(quoteId),
        to: ["jean@example.org", "lea@example.org"],
        subject: "Devis",
        body: "Bonjour [data.lien]",
        files: [],
      });
    await send();
    expect(await linksOf(quoteId)).toMatchObject([{ madeFor: "jean@example.org, lea@example.org" }]);
    await db.update(client).set({ spaceEnabled: false }).where(eq(client.id, "c-turpin"));
    await send();
    await db.update(client).set({ spaceEnabled: true }).where(eq(client.id, "c-turpin"));
    expect(await linksOf(quoteId)).toHaveLength(1);
    const left = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(left.map((one) => one.html.includes("/espace/"))).toEqual([true, false]);
    expect((await getQuote(hugo(), quoteId)).mail).toMatchObject({ status: "queued" });
  });

  test("closed, it opens nothing from then on; the page of the quote hears of it", async () => {
    const quoteId = await sentQuote("k1");
    const token = await link("closing", { quoteId });
    expect(await held([token])).not.toBe(null);
    await revokeSpaceLink(as("bureau"), "c-turpin", "link-closing");
    expect(await held([token])).toBe(null);
    expect((await linksOf(quoteId)).map((one) => one.state)).toEqual(["revoked"]);
    const [last] = (await topicsOf("c-turpin")).slice(-1);
    expect(last).toEqual(["client:c-turpin", `quote:${quoteId}`]);
    await link("old", { quoteId, createdAt: NOW - DAY, expiresAt: NOW });
    expect((await linksOf(quoteId)).map((one) => one.state)).toEqual(["revoked", "expired"]);
  });

  test("being opened again shows on open pages, once in ten minutes", async () => {
    const quoteId = await sentQuote("k2");
    await link("read", { quoteId });
    const read = async (after: number) => viewQuote(await through("read", NOW + after), quoteId);
    for (const after of [1_000, 60_000, 61_000]) await read(after);
    expect((await linksOf(quoteId))[0]?.lastUsedAt).toBe(NOW + 61_000);
    const rung = () =>
      db
        .select()
        .from(outbox)
        .where(and(eq(outbox.subjectId, quoteId), eq(outbox.event, "changed")));
    expect(await rung()).toEqual([]);
    await read(61_000 + 600_000);
    expect((await rung()).map((row) => row.topics)).toEqual([[`quote:${quoteId}`, "client:c-turpin"]]);
    await link("whole");
    await viewSpace(await through("whole", NOW + 5_000));
    const whole = (await getClientSpace(hugo(), "c-turpin")).links.find((one) => one.id === "link-whole");
    expect(whole).toMatchObject({ lastUsedAt: NOW + 5_000, quoteId: null });
    expect((await topicsOf("c-turpin")).at(-1)).toEqual(["client:c-turpin"]);
    expect((await getSpaceQuote(turpin(), quoteId)).status).toBe("viewed");
    expect(await db.select().from(quote).where(eq(quote.id, quoteId))).toMatchObject([{ version: 1 }]);
  });
});
