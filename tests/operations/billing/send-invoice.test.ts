import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { timelineEntry } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { outbox } from "~/db/schema/house";
import { mail } from "~/db/schema/mail";
import { quantity } from "~/domain/money/money";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getCreditNote } from "~/operations/billing/get-credit-note";
import { getInvoice } from "~/operations/billing/get-invoice";
import { getInvoiceSending } from "~/operations/billing/get-invoice-sending";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { sendInvoice } from "~/operations/billing/send-invoice";
import { createOrder } from "~/operations/orders/create-order";
import { liveLinks } from "~/operations/space/viewer-of-links";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const office = () => as("bureau");
const drafted = async (id: string) =>
  draftInvoice(office(), await createOrder(office(), await signedQuote(id, body([item("a", 2, 100, 20)]))));
const issued = async (id: string) => {
  const invoiceId = await drafted(id);
  await issueInvoice(office(), {
    invoiceId,
    version: (await getInvoice(office(), invoiceId)).invoice.version,
  });
  return invoiceId;
};
type Kind = "invoice" | "credit-note";
const send = async (
  kind: Kind,
  documentId: string,
  more: Partial<Parameters<typeof sendInvoice>[1]> = {},
) => {
  const { document, letter, to } = await getInvoiceSending(office(), kind, documentId);
  await sendInvoice(office(), {
    kind,
    documentId,
    version: document.version,
    to: [to],
    ...letter,
    files: [],
    ...more,
  });
};
const mailsOf = (id: string) => office().db.select().from(mail).where(eq(mail.subjectId, id));

describe("sending what was issued", () => {
  test("an invoice leaves with its sealed Factur-X, a live link and a letter that names number, amount and due date", async () => {
    const invoiceId = await issued("q1");
    await send("invoice", invoiceId, { to: ["jean.turpin@example.org", "compta@example.org"] });
    const { invoice, mails } = await getInvoice(office(), invoiceId);
    expect(invoice).toMatchObject({ sentAt: NOW, version: 3 });
    expect(mails).toMatchObject([{ status: "queued", toAddress: "jean.turpin@example.org" }]);
    const [queued] = await mailsOf(invoiceId);
    expect(queued).toMatchObject({
      template: "invoice-sent",
      ccAddress: "compta@example.org",
      subject: `Votre facture ${invoice.number}`,
      attachments: [{ fileId: invoice.fileId, name: `Facture ${invoice.number}.pdf` }],
    });
    expect(queued?.text).toMatch(/240,00\s€ TTC, à régler au plus tard le 23\/12\/2026/);
    expect(queued?.text).not.toContain("[data.");
    const [sealed] = await office()
      .db.select()
      .from(file)
      .where(eq(file.id, invoice.fileId ?? ""));
    expect(sealed).toMatchObject({ ownerKind: "invoice", contentType: "application/pdf", sealedAt: NOW });
    const token = /\/espace\/([\w-]+)/.exec(queued?.text ?? "")?.[1] ?? "";
    expect(await liveLinks(office().env, [token], NOW)).toMatchObject([{ clientId: "c-turpin" }]);
    const [told] = await office()
      .db.select()
      .from(outbox)
      .where(and(eq(outbox.subjectId, invoiceId), eq(outbox.event, "mail.queued")));
    expect(told).toMatchObject({ event: "mail.queued" });
    expect(told?.topics).toContain(`invoice:${invoiceId}`);
    const history = await office()
      .db.select()
      .from(timelineEntry)
      .where(eq(timelineEntry.href, `/factures/${invoiceId}`));
    expect(history.map((entry) => entry.title)).toContain(`Facture ${invoice.number} envoyée`);
  });

  test("sent again, it is the same PDF and the first date stays; [data.lien] written by hand becomes the link", async () => {
    const invoiceId = await issued("q2");
    await send("invoice", invoiceId);
    const before = (await getInvoice(office(), invoiceId)).invoice;
    await send("invoice", invoiceId, { body: "Voici le lien : [data.lien] pour [data.numero]" });
    const after = (await getInvoice(office(), invoiceId)).invoice;
    expect([after.fileId, after.sentAt]).toEqual([before.fileId, before.sentAt]);
    const texts = (await mailsOf(invoiceId)).map((row) => row.text);
    expect(
      texts.some((text) => new RegExp(`lien : http\\S+/espace/\\S+ pour ${after.number}`).test(text)),
    ).toBe(true);
  });

  test("a credit note leaves with its own letter, without a button", async () => {
    const invoiceId = await issued("q3");
    const creditNoteId = await issueCreditNote(office(), {
      invoiceId,
      reason: "Retour",
      lines: { a: quantity(1000) },
      seen: 0,
    });
    await send("credit-note", creditNoteId);
    const { creditNote, mails } = await getCreditNote(office(), creditNoteId);
    expect(creditNote.sentAt).toBe(NOW);
    expect(mails).toHaveLength(1);
    const [queued] = await mailsOf(creditNoteId);
    expect(queued).toMatchObject({
      template: "credit-note-sent",
      attachments: [{ name: `Avoir ${creditNote.number}.pdf` }],
    });
    expect(queued?.text).toMatch(/120,00\s€ TTC/);
    expect(queued?.text).not.toContain("/espace/");
  });

  test("no door is made for a client whose space is closed", async () => {
    const { env } = office();
    await env.DB.prepare("update client set space_enabled = 0 where id = 'c-turpin'").run();
    const invoiceId = await issued("q4");
    await send("invoice", invoiceId);
    await env.DB.prepare("update client set space_enabled = 1 where id = 'c-turpin'").run();
    expect((await mailsOf(invoiceId))[0]?.text).not.toContain("/espace/");
  });

  test("a draft, an unknown marker, a second click and foreign hands: nothing leaves", async () => {
    await expect(getInvoiceSending(office(), "invoice", await drafted("q5"))).rejects.toMatchObject({
      problems: [{ code: "not-issued-yet" }],
    });
    const invoiceId = await issued("q6");
    await expect(send("invoice", invoiceId, { subject: "[data.rien]" })).rejects.toMatchObject({
      problems: [{ code: "marker-unknown", field: "subject" }],
    });
    const { document } = await getInvoiceSending(office(), "invoice", invoiceId);
    await send("invoice", invoiceId);
    await expect(send("invoice", invoiceId, { version: document.version })).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(getInvoiceSending(as("commercial"), "invoice", invoiceId)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(getInvoiceSending(office(), "credit-note", invoiceId)).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await mailsOf(invoiceId)).toHaveLength(1);
  });

  test("only files in sight are joined; together they may not pass what servers take", async () => {
    const invoiceId = await issued("q7");
    const { db } = office();
    const kept = (id: string, ownerKind: "library" | "client", ownerId: string, bytes: number) =>
      db.insert(file).values({
        id,
        ownerKind,
        ownerId,
        folder: "",
        name: `${id}.pdf`,
        contentType: "application/pdf",
        bytes,
        sha256: "x",
        key: `files/${id}`,
        createdAt: NOW,
        createdBy: "user:u-bureau",
      });
    await kept("cgv", "library", "library", 1000);
    await kept("foreign", "client", "c-cypres", 1000);
    await kept("huge", "client", "c-turpin", 21_000_000);
    await expect(send("invoice", invoiceId, { files: ["huge"] })).rejects.toMatchObject({
      problems: [{ code: "mail-too-big", field: "files" }],
    });
    await send("invoice", invoiceId, { files: ["cgv", "foreign"] });
    const [queued] = await mailsOf(invoiceId);
    expect(queued?.attachments.map((joined) => joined.name).slice(1)).toEqual(["cgv.pdf"]);
  });
});
