import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { addChoiceForm, orderChoicesForm, saveChoiceForm } from "~/domain/company/choice-forms";
import { SECTIONS } from "~/domain/company/sections";
import { exportCompany } from "~/operations/archive/export-company";
import { addChoice } from "~/operations/settings/add-choice";
import { archiveChoice } from "~/operations/settings/archive-choice";
import { exportAudit } from "~/operations/settings/export-audit";
import { getCompany } from "~/operations/settings/get-company";
import { listAudit } from "~/operations/settings/list-audit";
import { listChoices } from "~/operations/settings/list-choices";
import { orderChoices } from "~/operations/settings/order-choices";
import { removeLogo } from "~/operations/settings/remove-logo";
import { restoreChoice } from "~/operations/settings/restore-choice";
import { saveChoice } from "~/operations/settings/save-choice";
import { saveCompany } from "~/operations/settings/save-company";
import { storeLogo } from "~/operations/settings/store-logo";
import { endpoint } from "../endpoint";
import { after, recordId, version, words } from "./shapes";

const versioned = { version };
const civilDay = z.iso
  .date()
  .transform((text) => text as Day)
  .optional();
const auditQuery = z.object({
  by: z.string().max(80).optional().describe("« user: » et l'identifiant d'une personne."),
  kind: z.string().max(40).optional().describe("Genre de fiche : client, quote, invoice…"),
  record: recordId.optional().describe("Une seule fiche, avec son genre."),
  text: words,
  from: civilDay,
  to: civilDay,
  logIns: z.stringbool().optional().describe("Les connexions aussi."),
});
const LARGEST_LOGO = 5 * 1024 * 1024;

export const settingsEndpoints = {
  getCompany: endpoint({
    does: getCompany,
    at: "GET /company",
    says: "Lire la fiche de l'entreprise",
    call: (ctx) => getCompany(ctx),
  }),
  saveCompanyIdentity: endpoint({
    does: saveCompany,
    at: "PUT /company/identity",
    says: "Modifier l'identité de l'entreprise",
    body: SECTIONS.identity.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "identity", form, seen),
  }),
  saveCompanyLaw: endpoint({
    does: saveCompany,
    at: "PUT /company/law",
    says: "Modifier la TVA, les délais et les acomptes",
    body: SECTIONS.law.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "law", form, seen),
  }),
  saveCompanyBank: endpoint({
    does: saveCompany,
    at: "PUT /company/bank",
    says: "Modifier la banque de l'entreprise",
    body: SECTIONS.bank.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "bank", form, seen),
  }),
  saveCompanyInsurance: endpoint({
    does: saveCompany,
    at: "PUT /company/insurance",
    says: "Modifier l'assurance de l'entreprise",
    body: SECTIONS.insurance.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "insurance", form, seen),
  }),
  saveCompanyMediator: endpoint({
    does: saveCompany,
    at: "PUT /company/mediator",
    says: "Modifier le médiateur de la consommation",
    body: SECTIONS.mediator.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "mediator", form, seen),
  }),
  saveCompanyNumbering: endpoint({
    does: saveCompany,
    at: "PUT /company/numbering",
    says: "Modifier les codes clients et la numérotation des lignes",
    body: SECTIONS.numbering.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "numbering", form, seen),
  }),
  saveCompanyCreation: endpoint({
    does: saveCompany,
    at: "PUT /company/new-clients",
    says: "Modifier ce que demande la création d'un client, et comment un doublon se reconnaît",
    more: "Sans check, ce qui est comparé ne change pas.",
    body: SECTIONS.creation.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "creation", form, seen),
  }),
  saveCompanyAppearance: endpoint({
    does: saveCompany,
    at: "PUT /company/appearance",
    says: "Modifier la couleur des documents",
    body: SECTIONS.appearance.form.extend(versioned),
    call: (ctx, { body: { version: seen, ...form } }) => saveCompany(ctx, "appearance", form, seen),
  }),
  storeLogo: endpoint({
    does: storeLogo,
    at: "POST /company/logo",
    says: "Changer le logo",
    more: "Le corps de la requête est l'image elle-même : PNG ou JPEG.",
    query: z.object({ name: z.string().min(1).max(200).default("logo") }),
    takes: LARGEST_LOGO,
    call: async (ctx, { query, bytes }) => storeLogo(ctx, query.name, await bytes.whole()),
  }),
  removeLogo: endpoint({
    does: removeLogo,
    at: "DELETE /company/logo",
    says: "Retirer le logo",
    call: (ctx) => removeLogo(ctx),
  }),
  listChoices: endpoint({
    does: listChoices,
    at: "GET /choices",
    says: "Lire les listes : statuts, origines, civilités, types d'ouvrage, unités",
    call: (ctx) => listChoices(ctx),
  }),
  addChoice: endpoint({
    does: addChoice,
    at: "POST /choices",
    says: "Ajouter un choix à une liste",
    body: addChoiceForm,
    example: { list: "client-origin", label: "Salon de l'habitat" },
    call: (ctx, { body }) => addChoice(ctx, body),
  }),
  saveChoice: endpoint({
    does: saveChoice,
    at: "PUT /choices/{choiceId}",
    says: "Modifier un choix",
    body: saveChoiceForm,
    call: (ctx, { params, body: { sellable, searchable, bin, ...own } }) =>
      saveChoice(ctx, params.choiceId, { ...own, semantics: { sellable, searchable, bin } }),
  }),
  archiveChoice: endpoint({
    does: archiveChoice,
    at: "DELETE /choices/{choiceId}",
    says: "Retirer un choix",
    call: (ctx, { params }) => archiveChoice(ctx, params.choiceId),
  }),
  restoreChoice: endpoint({
    does: restoreChoice,
    at: "POST /choices/{choiceId}/restoration",
    says: "Reprendre un choix retiré",
    call: (ctx, { params }) => restoreChoice(ctx, params.choiceId),
  }),
  orderChoices: endpoint({
    does: orderChoices,
    at: "PUT /choices-order",
    says: "Changer l'ordre d'une liste",
    body: orderChoicesForm,
    call: (ctx, { body }) => orderChoices(ctx, body),
  }),
  listAudit: endpoint({
    does: listAudit,
    at: "GET /audit",
    says: "Lire le journal : qui a fait quoi",
    query: auditQuery.extend({ after }),
    call: (ctx, { query }) => listAudit(ctx, query),
  }),
  exportCompany: endpoint({
    does: exportCompany,
    at: "GET /company/archive",
    says: "Emporter toutes les données de l'entreprise",
    more: "Une archive ZIP qui part au fil de l'eau : chaque table en CSV et en lignes JSON, les fichiers, et `manifest.json` en dernier, avec comptes, sommes et empreintes. Sans lui, l'archive a été coupée.",
    hands: ["application/zip"],
    call: (ctx) => exportCompany(ctx),
  }),
  exportAudit: endpoint({
    does: exportAudit,
    at: "GET /audit/export",
    says: "Exporter le journal en CSV",
    query: auditQuery,
    hands: ["text/csv"],
    call: async (ctx, { query }) => ({
      name: "journal.csv",
      contentType: "text/csv; charset=utf-8",
      bytes: await exportAudit(ctx, query),
    }),
  }),
};
