import * as z from "zod";
import { isDay } from "~/domain/calendar/day";
import { LARGEST_QUANTITY } from "~/domain/documents/bounds";
import { quantity } from "~/domain/money/money";
import { rateShape } from "~/domain/prices/forms";
import { explainPrice } from "~/operations/prices/explain-price";
import { getPriceGrid } from "~/operations/prices/get-price-grid";
import { removePriceRate } from "~/operations/prices/remove-price-rate";
import { savePriceRate } from "~/operations/prices/save-price-rate";
import { endpoint } from "../endpoint";
import { recordId, version } from "./shapes";

const rateExample = {
  statusId: "",
  familyId: "",
  overhead: "1,15",
  margin: "1,35",
  discount: "",
  rounding: "cent",
};

export const priceEndpoints = {
  explainPrice: endpoint({
    does: explainPrice,
    at: "GET /articles/{articleId}/price",
    says: "Lire le prix d'un article pour un client, et pourquoi",
    more: "Étape par étape ; celles qui nomment un prix d'achat ou un coefficient demandent le droit de voir les coûts.",
    query: z.object({
      client: recordId.optional().describe("Sans client : le prix de tout le monde."),
      quantity: z.coerce
        .number()
        .int()
        .min(-LARGEST_QUANTITY)
        .max(LARGEST_QUANTITY)
        .default(1_000)
        .describe("Millièmes d'unité : 1500 pour 1,5."),
      on: z.string().refine(isDay).optional().describe("Le jour, AAAA-MM-JJ : aujourd'hui sans lui."),
    }),
    call: (ctx, { params, query }) =>
      explainPrice(ctx, {
        articleId: params.articleId,
        clientId: query.client ?? null,
        quantity: quantity(query.quantity),
        on: query.on,
      }),
  }),
  getPriceGrid: endpoint({
    does: getPriceGrid,
    at: "GET /price-rates",
    says: "Lire les coefficients et remises par statut et famille",
    call: (ctx) => getPriceGrid(ctx),
  }),
  createPriceRate: endpoint({
    does: savePriceRate,
    at: "POST /price-rates",
    says: "Ajouter une condition de prix",
    body: rateShape,
    example: rateExample,
    call: (ctx, { body }) => savePriceRate(ctx, null, body),
  }),
  savePriceRate: endpoint({
    does: savePriceRate,
    at: "PUT /price-rates/{rateId}",
    says: "Modifier une condition de prix",
    body: z.intersection(rateShape, z.object({ version })),
    example: { ...rateExample, version: 1 },
    call: (ctx, { params, body: { version: seen, ...rate } }) =>
      savePriceRate(ctx, { id: params.rateId, version: seen }, rate),
  }),
  removePriceRate: endpoint({
    does: removePriceRate,
    at: "DELETE /price-rates/{rateId}",
    says: "Retirer une condition de prix",
    call: (ctx, { params }) => removePriceRate(ctx, params.rateId),
  }),
};
