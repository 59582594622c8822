import * as z from "zod";
import { LARGEST_QUANTITY } from "~/domain/documents/bounds";
import { basisPoints, quantity } from "~/domain/money/money";
import { parseQuantity, parseRate } from "~/domain/money/parse";

const words = (longest: number) => z.string().trim().max(longest, `${longest} caractères au plus.`);

const measure = z.string().transform((text, context) => {
  if (!text.trim()) return null;
  const value = parseQuantity(text);
  if (value !== null && value >= 0 && value <= LARGEST_QUANTITY) return quantity(value);
  context.addIssue("Écrivez un nombre comme 1,5, ou laissez vide.");
  return z.NEVER;
});

const dimension = z.object({
  name: words(40).min(1, "Donnez un nom."),
  label: words(60).min(1, "Donnez un libellé."),
  unit: words(12),
  formula: words(500),
  initial: measure,
  least: measure,
  most: measure,
});

const component = z.object({
  articleId: z.string({ error: "Choisissez un article." }).min(1, "Choisissez un article.").max(60),
  quantity: words(500).min(1, "Donnez une quantité ou une formule."),
  waste: z.string().transform((text, context) => {
    if (!text.trim()) return basisPoints(0);
    const rate = parseRate(text);
    if (rate !== null && rate >= 0 && rate <= 50_000) return rate;
    context.addIssue("Écrivez un pourcentage comme 5 ou 7,5.");
    return z.NEVER;
  }),
  note: words(200),
  given: z
    .record(z.string().max(40), words(500))
    .transform((given) => Object.fromEntries(Object.entries(given).filter(([, formula]) => formula !== ""))),
});

/** What a person may submit of a compound (CP1). Numbers come as typed: "1,5", "7,5 %". */
export const compoundShape = z.object({
  priced: z.enum(["fixed", "sum"]),
  printed: z.boolean(),
  dimensions: z.array(dimension).max(20, "20 dimensions au plus."),
  components: z.array(component).max(200, "200 lignes au plus."),
});
export type CompoundInput = z.output<typeof compoundShape>;

/** The same with the version that the person saw; 0 where the article was no compound. */
export const compoundSaveShape = compoundShape.extend({ version: z.number().int().min(0) });
