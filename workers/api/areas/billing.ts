import * as z from "zod";
import { invoiceSaveSchema, startSchema } from "~/domain/billing/drafts";
import { creditForm, depositForm, PAYMENT_MODES, paymentForm, reversalForm } from "~/domain/billing/forms";
import { sendMailForm } from "~/domain/mail/sending";
import { binInvoiceDraft } from "~/operations/billing/bin-invoice-draft";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { draftInvoice } from "~/operations/billing/draft-invoice";
import { getCreditForm } from "~/operations/billing/get-credit-form";
import { getCreditNote } from "~/operations/billing/get-credit-note";
import { getInvoice } from "~/operations/billing/get-invoice";
import { getInvoiceSending } from "~/operations/billing/get-invoice-sending";
import { getPayment } from "~/operations/billing/get-payment";
import { getPaymentForm } from "~/operations/billing/get-payment-form";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import { issueInvoice } from "~/operations/billing/issue-invoice";
import { listInvoices } from "~/operations/billing/list-invoices";
import { listPayments } from "~/operations/billing/list-payments";
import { printCreditNoteFile } from "~/operations/billing/print-credit-note-file";
import { printInvoiceFile } from "~/operations/billing/print-invoice-file";
import { recordPayment } from "~/operations/billing/record-payment";
import { restoreInvoiceDraft } from "~/operations/billing/restore-invoice-draft";
import { reversePayment } from "~/operations/billing/reverse-payment";
import { saveInvoiceDraft } from "~/operations/billing/save-invoice-draft";
import { sendInvoice } from "~/operations/billing/send-invoice";
import { startInvoice } from "~/operations/billing/start-invoice";
import { verifyChain } from "~/operations/billing/verify-chain";
import { endpoint, made } from "../endpoint";
import { after, between, PDF, recordId, versioned, words } from "./shapes";

const STATES = [
  "paid",
  "partial",
  "unpaid",
  "overdue",
  "credited",
  "refund",
  "draft",
  "open",
  "binned",
  "creditable",
] as const;

