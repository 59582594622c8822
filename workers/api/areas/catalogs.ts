import * as z from "zod";
import { choiceShape, conditionShape } from "~/domain/catalogs/forms";
import { getSupplier } from "~/operations/catalogs/get-supplier";
import { importItem } from "~/operations/catalogs/import-item";
import { listSuppliers } from "~/operations/catalogs/list-suppliers";
import { removeCondition } from "~/operations/catalogs/remove-condition";
import { saveCondition } from "~/operations/catalogs/save-condition";
import { searchCatalogs } from "~/operations/catalogs/search-catalogs";
import { showSupplier } from "~/operations/catalogs/show-supplier";
import { endpoint } from "../endpoint";
import { recordId, words } from "./shapes";

export const catalogEndpoints = {
  listSuppliers: endpoint({
    does: listSuppliers,
    at: "GET /catalogs",
    says: "Lister les catalogues fournisseurs",
    call: (ctx) => listSuppliers(ctx),
  }),
  searchCatalogs: endpoint({
    does: searchCatalogs,
    at: "GET /catalogs/items",
    says: "Chercher dans les catalogues fournisseurs",
    more: "Par référence, code EAN ou mots ; les prix nets ne viennent qu'avec le droit de voir les coûts.",
    query: z.object({ q: words, supplier: recordId.optional(), limit: z.coerce.number().int().optional() }),
    call: (ctx, { query }) => searchCatalogs(ctx, query.q ?? "", query.supplier, query.limit),
  }),
  importItem: endpoint({
    does: importItem,
    at: "POST /catalogs/items/{itemId}/import",
    says: "Reprendre un article de catalogue dans la base",
    body: choiceShape,
    example: { families: true, subFamilies: true, purchasePrice: true, accounts: true },
    call: (ctx, { params, body }) => importItem(ctx, Number(params.itemId), body),
  }),
  getSupplier: endpoint({
    does: getSupplier,
    at: "GET /catalogs/{supplierId}",
    says: "Lire les versions et les conditions d'un fournisseur",
    call: (ctx, { params }) => getSupplier(ctx, params.supplierId),
  }),
  showSupplier: endpoint({
    does: showSupplier,
    at: "PUT /catalogs/{supplierId}/shown",
    says: "Montrer ou cacher un catalogue dans les recherches",
    body: z.object({ shown: z.boolean() }),
    example: { shown: false },
    call: (ctx, { params, body }) => showSupplier(ctx, params.supplierId, body.shown),
  }),
  saveCondition: endpoint({
    does: saveCondition,
    at: "PUT /catalogs/{supplierId}/conditions",
    says: "Noter la remise obtenue sur une famille",
    body: conditionShape,
    example: {
      familyPath: "Piscine › Filtration",
      discount: "32",
      salesAccount: "",
      purchaseAccount: "607100",
    },
    call: (ctx, { params, body }) => saveCondition(ctx, params.supplierId, body),
  }),
  removeCondition: endpoint({
    does: removeCondition,
    at: "DELETE /catalogs/{supplierId}/conditions/{conditionId}",
    says: "Retirer une condition",
    call: (ctx, { params }) => removeCondition(ctx, params.supplierId, params.conditionId),
  }),
};
