import * as z from "zod";
import { sendMailForm } from "~/domain/mail/sending";
import { answerForm } from "~/domain/quotes/answer-forms";
import { newQuoteSchema, quoteListSchema, saveSchema } from "~/domain/quotes/forms";
import { binQuote } from "~/operations/quotes/bin-quote";
import { compareQuotes } from "~/operations/quotes/compare-quotes";
import { createQuote } from "~/operations/quotes/create-quote";
import { duplicateQuote } from "~/operations/quotes/duplicate-quote";
import { getQuote } from "~/operations/quotes/get-quote";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { listQuotes } from "~/operations/quotes/list-quotes";
import { printQuote } from "~/operations/quotes/print-quote";
import { restoreQuote } from "~/operations/quotes/restore-quote";
import { reviseQuote } from "~/operations/quotes/revise-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { sendQuote } from "~/operations/quotes/send-quote";
import { answerQuestion } from "~/operations/space/answer-question";
import { listQuoteMessages } from "~/operations/space/list-quote-messages";
import { endpoint, made } from "../endpoint";
import { PDF, recordId } from "./shapes";

export const quoteEndpoints = {
  listQuotes: endpoint({
    does: listQuotes,
    at: "GET /quotes",
    says: "Lister les devis",
    query: quoteListSchema,
    call: (ctx, { query }) => listQuotes(ctx, query),
  }),
  createQuote: endpoint({
    does: createQuote,
    at: "POST /quotes",
    says: "Commencer un devis",
    more: "Le devis est un brouillon ; ses lignes s'écrivent ensuite par PUT /quotes/{quoteId}.",
    body: newQuoteSchema,
    call: async (ctx, { body, sending }) => made((await createQuote(ctx, body, sending)).quoteId),
  }),
  getQuote: endpoint({
    does: getQuote,
    at: "GET /quotes/{quoteId}",
    says: "Lire un devis et ses lignes",
    call: (ctx, { params }) => getQuote(ctx, params.quoteId),
  }),
  saveQuoteDraft: endpoint({
    does: saveQuoteDraft,
    at: "PUT /quotes/{quoteId}",
    says: "Écrire un brouillon de devis : en-tête, lignes, options, remise",
    more: "Relisez d'abord le devis : `version` (dans `quote`) et `header` viennent de GET /quotes/{quoteId}. Chaque ligne porte un identifiant de votre choix, unique dans le devis. Si quelqu'un a écrit entre-temps, la réponse est 409 `draft-base-needed` : renvoyez le tout avec, dans `base`, l'en-tête et les lignes que vous aviez lus, et les deux écritures sont réunies ; `merged` dit alors ce qui est gardé.",
    body: saveSchema,
    call: (ctx, { params, body }) => saveQuoteDraft(ctx, params.quoteId, body),
  }),
  printQuote: endpoint({
    does: printQuote,
    at: "GET /quotes/{quoteId}/pdf",
    says: "Télécharger un devis en PDF",
    hands: [PDF],
    call: async (ctx, { params }) => ({ ...(await printQuote(ctx, params.quoteId)), contentType: PDF }),
  }),
  getQuoteSending: endpoint({
    does: getQuoteSending,
    at: "GET /quotes/{quoteId}/sending",
    says: "Lire la lettre proposée pour envoyer un devis",
    call: (ctx, { params }) => getQuoteSending(ctx, params.quoteId),
  }),
  sendQuote: endpoint({
    does: sendQuote,
    at: "POST /quotes/{quoteId}/sending",
    says: "Envoyer un devis au client par mail",
    body: sendMailForm,
    call: (ctx, { params, body }) => sendQuote(ctx, { ...body, quoteId: params.quoteId }),
  }),
  duplicateQuote: endpoint({
    does: duplicateQuote,
    at: "POST /quotes/{quoteId}/copies",
    says: "Copier un devis, pour le même client ou pour un autre",
    body: z.object({ clientId: recordId.optional() }),
    call: async (ctx, { params, body }) =>
      made((await duplicateQuote(ctx, params.quoteId, body.clientId)).quoteId),
  }),
  reviseQuote: endpoint({
    does: reviseQuote,
    at: "POST /quotes/{quoteId}/revisions",
    says: "Faire une nouvelle version d'un devis envoyé",
    call: async (ctx, { params }) => made((await reviseQuote(ctx, params.quoteId)).quoteId),
  }),
  compareQuotes: endpoint({
    does: compareQuotes,
    at: "GET /quotes/{quoteId}/comparison/{otherId}",
    says: "Comparer deux versions d'un devis",
    call: (ctx, { params }) => compareQuotes(ctx, params.quoteId, params.otherId),
  }),
  binQuote: endpoint({
    does: binQuote,
    at: "DELETE /quotes/{quoteId}",
    says: "Mettre un devis à la corbeille",
    call: (ctx, { params }) => binQuote(ctx, params.quoteId),
  }),
  restoreQuote: endpoint({
    does: restoreQuote,
    at: "POST /quotes/{quoteId}/restoration",
    says: "Reprendre un devis de la corbeille",
    call: (ctx, { params }) => restoreQuote(ctx, params.quoteId),
  }),
  listQuoteMessages: endpoint({
    does: listQuoteMessages,
    at: "GET /quotes/{quoteId}/messages",
    says: "Lire les questions du client sur un devis",
    call: (ctx, { params }) => listQuoteMessages(ctx, params.quoteId),
  }),
  answerQuestion: endpoint({
    does: answerQuestion,
    at: "POST /quotes/{quoteId}/messages",
    says: "Répondre au client",
    body: answerForm,
    call: async (ctx, { params, body, sending }) =>
      made(await answerQuestion(ctx, params.quoteId, body, sending)),
  }),
};
