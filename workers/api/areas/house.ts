import * as z from "zod";
import { webhookEditForm, webhookForm } from "~/domain/api/forms";
import { followUpForm } from "~/domain/follow-up/forms";
import { WITHIN } from "~/domain/search/within";
import { addWebhook } from "~/operations/api/add-webhook";
import { getWebhook } from "~/operations/api/get-webhook";
import { listWebhooks } from "~/operations/api/list-webhooks";
import { pauseWebhook } from "~/operations/api/pause-webhook";
import { removeWebhook } from "~/operations/api/remove-webhook";
import { renewWebhookSecret } from "~/operations/api/renew-webhook-secret";
import { resendDelivery } from "~/operations/api/resend-delivery";
import { tryWebhook } from "~/operations/api/try-webhook";
import { updateWebhook } from "~/operations/api/update-webhook";
import { getFollowUp } from "~/operations/follow-up/get-follow-up";
import { saveFollowUp } from "~/operations/follow-up/save-follow-up";
import { getHome } from "~/operations/home/get-home";
import { askJob } from "~/operations/jobs/ask-job";
import { listJobs } from "~/operations/jobs/list-jobs";
import { retryEvent } from "~/operations/jobs/retry-event";
import { getServiceHealth } from "~/operations/metrics/get-service-health";
import { SORTS } from "~/operations/metrics/sums";
import { listNotifications } from "~/operations/notifications/list-notifications";
import { readNotifications } from "~/operations/notifications/read-notifications";
import { search } from "~/operations/search/search";
import { endpoint } from "../endpoint";
import { after } from "./shapes";

export const houseEndpoints = {
  search: endpoint({
    does: search,
    at: "GET /search",
    says: "Chercher partout : clients, documents, articles, ouvrages, fichiers",
    query: z.object({
      q: z.string().max(200),
      size: z.coerce
        .number()
        .int()
        .min(1)
        .max(50)
        .optional()
        .describe("Résultats par genre, 5 au plus sinon."),
      within: z
        .enum(WITHIN)
        .optional()
        .describe("Parmi quoi chercher, quand le texte ne commence pas par un signe."),
    }),
    call: (ctx, { query }) => search(ctx, query.q, query.size, query.within),
  }),
  getHome: endpoint({
    does: getHome,
    at: "GET /home",
    says: "Lire l'accueil : ce qui vous attend aujourd'hui, les chiffres de l'année et de la précédente",
    query: z.object({
      whose: z
        .string()
        .min(1)
        .max(60)
        .optional()
        .describe("Pour la direction : les chiffres de cette personne."),
    }),
    call: (ctx, { query }) => getHome(ctx, query),
  }),
  getServiceHealth: endpoint({
    does: getServiceHealth,
    at: "GET /service-health",
    says: "Lire la santé du service : demandes, durées, lectures de la base, ce qui attend",
    query: z.object({
      hours: z.coerce.number().int().min(1).max(720).default(24).describe("Heures passées à regarder."),
      text: z.string().max(100).optional().describe("Partie d'une adresse ou d'un nom d'opération."),
      sort: z.enum(SORTS).optional(),
    }),
    call: (ctx, { query }) => getServiceHealth(ctx, query),
  }),
  listJobs: endpoint({
    does: listJobs,
    at: "GET /jobs",
    says: "Lire les travaux automatiques et ce qui s'est arrêté",
    call: (ctx) => listJobs(ctx),
  }),
  askJob: endpoint({
    does: askJob,
    at: "POST /jobs/{name}/runs",
    says: "Lancer un travail automatique maintenant",
    call: (ctx, { params }) => askJob(ctx, params.name),
  }),
  retryEvent: endpoint({
    does: retryEvent,
    at: "POST /events/{eventId}/retry",
    says: "Relancer un événement arrêté",
    call: (ctx, { params }) => retryEvent(ctx, params.eventId),
  }),
};

