import * as z from "zod";

const address = z.email("Cette adresse mail n'est pas valide.");

/** What one fills in to send a document: several addresses, the letter, the files joined beside the document itself. */
export const sendMailForm = z.object({
  version: z.coerce.number().int(),
  to: z
    .string({ error: "Indiquez au moins une adresse mail." })
    .transform((text) => text.split(/[,;\s]+/).filter(Boolean))
    .pipe(
      z.array(address).min(1, "Indiquez au moins une adresse mail.").max(10, "Dix destinataires au plus."),
    ),
  subject: z.string({ error: "Indiquez un objet." }).trim().min(1, "Indiquez un objet.").max(200),
  body: z.string({ error: "Écrivez quelques mots." }).trim().min(1, "Écrivez quelques mots.").max(10_000),
  files: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(60)).max(30),
  ),
});
export type SendMailForm = z.output<typeof sendMailForm>;

/** All attachments of a mail together; most servers refuse more. */
export const LARGEST_MAIL = 20 * 1024 * 1024;

/** The company's own words for one kind of mail. */
export const mailTemplateForm = sendMailForm.pick({ version: true, subject: true, body: true });
export type MailTemplateForm = z.output<typeof mailTemplateForm>;
