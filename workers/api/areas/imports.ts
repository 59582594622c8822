import * as z from "zod";
import { applyShape, mappingShape, rowShape } from "~/domain/imports/forms";
import { applyImport } from "~/operations/imports/apply-import";
import { checkImport } from "~/operations/imports/check-import";
import { decideRow } from "~/operations/imports/decide-row";
import { getImport } from "~/operations/imports/get-import";
import { getImportModel } from "~/operations/imports/get-import-model";
import { getImportRefusals } from "~/operations/imports/get-import-refusals";
import { listImports } from "~/operations/imports/list-imports";
import { remapImport } from "~/operations/imports/remap-import";
import { startImport } from "~/operations/imports/start-import";
import { undoImport } from "~/operations/imports/undo-import";
import { endpoint } from "../endpoint";
import { paged } from "./shapes";

const LARGEST_IMPORT = 50 * 1024 * 1024;

export const importEndpoints = {
  listImports: endpoint({
    does: listImports,
    at: "GET /imports",
    says: "Lister les imports",
    query: paged,
    call: (ctx, { query }) => listImports(ctx, query.after),
  }),
  startImport: endpoint({
    does: startImport,
    at: "POST /imports",
    says: "Déposer un fichier d'articles ou de clients",
    more: "Le corps de la requête est le fichier lui-même, CSV ou XLSX. Rien n'est écrit avant l'application.",
    query: z.object({ kind: z.enum(["articles", "clients"]), name: z.string().min(1).max(200) }),
    takes: LARGEST_IMPORT,
    call: async (ctx, { query, bytes }) =>
      startImport(ctx, query.kind, {
        name: query.name,
        contentType: bytes.contentType,
        bytes: await bytes.whole(),
      }),
  }),
  getImportModel: endpoint({
    does: getImportModel,
    at: "GET /import-models/{model}",
    says: "Télécharger un fichier modèle : articles.csv, articles.xlsx, clients.csv, clients.xlsx",
    hands: ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    call: (ctx, { params }) => getImportModel(ctx, params.model),
  }),
  getImport: endpoint({
    does: getImport,
    at: "GET /imports/{importId}",
    says: "Lire un import : ses colonnes, son essai à blanc ou son résultat",
    query: z.object({
      show: z.enum(["create", "update", "unchanged", "refused"]).optional(),
      after: z.coerce.number().int().min(0).optional().describe("Numéro de la dernière ligne vue."),
    }),
    call: (ctx, { params, query }) => getImport(ctx, params.importId, query),
  }),
  checkImport: endpoint({
    does: checkImport,
    at: "PUT /imports/{importId}/mapping",
    says: "Dire à quoi sert chaque colonne, et faire l'essai à blanc",
    body: mappingShape,
    call: (ctx, { params, body: { version, ...choices } }) =>
      checkImport(ctx, params.importId, version, choices),
  }),
  decideRow: endpoint({
    does: decideRow,
    at: "PUT /imports/{importId}/rows",
    says: "Dire ce que devient une ligne de l'essai à blanc d'un import de clients",
    more: "`choice` : `skip`, `complete:CLIENT`, `overwrite:CLIENT` ou `create` ; vide, la ligne suit de nouveau la règle de l'import.",
    body: rowShape,
    call: (ctx, { params, body: { version, row, choice } }) =>
      decideRow(ctx, params.importId, version, row, choice),
  }),
  remapImport: endpoint({
    does: remapImport,
    at: "DELETE /imports/{importId}/mapping",
    says: "Revenir au choix des colonnes",
    call: (ctx, { params }) => remapImport(ctx, params.importId),
  }),
  getImportRefusals: endpoint({
    does: getImportRefusals,
    at: "GET /imports/{importId}/refusals",
    says: "Télécharger les lignes refusées en CSV",
    hands: ["text/csv"],
    call: async (ctx, { params }) => ({
      ...(await getImportRefusals(ctx, params.importId)),
      contentType: "text/csv; charset=utf-8",
    }),
  }),
  applyImport: endpoint({
    does: applyImport,
    at: "POST /imports/{importId}/application",
    says: "Appliquer un import dont l'essai à blanc a été lu",
    body: applyShape,
    call: (ctx, { params, body }) => applyImport(ctx, params.importId, body.fingerprint),
  }),
  undoImport: endpoint({
    does: undoImport,
    at: "DELETE /imports/{importId}",
    says: "Annuler un import",
    call: (ctx, { params }) => undoImport(ctx, params.importId),
  }),
};
