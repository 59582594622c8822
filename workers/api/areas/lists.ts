import * as z from "zod";
import { binTogetherForm, undoBinForm, undoRestoreForm } from "~/domain/lists/binning";
import { LISTS } from "~/domain/lists/column";
import { planTogetherForm, undoPlanForm } from "~/domain/lists/planning";
import { chosenRows, MOST_TOGETHER, togetherForm, undoForm } from "~/domain/lists/together";
import { viewEditForm, viewForm } from "~/domain/lists/view";
import { binTogether } from "~/operations/lists/bin-together";
import { changeTogether } from "~/operations/lists/change-together";
import { changeView } from "~/operations/lists/change-view";
import { chooseFirstView } from "~/operations/lists/choose-first-view";
import { exportList } from "~/operations/lists/export-list";
import { getRunningTogether } from "~/operations/lists/get-running-together";
import { listRows, MOST_ROWS } from "~/operations/lists/list-rows";
import { openList } from "~/operations/lists/open-list";
import { orderList } from "~/operations/lists/order-list";
import { planTogether } from "~/operations/lists/plan-together";
import { removeView } from "~/operations/lists/remove-view";
import { restoreTogether } from "~/operations/lists/restore-together";
import { saveView } from "~/operations/lists/save-view";
import { undoBinTogether } from "~/operations/lists/undo-bin-together";
import { undoPlanTogether } from "~/operations/lists/undo-plan-together";
import { undoRestoreTogether } from "~/operations/lists/undo-restore-together";
import { undoTogether } from "~/operations/lists/undo-together";
import { notFound } from "~/operations/refusals";
import { endpoint, made } from "../endpoint";
import { recordId } from "./shapes";

const show = z
  .string()
  .max(6000)
  .default("")
  .describe(
    "Ce que la liste montre, comme son adresse à l'écran l'écrit : vue=…, c=nom,ville (colonnes), f=ville:contains:lyon (filtres), tri=-creation, q=mots.",
  );
const query = z.object({ show });
const asked = (text: string) => new URLSearchParams(text);

function named(text: string) {
  const list = LISTS.find((one) => one === text);
  if (!list) throw notFound("list");
  return list;
}

