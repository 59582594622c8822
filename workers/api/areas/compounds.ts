import * as z from "zod";
import { compoundSaveShape } from "~/domain/compounds/forms";
import { dropComposition } from "~/operations/compounds/drop-composition";
import { findCompounds } from "~/operations/compounds/find-compounds";
import { getComposition } from "~/operations/compounds/get-composition";
import { getCompound } from "~/operations/compounds/get-compound";
import { saveComposition } from "~/operations/compounds/save-composition";
import { endpoint } from "../endpoint";
import { version } from "./shapes";

export const compoundEndpoints = {
  findCompounds: endpoint({
    does: findCompounds,
    at: "GET /compounds",
    says: "Chercher des articles composés",
    query: z.object({ text: z.string().max(100).default("") }),
    call: async (ctx, { query }) => ({ rows: await findCompounds(ctx, query.text) }),
  }),
  getCompound: endpoint({
    does: getCompound,
    at: "GET /compounds/{articleId}",
    says: "Lire un article composé et tout ce qui le compose",
    call: (ctx, { params }) => getCompound(ctx, params.articleId),
  }),
  getComposition: endpoint({
    does: getComposition,
    at: "GET /articles/{articleId}/composition",
    says: "Lire la composition d'un article, et où il sert",
    call: (ctx, { params }) => getComposition(ctx, params.articleId),
  }),
  saveComposition: endpoint({
    does: saveComposition,
    at: "PUT /articles/{articleId}/composition",
    says: "Écrire la composition d'un article",
    more: "Les quantités sont des nombres ou des formules sur les dimensions : « longueur * largeur * 0,2 ». La version est 0 tant que l'article n'est pas composé.",
    body: compoundSaveShape,
    example: {
      version: 0,
      priced: "sum",
      printed: true,
      dimensions: [
        { name: "longueur", label: "Longueur", unit: "m", formula: "", initial: "", least: "1", most: "" },
        {
          name: "surface",
          label: "Surface",
          unit: "m²",
          formula: "longueur * 2,5",
          initial: "",
          least: "",
          most: "",
        },
      ],
      components: [{ articleId: "01k8…", quantity: "surface * 0,2", waste: "5", note: "", given: {} }],
    },
    call: (ctx, { params, body: { version: seen, ...input } }) =>
      saveComposition(ctx, params.articleId, seen, input),
  }),
  dropComposition: endpoint({
    does: dropComposition,
    at: "DELETE /articles/{articleId}/composition",
    says: "Refaire un article simple d'un article composé",
    query: z.object({ version }),
    call: (ctx, { params, query }) => dropComposition(ctx, params.articleId, query.version),
  }),
};
