import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { bulkInsert, prepared, statement } from "~/db/batch";
import { rowOfLine } from "~/db/document-lines";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { quote, quoteLine, spaceLink } from "~/db/schema/quotes";
import { tokenHash } from "~/operations/access/tokens";
import { createQuote } from "~/operations/quotes/create-quote";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { sendQuote } from "~/operations/quotes/send-quote";
import { item } from "../../domain/documents/bodies";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const seller = () => as("commercial");
const draft = async (withLine = true) => {
  const { quoteId } = await createQuote(seller(), { clientId: "c-turpin", title: "Poêle du salon" });
  const ctx = seller();
  if (withLine)
    await ctx.env.DB.batch(
      prepared(ctx.env.DB, [
        ...bulkInsert(quoteLine, [{ ...rowOfLine(item("l1", 1, 2990, 5.5), 0), quoteId }]),
        statement(
          "update quote set net_cents = 299000, vat_cents = 16445, gross_cents = 315445 where id = ?",
          quoteId,
        ),
      ]),
    );
  return quoteId;
};
const send = async (quoteId: string, more: Partial<Parameters<typeof sendQuote>[1]> = {}) => {
  const { quote: shown, letter, to } = await getQuoteSending(seller(), quoteId);
  return sendQuote(seller(), {
    quoteId,
    version: shown.version,
    to: [to],
    subject: letter.subject,
    body: letter.body,
    files: [],
    ...more,
  });
};

describe("sending a quote", () => {
  test("the letter is ready, and sending seals the PDF, opens a link and queues the mail in one commit", async () => {
    const quoteId = await draft();
    const form = await getQuoteSending(seller(), quoteId);
    expect(form.to).toBe("jean.turpin@example.org");
    expect(form.letter.body).toMatch(/3\s154,45/);
    expect(form.letter.body).not.toContain("[data.");
    await send(quoteId, { to: ["jean.turpin@example.org", "mme@example.org"] });

    const { db, now } = seller();
    const [row] = await db.select().from(quote).where(eq(quote.id, quoteId));
    expect(row?.sentAt).toBe(now);
    const [sealed] = await db
      .select()
      .from(file)
      .where(eq(file.id, row?.sentFileId ?? ""));
    expect(sealed).toMatchObject({ ownerKind: "quote", contentType: "application/pdf", sealedAt: now });
    const [queued] = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(queued).toMatchObject({
      status: "queued",
      toAddress: "jean.turpin@example.org",
      ccAddress: "mme@example.org",
      attachments: [{ fileId: sealed?.id, name: sealed?.name }],
    });
    const token = /\/espace\/([\w-]+)/.exec(queued?.text ?? "")?.[1] ?? "";
    const [link] = await db
      .select()
      .from(spaceLink)
      .where(eq(spaceLink.tokenHash, await tokenHash(token)));
    expect(link).toMatchObject({ quoteId, clientId: "c-turpin", revokedAt: null });
    expect(JSON.stringify(link)).not.toContain(token);
  });

  test("sent again, it is the same PDF behind a new link", async () => {
    const quoteId = await draft();
    await send(quoteId);
    const { db } = seller();
    const before = (await db.select().from(quote).where(eq(quote.id, quoteId)))[0];
    await send(quoteId);
    const after = (await db.select().from(quote).where(eq(quote.id, quoteId)))[0];
    expect([after?.sentFileId, after?.sentAt]).toEqual([before?.sentFileId, before?.sentAt]);
    expect(await db.select().from(spaceLink).where(eq(spaceLink.quoteId, quoteId))).toHaveLength(2);
  });

  test.each([
    ["without a line", { draft: false }, "quote-without-line"],
    ["with an unknown marker", { body: "Bonjour [data.prenom]" }, "marker-unknown"],
  ])(
    "refused %s, and nothing is written",
    async (_, { draft: withLine = true, ...more }: { draft?: boolean; body?: string }, code) => {
      const quoteId = await draft(withLine);
      await expect(send(quoteId, more)).rejects.toMatchObject({ kind: "refused", problems: [{ code }] });
      const { db } = seller();
      expect((await db.select().from(quote).where(eq(quote.id, quoteId)))[0]?.sentAt).toBeNull();
      expect(await db.select().from(mail).where(eq(mail.subjectId, quoteId))).toHaveLength(0);
    },
  );

  test("a quote that changed meanwhile is a conflict; a technician may not send", async () => {
    const quoteId = await draft();
    await expect(send(quoteId, { version: 99 })).rejects.toMatchObject({ kind: "conflict" });
    await expect(getQuoteSending(as("technicien"), quoteId)).rejects.toMatchObject({ kind: "forbidden" });
  });
});