export const followUpEndpoints = {
  getFollowUp: endpoint({
    does: getFollowUp,
    at: "GET /follow-up",
    says: "Lire comment les devis et les factures sont relancés",
    call: (ctx) => getFollowUp(ctx),
  }),
  saveFollowUp: endpoint({
    does: saveFollowUp,
    at: "PUT /follow-up",
    says: "Régler les relances des devis et des factures",
    body: followUpForm,
    example: { version: 0, quoteTimes: 2, quoteDays: 7, invoiceTimes: 1, invoiceDays: 8 },
    call: (ctx, { body }) => saveFollowUp(ctx, body),
  }),
  listNotifications: endpoint({
    does: listNotifications,
    at: "GET /notifications",
    says: "Lister ses notifications, les plus récentes d'abord",
    query: z.object({ unread: z.stringbool().optional(), after }),
    call: (ctx, { query }) => listNotifications(ctx, query),
  }),
  readNotifications: endpoint({
    does: readNotifications,
    at: "POST /notifications/reading",
    says: "Marquer des notifications comme lues ; toutes, sans identifiants",
    body: z.object({ ids: z.array(z.string().max(40)).max(200).optional() }),
    call: (ctx, { body }) => readNotifications(ctx, body.ids),
  }),
};

export const webhookEndpoints = {
  listWebhooks: endpoint({
    does: listWebhooks,
    at: "GET /webhooks",
    says: "Lister les webhooks",
    call: (ctx) => listWebhooks(ctx),
  }),
  addWebhook: endpoint({
    does: addWebhook,
    at: "POST /webhooks",
    says: "Ajouter un webhook ; son secret n'est rendu que cette fois",
    body: webhookForm,
    example: {
      name: "Notre site",
      url: "https://exemple.fr/aplomb",
      events: ["quote.accepted", "invoice.issued"],
    },
    call: (ctx, { body }) => addWebhook(ctx, body),
  }),
  getWebhook: endpoint({
    does: getWebhook,
    at: "GET /webhooks/{webhookId}",
    says: "Lire un webhook et le journal de ses envois",
    query: z.object({ state: z.enum(["waiting", "heard", "parked"]).optional(), after }),
    call: (ctx, { params, query }) => getWebhook(ctx, params.webhookId, query),
  }),
  updateWebhook: endpoint({
    does: updateWebhook,
    at: "PUT /webhooks/{webhookId}",
    says: "Modifier un webhook",
    body: webhookEditForm,
    call: (ctx, { params, body }) => updateWebhook(ctx, params.webhookId, body),
  }),
  pauseWebhook: endpoint({
    does: pauseWebhook,
    at: "PUT /webhooks/{webhookId}/pause",
    says: "Suspendre un webhook ou le reprendre",
    body: z.object({ paused: z.boolean() }),
    call: (ctx, { params, body }) => pauseWebhook(ctx, params.webhookId, body),
  }),
  tryWebhook: endpoint({
    does: tryWebhook,
    at: "POST /webhooks/{webhookId}/tries",
    says: "Envoyer un message d'essai",
    call: (ctx, { params }) => tryWebhook(ctx, params.webhookId),
  }),
  renewWebhookSecret: endpoint({
    does: renewWebhookSecret,
    at: "POST /webhooks/{webhookId}/secret",
    says: "Changer le secret d'un webhook",
    call: (ctx, { params }) => renewWebhookSecret(ctx, params.webhookId),
  }),
  removeWebhook: endpoint({
    does: removeWebhook,
    at: "DELETE /webhooks/{webhookId}",
    says: "Retirer un webhook",
    call: (ctx, { params }) => removeWebhook(ctx, params.webhookId),
  }),
  resendDelivery: endpoint({
    does: resendDelivery,
    at: "POST /deliveries/{deliveryId}/retry",
    says: "Renvoyer un message",
    call: (ctx, { params }) => resendDelivery(ctx, params.deliveryId),
  }),
};