export const listEndpoints = {
  openList: endpoint({
    does: openList,
    at: "GET /lists/{list}",
    says: "Ouvrir une liste : ses colonnes, ses vues, ses premières lignes",
    more: `Les listes : ${LISTS.join(", ")}.`,
    query,
    call: (ctx, { params, query: { show: text } }) => openList(ctx, named(params.list), asked(text)),
  }),
  orderList: endpoint({
    does: orderList,
    at: "GET /lists/{list}/order",
    says: "Lire les numéros de toutes les lignes d'une liste, dans son ordre",
    query,
    call: async (ctx, { params, query: { show: text } }) => ({
      numbers: await orderList(ctx, named(params.list), asked(text)),
    }),
  }),
  listRows: endpoint({
    does: listRows,
    at: "GET /lists/{list}/rows",
    says: "Lire des lignes d'une liste par leurs numéros",
    query: query.extend({
      numbers: z
        .string()
        .regex(/^\d{1,10}(,\d{1,10})*$/)
        .describe(`Numéros séparés par des virgules, ${MOST_ROWS} au plus.`),
    }),
    call: async (ctx, { params, query: { show: text, numbers } }) => ({
      rows: await listRows(ctx, named(params.list), asked(text), numbers.split(",").map(Number)),
    }),
  }),
  exportList: endpoint({
    does: exportList,
    at: "GET /lists/{list}/export",
    says: "Exporter une liste en CSV ou en XLSX",
    query: query.extend({
      as: z.enum(["csv", "xlsx"]).default("csv"),
      columns: z.literal("all").optional().describe("Toutes les colonnes, questions comprises."),
    }),
    hands: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    call: (ctx, { params, query: { show: text, as, columns } }) =>
      exportList(ctx, named(params.list), asked(text), { as, columns }),
  }),
  changeTogether: endpoint({
    does: changeTogether,
    at: "POST /lists/{list}/together",
    says: "Donner une valeur à plusieurs lignes d'une liste, toutes ou aucune",
    more: `Les lignes par leurs numéros, ${MOST_TOGETHER} au plus à la fois. La réponse donne \`had\`, à renvoyer en texte JSON à /lists/{list}/together/undo pour revenir en arrière.`,
    body: togetherForm,
    example: { key: "statut", value: "st-client", rows: "12,5,7" },
    call: (ctx, { params, body }) => changeTogether(ctx, named(params.list), body),
  }),
  undoTogether: endpoint({
    does: undoTogether,
    at: "POST /lists/{list}/together/undo",
    says: "Rendre à plusieurs lignes ce qu'elles avaient",
    body: undoForm,
    call: (ctx, { params, body }) => undoTogether(ctx, named(params.list), body),
  }),
  planTogether: endpoint({
    does: planTogether,
    at: "POST /lists/{list}/actions",
    says: "Noter la même chose à faire pour plusieurs clients ou plusieurs ouvrages",
    more: `Une action par ligne de la liste \`clients\` ou \`ouvrages\`, ${MOST_TOGETHER} au plus à la fois. Sans personne nommée, c'est qui suit le client. \`left\` compte les clients de la corbeille, qui n'en reçoivent pas ; \`made\`, séparé par des virgules, se renvoie à /lists/actions/undo pour revenir en arrière.`,
    body: planTogetherForm,
    example: { rows: "12,5,7", typeId: "at-appel", subject: "Proposer l'entretien", dueOn: "2026-12-07" },
    call: (ctx, { params, body }) => planTogether(ctx, named(params.list), body),
  }),
  undoPlanTogether: endpoint({
    does: undoPlanTogether,
    at: "POST /lists/actions/undo",
    says: "Retirer des actions que l'on vient de noter ensemble",
    more: "Les siennes seulement ; celles que quelqu'un a reprises depuis restent.",
    body: undoPlanForm,
    call: (ctx, { body }) => undoPlanTogether(ctx, body),
  }),
  getRunningTogether: endpoint({
    does: getRunningTogether,
    at: "POST /lists/clients/running",
    says: "Savoir ce qui court encore avec plusieurs clients de la liste",
    body: chosenRows,
    example: { rows: "12,5,7" },
    call: (ctx, { body }) => getRunningTogether(ctx, body),
  }),
  binTogether: endpoint({
    does: binTogether,
    at: "POST /lists/clients/bin",
    says: "Mettre plusieurs clients de la liste à la corbeille, tous ou aucun",
    more: `${MOST_TOGETHER} au plus à la fois. Tant qu'il reste des factures à encaisser, la demande n'est acceptée qu'avec read: true. \`had\` se renvoie en texte JSON à /lists/clients/bin/undo.`,
    body: binTogetherForm,
    example: { rows: "12,5,7", reason: "silent", note: "", read: false },
    call: (ctx, { body }) => binTogether(ctx, body),
  }),
  undoBinTogether: endpoint({
    does: undoBinTogether,
    at: "POST /lists/clients/bin/undo",
    says: "Ressortir de la corbeille ce qui vient d'y entrer",
    body: undoBinForm,
    call: (ctx, { body }) => undoBinTogether(ctx, body),
  }),
  restoreTogether: endpoint({
    does: restoreTogether,
    at: "POST /lists/clients/restoration",
    says: "Sortir plusieurs clients de la corbeille, tous ou aucun",
    more: "Chacun reprend le statut qu'il avait. `had` se renvoie en texte JSON à /lists/clients/restoration/undo.",
    body: chosenRows,
    example: { rows: "12,5,7" },
    call: (ctx, { body }) => restoreTogether(ctx, body),
  }),
  undoRestoreTogether: endpoint({
    does: undoRestoreTogether,
    at: "POST /lists/clients/restoration/undo",
    says: "Remettre à la corbeille ce qui vient d'en sortir",
    body: undoRestoreForm,
    call: (ctx, { body }) => undoRestoreTogether(ctx, body),
  }),
  saveView: endpoint({
    does: saveView,
    at: "POST /lists/{list}/views",
    says: "Enregistrer une vue",
    more: "Partager une vue demande le droit « Partager des vues ».",
    body: viewForm,
    example: { name: "Prospects de Lyon", address: "c=nom,ville&f=ville:contains:lyon&tri=nom" },
    call: async (ctx, { params, body, sending }) =>
      made(await saveView(ctx, named(params.list), body, sending)),
  }),
  changeView: endpoint({
    does: changeView,
    at: "PUT /list-views/{viewId}",
    says: "Changer une vue",
    body: viewEditForm,
    call: (ctx, { params, body }) => changeView(ctx, params.viewId, body),
  }),
  removeView: endpoint({
    does: removeView,
    at: "PUT /list-views/{viewId}/removal",
    says: "Supprimer une vue, ou la remettre",
    body: z.object({ back: z.boolean().default(false).describe("La remettre.") }),
    call: (ctx, { params, body }) => removeView(ctx, params.viewId, body.back),
  }),
  chooseFirstView: endpoint({
    does: chooseFirstView,
    at: "PUT /lists/{list}/first-view",
    says: "Choisir la vue sur laquelle une liste s'ouvre",
    body: z.object({ viewId: recordId, first: z.boolean().default(true) }),
    call: (ctx, { params, body }) => chooseFirstView(ctx, named(params.list), body.viewId, body.first),
  }),
};
