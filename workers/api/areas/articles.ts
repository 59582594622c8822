import * as z from "zod";
import { ARTICLE_TYPES } from "~/domain/articles/article";
import { articleEditShape, articleShape, familyShape, salePriceShape } from "~/domain/articles/forms";
import { archiveArticle } from "~/operations/articles/archive-article";
import { createArticle } from "~/operations/articles/create-article";
import { createFamily } from "~/operations/articles/create-family";
import { deleteFamily } from "~/operations/articles/delete-family";
import { duplicateArticle } from "~/operations/articles/duplicate-article";
import { findArticles } from "~/operations/articles/find-articles";
import { getArticle } from "~/operations/articles/get-article";
import { getArticleForm } from "~/operations/articles/get-article-form";
import { listArticles } from "~/operations/articles/list-articles";
import { listFamilies } from "~/operations/articles/list-families";
import { listFreshPrices } from "~/operations/articles/list-fresh-prices";
import { moveFamily } from "~/operations/articles/move-family";
import { priceArticle } from "~/operations/articles/price-article";
import { restoreArticle } from "~/operations/articles/restore-article";
import { updateArticle } from "~/operations/articles/update-article";
import { updateFamily } from "~/operations/articles/update-family";
import { endpoint } from "../endpoint";
import { after, recordId, version, words } from "./shapes";

const ids = z.array(recordId).max(2_000);

export const articleEndpoints = {
  listArticles: endpoint({
    does: listArticles,
    at: "GET /articles",
    says: "Lister les articles",
    query: z.object({
      q: words,
      family: recordId.optional(),
      type: z.enum(ARTICLE_TYPES).optional(),
      lacks: z.enum(["no-price", "no-account"]).optional().describe("Sans prix de vente, ou sans compte."),
      archived: z.stringbool().optional(),
      sort: z.enum(["reference", "label", "price", "freshness"]).optional(),
      down: z.stringbool().optional().describe("Ordre décroissant."),
      after,
    }),
    call: (ctx, { query }) => listArticles(ctx, query),
  }),
  createArticle: endpoint({
    does: createArticle,
    at: "POST /articles",
    says: "Créer un article",
    more: "Les prix et le taux de TVA s'écrivent en texte : « 1290 », « 12,50 », « 20 ».",
    body: articleShape,
    example: {
      reference: "POELE-8KW",
      label: "Poêle à granulés 8 kW",
      type: "supply",
      unit: "u",
      purchasePrice: "1290",
      salePrice: "2490,00",
      vatBp: "5,5",
    },
    call: (ctx, { body }) => createArticle(ctx, body),
  }),
  findArticles: endpoint({
    does: findArticles,
    at: "GET /articles/search",
    says: "Chercher des articles pendant la frappe",
    query: z.object({
      text: z.string().max(100),
      limit: z.coerce.number().int().min(1).max(50).optional(),
      client: recordId.optional().describe("Le client, pour ses prix à chaque quantité."),
    }),
    call: async (ctx, { query }) => ({
      rows: await findArticles(ctx, query.text, query.limit, query.client),
    }),
  }),
  getArticleForm: endpoint({
    does: getArticleForm,
    at: "GET /articles/form",
    says: "Lire les choix possibles d'une fiche article",
    call: (ctx) => getArticleForm(ctx),
  }),
  listFreshPrices: endpoint({
    does: listFreshPrices,
    at: "POST /articles/prices",
    says: "Lire les prix de plusieurs articles à la fois",
    body: z.object({
      articleIds: ids,
      client: recordId.optional().describe("Le client, pour ses prix à chaque quantité."),
    }),
    call: async (ctx, { body }) => ({
      rows: await listFreshPrices(ctx, body.articleIds, body.client ?? null),
    }),
  }),
  getArticle: endpoint({
    does: getArticle,
    at: "GET /articles/{articleId}",
    says: "Lire un article",
    call: (ctx, { params }) => getArticle(ctx, params.articleId),
  }),
  updateArticle: endpoint({
    does: updateArticle,
    at: "PUT /articles/{articleId}",
    says: "Modifier un article",
    body: articleEditShape,
    call: (ctx, { params, body: { version, ...input } }) =>
      updateArticle(ctx, params.articleId, version, input),
  }),
  priceArticle: endpoint({
    does: priceArticle,
    at: "PUT /articles/{articleId}/price",
    says: "Changer le prix de vente d'un article",
    body: salePriceShape,
    call: (ctx, { params, body }) => priceArticle(ctx, params.articleId, body.version, body.salePrice),
  }),
  duplicateArticle: endpoint({
    does: duplicateArticle,
    at: "POST /articles/{articleId}/copies",
    says: "Copier un article",
    call: (ctx, { params }) => duplicateArticle(ctx, params.articleId),
  }),
  archiveArticle: endpoint({
    does: archiveArticle,
    at: "DELETE /articles/{articleId}",
    says: "Archiver un article",
    call: (ctx, { params }) => archiveArticle(ctx, params.articleId),
  }),
  restoreArticle: endpoint({
    does: restoreArticle,
    at: "POST /articles/{articleId}/restoration",
    says: "Reprendre un article archivé",
    call: (ctx, { params }) => restoreArticle(ctx, params.articleId),
  }),
  listFamilies: endpoint({
    does: listFamilies,
    at: "GET /families",
    says: "Lister les familles d'articles",
    call: (ctx) => listFamilies(ctx),
  }),
  createFamily: endpoint({
    does: createFamily,
    at: "POST /families",
    says: "Créer une famille d'articles",
    body: familyShape,
    call: (ctx, { body }) => createFamily(ctx, body),
  }),
  updateFamily: endpoint({
    does: updateFamily,
    at: "PUT /families/{familyId}",
    says: "Modifier une famille d'articles",
    body: familyShape.omit({ parentId: true }).extend({ version }),
    call: (ctx, { params, body: { version: seen, ...input } }) =>
      updateFamily(ctx, params.familyId, seen, input),
  }),
  moveFamily: endpoint({
    does: moveFamily,
    at: "PUT /families/{familyId}/position",
    says: "Changer l'ordre des familles",
    body: z.object({ order: ids, was: ids }),
    call: (ctx, { params, body }) => moveFamily(ctx, params.familyId, body.order, body.was),
  }),
  deleteFamily: endpoint({
    does: deleteFamily,
    at: "DELETE /families/{familyId}",
    says: "Supprimer une famille vide",
    call: (ctx, { params }) => deleteFamily(ctx, params.familyId),
  }),
};
