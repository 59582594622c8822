import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { quote, quoteAcceptance } from "~/db/schema/quotes";
import { sha256Hex } from "~/domain/chain/sha256";
import { evidenceHolds } from "~/domain/quotes/acceptance";
import { saveMailTemplate } from "~/operations/mail/save-mail-template";
import { createOrder } from "~/operations/orders/create-order";
import { getOrder } from "~/operations/orders/get-order";
import { getQuote } from "~/operations/quotes/get-quote";
import { acceptQuote } from "~/operations/space/accept-quote";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import { printSpaceQuote } from "~/operations/space/print-space-quote";
import { refuseQuote } from "~/operations/space/refuse-quote";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { link, STROKES, sentQuote, signing, through, turpin } from "./sample";

const { db } = asSystem();
const proofOf = async (quoteId: string) => {
  const [row] = await db.select().from(quoteAcceptance).where(eq(quoteAcceptance.quoteId, quoteId));
  if (!row) throw new Error(`no acceptance of ${quoteId}`);
  return row;
};
const proofs = async (quoteId: string) =>
  db.select().from(quoteAcceptance).where(eq(quoteAcceptance.quoteId, quoteId));
const rowOf = async (quoteId: string) => {
  const [row] = await db.select().from(quote).where(eq(quote.id, quoteId));
  if (!row) throw new Error(`no quote ${quoteId}`);
  return row;
};

beforeAll(newWorld);