export const billingEndpoints = {
  listInvoices: endpoint({
    does: listInvoices,
    at: "GET /invoices",
    says: "Lister les factures et acomptes",
    query: z.object({
      state: z.enum(STATES).optional(),
      q: words,
      clientId: recordId.optional(),
      ...between,
      after,
    }),
    call: (ctx, { query }) => listInvoices(ctx, query),
  }),
  startInvoice: endpoint({
    does: startInvoice,
    at: "POST /invoices",
    says: "Commencer une facture sans commande",
    body: startSchema.pick({ clientId: true }),
    call: async (ctx, { body, sending }) => made(await startInvoice(ctx, body, sending)),
  }),
  draftInvoice: endpoint({
    does: draftInvoice,
    at: "POST /orders/{orderId}/invoices",
    says: "Préparer la facture d'une commande, acomptes déduits",
    call: async (ctx, { params }) => made(await draftInvoice(ctx, params.orderId)),
  }),
  draftDeposit: endpoint({
    does: draftDeposit,
    at: "POST /orders/{orderId}/deposits",
    says: "Préparer une facture d'acompte",
    body: depositForm,
    example: { share: "30" },
    call: async (ctx, { params, body, sending }) =>
      made(await draftDeposit(ctx, { ...body, orderId: params.orderId }, sending)),
  }),
  getInvoice: endpoint({
    does: getInvoice,
    at: "GET /invoices/{invoiceId}",
    says: "Lire une facture, ses lignes et ce qui reste dû",
    call: (ctx, { params }) => getInvoice(ctx, params.invoiceId),
  }),
  saveInvoiceDraft: endpoint({
    does: saveInvoiceDraft,
    at: "PUT /invoices/{invoiceId}",
    says: "Écrire un brouillon de facture",
    body: invoiceSaveSchema,
    call: (ctx, { params, body }) => saveInvoiceDraft(ctx, params.invoiceId, body),
  }),
  issueInvoice: endpoint({
    does: issueInvoice,
    at: "POST /invoices/{invoiceId}/issuance",
    says: "Émettre une facture : numéro, date, chaîne, écriture comptable",
    more: "Une facture émise ne change plus : on la corrige par un avoir.",
    body: versioned,
    call: async (ctx, { params, body }) => ({
      number: await issueInvoice(ctx, { ...body, invoiceId: params.invoiceId }),
    }),
  }),
  printInvoiceFile: endpoint({
    does: printInvoiceFile,
    at: "GET /invoices/{invoiceId}/pdf",
    says: "Télécharger une facture en PDF (Factur-X) ; un brouillon donne sa proforma",
    hands: [PDF],
    call: (ctx, { params }) => printInvoiceFile(ctx, params.invoiceId, "pdf"),
  }),
  printInvoiceXml: endpoint({
    does: printInvoiceFile,
    at: "GET /invoices/{invoiceId}/xml",
    says: "Télécharger les données Factur-X d'une facture émise",
    hands: ["application/xml"],
    call: (ctx, { params }) => printInvoiceFile(ctx, params.invoiceId, "xml"),
  }),
  binInvoiceDraft: endpoint({
    does: binInvoiceDraft,
    at: "DELETE /invoices/{invoiceId}",
    says: "Mettre un brouillon de facture à la corbeille",
    call: (ctx, { params }) => binInvoiceDraft(ctx, params.invoiceId),
  }),
  restoreInvoiceDraft: endpoint({
    does: restoreInvoiceDraft,
    at: "POST /invoices/{invoiceId}/restoration",
    says: "Reprendre un brouillon de la corbeille",
    call: (ctx, { params }) => restoreInvoiceDraft(ctx, params.invoiceId),
  }),
  getInvoiceSending: endpoint({
    does: getInvoiceSending,
    at: "GET /invoices/{invoiceId}/sending",
    says: "Lire la lettre proposée pour envoyer une facture",
    call: (ctx, { params }) => getInvoiceSending(ctx, "invoice", params.invoiceId),
  }),
  sendInvoice: endpoint({
    does: sendInvoice,
    at: "POST /invoices/{invoiceId}/sending",
    says: "Envoyer une facture par mail",
    body: sendMailForm,
    call: (ctx, { params, body }) =>
      sendInvoice(ctx, { ...body, kind: "invoice", documentId: params.invoiceId }),
  }),
  getCreditNoteSending: endpoint({
    does: getInvoiceSending,
    at: "GET /credit-notes/{creditNoteId}/sending",
    says: "Lire la lettre proposée pour envoyer un avoir",
    call: (ctx, { params }) => getInvoiceSending(ctx, "credit-note", params.creditNoteId),
  }),
  sendCreditNote: endpoint({
    does: sendInvoice,
    at: "POST /credit-notes/{creditNoteId}/sending",
    says: "Envoyer un avoir par mail",
    body: sendMailForm,
    call: (ctx, { params, body }) =>
      sendInvoice(ctx, { ...body, kind: "credit-note", documentId: params.creditNoteId }),
  }),
  getCreditForm: endpoint({
    does: getCreditForm,
    at: "GET /invoices/{invoiceId}/credit",
    says: "Lire ce qui peut encore être repris d'une facture",
    call: (ctx, { params }) => getCreditForm(ctx, params.invoiceId),
  }),
  issueCreditNote: endpoint({
    does: issueCreditNote,
    at: "POST /invoices/{invoiceId}/credit-notes",
    says: "Émettre un avoir sur une facture",
    more: "`seen` vient de la lecture de ce qui peut être repris ; les quantités s'écrivent en texte : « 1 », « 0,5 ».",
    body: creditForm,
    example: { reason: "Un appareil rendu", seen: 0, lines: [{ id: "l1", quantity: "1" }] },
    call: async (ctx, { params, body: { lines, ...body } }) =>
      made(
        await issueCreditNote(ctx, {
          ...body,
          invoiceId: params.invoiceId,
          lines: Object.fromEntries(
            lines.filter((line) => line.quantity !== 0).map((line) => [line.id, line.quantity]),
          ),
        }),
      ),
  }),
  getCreditNote: endpoint({
    does: getCreditNote,
    at: "GET /credit-notes/{creditNoteId}",
    says: "Lire un avoir",
    call: (ctx, { params }) => getCreditNote(ctx, params.creditNoteId),
  }),
  printCreditNoteFile: endpoint({
    does: printCreditNoteFile,
    at: "GET /credit-notes/{creditNoteId}/pdf",
    says: "Télécharger un avoir en PDF (Factur-X)",
    hands: [PDF],
    call: (ctx, { params }) => printCreditNoteFile(ctx, params.creditNoteId),
  }),
  listPayments: endpoint({
    does: listPayments,
    at: "GET /payments",
    says: "Lister les règlements",
    query: z.object({ q: words, mode: z.enum(PAYMENT_MODES).optional(), ...between, after }),
    call: (ctx, { query }) => listPayments(ctx, query),
  }),
  recordPayment: endpoint({
    does: recordPayment,
    at: "POST /payments",
    says: "Enregistrer un règlement et ce qu'il paie",
    more: "Les montants s'écrivent en euros, en texte : « 1234,56 ». Ce qu'aucune facture ne prend reste sur le compte du client.",
    body: paymentForm,
    example: {
      clientId: "01k…",
      receivedOn: "2026-11-23",
      mode: "transfer",
      amount: "1234,56",
      parts: [{ invoiceId: "01k…", amount: "1234,56" }],
    },
    call: async (ctx, { body, sending }) => made(await recordPayment(ctx, body, sending)),
  }),
  getPaymentForm: endpoint({
    does: getPaymentForm,
    at: "GET /payments/form",
    says: "Lire ce que doit un client, ou qui doit quelque chose",
    query: z.object({
      clientId: recordId.nullable().default(null),
      invoiceId: recordId.nullable().default(null),
      q: z.string().max(100).default(""),
    }),
    call: (ctx, { query }) => getPaymentForm(ctx, query),
  }),
  getPayment: endpoint({
    does: getPayment,
    at: "GET /payments/{paymentId}",
    says: "Lire un règlement",
    call: (ctx, { params }) => getPayment(ctx, params.paymentId),
  }),
  reversePayment: endpoint({
    does: reversePayment,
    at: "POST /payments/{paymentId}/reversal",
    says: "Annuler un règlement par son contraire",
    body: reversalForm,
    call: async (ctx, { params, body }) =>
      made(await reversePayment(ctx, { ...body, paymentId: params.paymentId })),
  }),
  verifyChain: endpoint({
    does: verifyChain,
    at: "GET /chain",
    says: "Vérifier la chaîne des factures et avoirs",
    call: (ctx) => verifyChain(ctx),
  }),
};
