import * as z from "zod";
import { mailTemplateForm } from "~/domain/mail/sending";
import { getMail } from "~/operations/mail/get-mail";
import { getMailTemplate } from "~/operations/mail/get-mail-template";
import { listMailTemplates } from "~/operations/mail/list-mail-templates";
import { listMails } from "~/operations/mail/list-mails";
import { resetMailTemplate } from "~/operations/mail/reset-mail-template";
import { retryMail } from "~/operations/mail/retry-mail";
import { saveMailTemplate } from "~/operations/mail/save-mail-template";
import { endpoint } from "../endpoint";
import { after, versioned, words } from "./shapes";

export const mailEndpoints = {
  listMails: endpoint({
    does: listMails,
    at: "GET /mails",
    says: "Lister les mails",
    query: z.object({
      state: z.enum(["queued", "kept", "sent", "delivered", "bounced", "complained", "parked"]).optional(),
      q: words,
      after,
    }),
    call: (ctx, { query }) => listMails(ctx, query),
  }),
  getMail: endpoint({
    does: getMail,
    at: "GET /mails/{mailId}",
    says: "Lire un mail et son parcours",
    call: (ctx, { params }) => getMail(ctx, params.mailId),
  }),
  retryMail: endpoint({
    does: retryMail,
    at: "POST /mails/{mailId}/retry",
    says: "Renvoyer un mail qui n'est pas parti",
    call: (ctx, { params }) => retryMail(ctx, params.mailId),
  }),
  listMailTemplates: endpoint({
    does: listMailTemplates,
    at: "GET /mail-templates",
    says: "Lister les modèles de mail",
    call: async (ctx) => ({ rows: await listMailTemplates(ctx) }),
  }),
  getMailTemplate: endpoint({
    does: getMailTemplate,
    at: "GET /mail-templates/{key}",
    says: "Lire un modèle de mail",
    call: (ctx, { params }) => getMailTemplate(ctx, params.key),
  }),
  saveMailTemplate: endpoint({
    does: saveMailTemplate,
    at: "PUT /mail-templates/{key}",
    says: "Écrire un modèle de mail",
    body: mailTemplateForm,
    call: (ctx, { params, body }) => saveMailTemplate(ctx, params.key, body),
  }),
  resetMailTemplate: endpoint({
    does: resetMailTemplate,
    at: "POST /mail-templates/{key}/reset",
    says: "Revenir au modèle d'origine",
    body: versioned,
    call: (ctx, { params, body }) => resetMailTemplate(ctx, params.key, body.version),
  }),
};