describe("a customer signs", () => {
  test("the proof is kept, the quote is final with its options, both get the sealed paper, the order follows", async () => {
    const quoteId = await sentQuote("s1");
    const ctx = await through(await link("t-s1", { quoteId }));
    const sent = await printSpaceQuote(ctx, quoteId);
    await acceptQuote(ctx, quoteId, signing({ options: ["o"] }));

    const proof = await proofOf(quoteId);
    expect(proof).toMatchObject({
      signerName: "Jean Turpin",
      retainedOptions: ["o"],
      chosenQuantities: {},
      strokes: STROKES,
      linkId: "link-t-s1",
      address: "203.0.113.7",
      agent: "Mozilla/5.0 (iPhone)",
      signedAt: NOW,
      grossCents: 576_000,
      documentSha256: await sha256Hex(sent.bytes as Uint8Array<ArrayBuffer>),
    });
    expect(proof.consentText.replace(/\u00a0/g, " ")).toContain("5 760,00 €, avec obligation de paiement");
    expect(await evidenceHolds(proof)).toBe(true);
    expect(await evidenceHolds({ ...proof, retainedOptions: [] })).toBe(false);
    expect(await evidenceHolds({ ...proof, signedAt: NOW + 1 })).toBe(false);

    const view = await getSpaceQuote(ctx, quoteId);
    expect(view.status).toBe("accepted");
    expect(view.body.options).toMatchObject([{ retained: true }, { retained: false }]);
    expect(view.signature).toMatchObject({ signer: "Jean Turpin" });
    expect((await getQuote(as("commercial"), quoteId)).quote.grossCents).toBe(576_000);

    const sealed = await printSpaceQuote(ctx, quoteId);
    expect(await sha256Hex(sealed.bytes as Uint8Array<ArrayBuffer>)).toBe(proof.sealedSha256);
    expect(proof.sealedSha256).not.toBe(proof.documentSha256);
    expect((await printSpaceQuote(ctx, quoteId, true)).bytes).toEqual(sent.bytes);
    const row = await rowOf(quoteId);
    const papers = await db.select().from(file).where(eq(file.ownerId, quoteId));
    expect(papers.map((paper) => paper.sealedAt)).toEqual([NOW, NOW]);

    const mails = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(mails.map((m) => [m.toAddress, m.attachments.map((a) => a.fileId)])).toEqual([
      ["jean.turpin@example.org", [row.signedFileId]],
      ["commercial@fontaine.example", [row.signedFileId]],
    ]);
    const door = /\/espace\/([\w-]{43})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    expect((await through(door)).viewer).toMatchObject({ clientId: "c-turpin", links: [{ quoteId }] });

    const order = await getOrder(as("commercial"), await createOrder(asSystem(), quoteId));
    expect(order.order.grossCents).toBe(576_000);
  });

  test("a signature at the keyboard has no drawing", async () => {
    const quoteId = await sentQuote("s2");
    await acceptQuote(turpin(), quoteId, signing({ signature: "typed", strokes: [] }));
    expect((await proofOf(quoteId)).strokes).toEqual([]);
  });

  test("two clicks at once, or one after the other, sign once", async () => {
    const quoteId = await sentQuote("s3");
    const both = await Promise.allSettled([
      acceptQuote(turpin(), quoteId, signing()),
      acceptQuote(turpin(), quoteId, signing({ options: ["o"] })),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await proofs(quoteId)).toHaveLength(1);
    await expect(acceptQuote(turpin(), quoteId, signing({ version: 2 }))).rejects.toThrow(
      "quote-already-signed",
    );
    const notices = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(notices).toHaveLength(2);
  });

  test("what was signed can't be changed, in the database itself", async () => {
    const quoteId = await sentQuote("s4");
    await acceptQuote(turpin(), quoteId, signing());
    const run = (sql: string) => env.DB.prepare(sql).bind(quoteId).run();
    await expect(run("update quote set gross_cents = 1 where id = ?")).rejects.toThrow("final");
    await expect(run("update quote set options = '[]' where id = ?")).rejects.toThrow("final");
    await expect(run("delete from quote_line where quote_id = ?")).rejects.toThrow("final");
    await expect(run("update quote_acceptance set signer_name = 'x' where quote_id = ?")).rejects.toThrow(
      "final",
    );
    await expect(run("update file set sha256 = 'x' where owner_id = ?")).rejects.toThrow("final");
  });

  test("the company's own words of thanks find everything the picker offers for a quote", async () => {
    const markers = ["civilite", "client", "chantier", "numero", "titre", "date", "validite", "montant"];
    const own = [...markers, "lien", "entreprise", "telephone", "expediteur"].map((name) => `[data.${name}]`);
    await saveMailTemplate(as("bureau"), "quote-accepted", {
      subject: "Merci [data.civilite]",
      body: own.join("\n"),
      version: 0,
    });
    const quoteId = await sentQuote("s6");
    await acceptQuote(turpin(), quoteId, signing({ options: ["o"] }));
    const [thanks] = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(thanks?.subject).toBe("Merci M.");
    expect(thanks?.text.replace(/\s/g, " ")).toMatch(
      /M\. Turpin Jean 3 chemin du Lavoir, 69480 Anse DE-s6 Poêle du salon 20\/11\/2026 20\/12\/2026 5 760,00 € \S+\/espace\/\S+ Fontaine & Fils 04 72 00 00 00 Hugo Mercier/,
    );
  });

  test("a name is text, whatever it holds", async () => {
    const quoteId = await sentQuote("s5");
    await acceptQuote(turpin(), quoteId, signing({ name: "<img src=x onerror=alert(1)>" }));
    const mails = await db.select().from(mail).where(eq(mail.subjectId, quoteId));
    expect(mails).toHaveLength(2);
    for (const one of mails) expect(one.html).not.toContain("<img");
    expect((await proofOf(quoteId)).signerName).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("a signature that does not hold is refused, and nothing is written", () => {
  const refusedWith = async (quoteId: string, code: string, input = signing()) => {
    await expect(acceptQuote(turpin(), quoteId, input)).rejects.toThrow(code);
    expect(await proofs(quoteId)).toEqual([]);
    expect(await db.select().from(mail).where(eq(mail.subjectId, quoteId))).toEqual([]);
  };
  const state = async (id: string, fields: Partial<typeof quote.$inferInsert>) => sentQuote(id, { fields });

  test("another version than the one that was read", async () => {
    await refusedWith(await state("n1", { version: 4 }), "quote-changed");
  });
  test("expired", async () => {
    await refusedWith(await state("n2", { validUntil: "2026-11-22" as never }), "quote-expired");
  });
  test("replaced by a newer version", async () => {
    await refusedWith(await state("n3", { supersededAt: NOW }), "quote-replaced");
  });
  test("already refused", async () => {
    const quoteId = await state("n4", {});
    await refuseQuote(turpin(), quoteId, { version: 1, reason: "Trop cher" });
    await expect(acceptQuote(turpin(), quoteId, signing({ version: 2 }))).rejects.toThrow(
      "quote-already-refused",
    );
    expect(await proofs(quoteId)).toEqual([]);
  });
  test("options of another quote", async () => {
    await refusedWith(await state("n5", {}), "option-unknown", signing({ options: ["o", "zz"] }));
  });
  test("a reduced rate without its certificate; with it, its words are part of the proof", async () => {
    const quoteId = await state("n6", {});
    await refusedWith(quoteId, "certificate-missing", signing({ options: ["p"] }));
    await acceptQuote(turpin(), quoteId, signing({ options: ["p"], certificate: "on" }));
    expect((await proofOf(quoteId)).vatCertificateText).toMatch(/^TVA à 10 % : .*279-0 bis/);
  });
  test("no ink", async () => {
    await refusedWith(
      await state("n7", {}),
      "signature-missing",
      signing({ strokes: [[{ x: 1, y: 1, t: 0 }]] }),
    );
  });
  test("a paper whose bytes are not those that were sent", async () => {
    const quoteId = await state("n8", {});
    const [paper] = await db.select().from(file).where(eq(file.ownerId, quoteId));
    await env.FILES.put(paper?.key ?? "", "something else");
    await refusedWith(quoteId, "quote-paper-missing");
  });
});
