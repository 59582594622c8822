import { beforeAll, expect, test } from "vitest";
import { getMailTemplate } from "~/operations/mail/get-mail-template";
import { listMailTemplates } from "~/operations/mail/list-mail-templates";
import { resetMailTemplate } from "~/operations/mail/reset-mail-template";
import { saveMailTemplate } from "~/operations/mail/save-mail-template";
import { createQuote } from "~/operations/quotes/create-quote";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { DEFAULT_TEMPLATES } from "~/outputs/mail/templates";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const office = () => as("bureau");
const words = {
  subject: "Devis [data.numero] pour [data.client]",
  body: "Bonjour [data.civilite],\r\n[data.lien]",
};
const versionOf = async () => (await getMailTemplate(office(), "quote-sent")).template.version;

test("until a company writes its own words, ours stand", async () => {
  const all = await listMailTemplates(as("technicien"));
  expect(all.map((it) => [it.key, it.version])).toEqual([
    ["quote-sent", 0],
    ["quote-reminder", 0],
    ["quote-accepted", 0],
    ["invoice-sent", 0],
    ["invoice-reminder", 0],
    ["credit-note-sent", 0],
    ["report-sent", 0],
    ["survey-sent", 0],
  ]);
  expect(all[0]).toMatchObject(DEFAULT_TEMPLATES["quote-sent"]);
});

test("what is saved is proposed at the next sending; a form opened before is a conflict", async () => {
  await saveMailTemplate(office(), "quote-sent", { ...words, version: 0 });
  expect((await getMailTemplate(office(), "quote-sent")).template).toMatchObject({
    subject: words.subject,
    body: "Bonjour [data.civilite],\n[data.lien]",
    version: 1,
    updatedAt: NOW,
  });
  const { quoteId } = await createQuote(as("commercial"), { clientId: "c-turpin", title: "" });
  const { letter, quote } = await getQuoteSending(as("commercial"), quoteId);
  expect(letter).toEqual({
    subject: `Devis ${quote.number} pour Turpin Jean`,
    body: "Bonjour M.,\n[data.lien]",
  });
  await expect(
    saveMailTemplate(office(), "quote-sent", { ...words, subject: "Autre", version: 0 }),
  ).rejects.toMatchObject({ kind: "conflict" });
  await expect(resetMailTemplate(office(), "quote-sent", 0)).rejects.toMatchObject({ kind: "conflict" });
});

test("a marker nobody knows is refused at its field, and nothing changes", async () => {
  const version = await versionOf();
  for (const field of ["subject", "body"] as const)
    await expect(
      saveMailTemplate(office(), "quote-sent", { ...words, [field]: "Bonjour [data.prenom]", version }),
    ).rejects.toMatchObject({
      problems: [{ code: "marker-unknown", field, facts: { markers: "[data.prenom]" } }],
    });
  expect(await versionOf()).toBe(version);
});

test("back to our words, and back again", async () => {
  const was = await resetMailTemplate(office(), "quote-sent", await versionOf());
  expect((await getMailTemplate(office(), "quote-sent")).template).toMatchObject({
    ...DEFAULT_TEMPLATES["quote-sent"],
    own: false,
    version: was.version,
  });
  const { quoteId } = await createQuote(as("commercial"), { clientId: "c-turpin", title: "" });
  expect((await getQuoteSending(as("commercial"), quoteId)).letter.subject).not.toContain(" pour ");
  // Asked again, it is done already.
  await resetMailTemplate(office(), "quote-sent", was.version);
  expect(await versionOf()).toBe(was.version);
  await saveMailTemplate(office(), "quote-sent", was);
  expect((await getMailTemplate(office(), "quote-sent")).template).toMatchObject({
    subject: words.subject,
    own: true,
    version: was.version + 1,
  });
});

test("versions never go back: a form from before a reset can't write over what came after it", async () => {
  const save = (subject: string, version: number) =>
    saveMailTemplate(office(), "invoice-sent", { ...words, subject, version });
  await save("Les mots d'Anne", 0);
  const anne = (await getMailTemplate(office(), "invoice-sent")).template.version;
  const reset = await resetMailTemplate(office(), "invoice-sent", anne);
  await save("Les mots de Luc", reset.version);
  await expect(save("Anne revient", anne)).rejects.toMatchObject({ kind: "conflict" });
  await expect(resetMailTemplate(office(), "invoice-sent", anne)).rejects.toMatchObject({ kind: "conflict" });
  expect((await getMailTemplate(office(), "invoice-sent")).template.subject).toBe("Les mots de Luc");
});

test("unknown templates are not found; who does not manage mails does not write", async () => {
  await expect(getMailTemplate(office(), "toString")).rejects.toMatchObject({ kind: "not-found" });
  await expect(
    saveMailTemplate(as("commercial"), "quote-sent", { ...words, version: 1 }),
  ).rejects.toMatchObject({ kind: "forbidden" });
});
