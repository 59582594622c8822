import * as z from "zod";
import { acceptForm, messageForm, refuseForm } from "~/domain/quotes/answer-forms";
import { acceptQuote } from "~/operations/space/accept-quote";
import { askQuestion } from "~/operations/space/ask-question";
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
import { viewSpace } from "~/operations/space/view-space";
import { endpoint, made } from "../endpoint";
import { PDF, recordId, version } from "./shapes";

/** What the staff does with a client's space, then what the client does in it, with a link as key. */
export const spaceEndpoints = {
  getClientSpace: endpoint({
    does: getClientSpace,
    at: "GET /clients/{clientId}/space",
    says: "Lire l'état de l'espace d'un client et ses liens",
    call: (ctx, { params }) => getClientSpace(ctx, params.clientId),
  }),
  switchSpace: endpoint({
    does: switchSpace,
    at: "PUT /clients/{clientId}/space",
    says: "Ouvrir ou fermer l'espace d'un client",
    body: z.object({ enabled: z.boolean(), version }),
    call: (ctx, { params, body }) => switchSpace(ctx, params.clientId, body),
  }),
  openSpaceLink: endpoint({
    does: openSpaceLink,
    at: "POST /clients/{clientId}/space/links",
    says: "Faire un lien vers l'espace d'un client, ou vers un seul devis",
    more: "Avec `quote`, un brouillon part : il est imprimé, scellé et daté comme s'il était envoyé. La fin de l'adresse rendue, après /espace/, est la clé du client pour les points d'accès /space.",
    body: z.object({ quote: z.object({ quoteId: recordId, version }).optional() }),
    call: (ctx, { params, body }) => openSpaceLink(ctx, params.clientId, body.quote),
  }),
  revokeSpaceLink: endpoint({
    does: revokeSpaceLink,
    at: "DELETE /clients/{clientId}/space/links/{linkId}",
    says: "Fermer un lien",
    call: (ctx, { params }) => revokeSpaceLink(ctx, params.clientId, params.linkId),
  }),
  getSpace: endpoint({
    does: getSpace,
    at: "GET /space",
    says: "Lire l'espace comme le client le voit",
    call: (ctx) => getSpace(ctx),
  }),
  viewSpace: endpoint({
    does: viewSpace,
    at: "POST /space/views",
    says: "Noter que le client a ouvert son espace",
    call: (ctx) => viewSpace(ctx),
  }),
  getSpaceQuote: endpoint({
    does: getSpaceQuote,
    at: "GET /space/quotes/{quoteId}",
    says: "Lire un devis comme le client le voit",
    call: (ctx, { params }) => getSpaceQuote(ctx, params.quoteId),
  }),
  viewQuote: endpoint({
    does: viewQuote,
    at: "POST /space/quotes/{quoteId}/views",
    says: "Noter que le client a ouvert un devis",
    call: (ctx, { params }) => viewQuote(ctx, params.quoteId),
  }),
  acceptQuote: endpoint({
    does: acceptQuote,
    at: "POST /space/quotes/{quoteId}/acceptance",
    says: "Signer un devis, options choisies",
    more: "La commande suit d'elle-même. `strokes` est du texte JSON : les traits de la signature, vide quand elle est tapée.",
    body: acceptForm,
    example: {
      version: 3,
      name: "Jeanne Morel",
      consent: "on",
      options: ["entretien"],
      signature: "typed",
    },
    call: (ctx, { params, body }) => acceptQuote(ctx, params.quoteId, body),
  }),
  refuseQuote: endpoint({
    does: refuseQuote,
    at: "POST /space/quotes/{quoteId}/refusal",
    says: "Refuser un devis",
    body: refuseForm,
    call: (ctx, { params, body }) => refuseQuote(ctx, params.quoteId, body),
  }),
  askQuestion: endpoint({
    does: askQuestion,
    at: "POST /space/quotes/{quoteId}/messages",
    says: "Poser une question sur un devis",
    body: messageForm,
    call: async (ctx, { params, body, sending }) =>
      made(await askQuestion(ctx, params.quoteId, body, sending)),
  }),
  printSpaceQuote: endpoint({
    does: printSpaceQuote,
    at: "GET /space/quotes/{quoteId}/pdf",
    says: "Télécharger un devis reçu",
    hands: [PDF],
    call: async (ctx, { params }) => ({ ...(await printSpaceQuote(ctx, params.quoteId)), contentType: PDF }),
  }),
  printSpaceInvoice: endpoint({
    does: printSpaceInvoice,
    at: "GET /space/invoices/{invoiceId}/pdf",
    says: "Télécharger une facture reçue",
    hands: [PDF],
    call: async (ctx, { params }) => ({
      ...(await printSpaceInvoice(ctx, params.invoiceId)),
      contentType: PDF,
    }),
  }),
};
