import * as z from "zod";
import { MOST_PARTS } from "~/domain/compounds/compound";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { addsUp, isVatRate, LARGEST_PRICE, LARGEST_QUANTITY, MOST_TIMES } from "./bounds";
import type { DocumentBody } from "./document";
import { settled } from "./settle";

/** Bounds of what one document may hold; far above any real one, far below what a row of D1 takes. */
const LINES = 2_000;
const TEXT = 10_000;

const lineId = z.string().regex(/^[\w-]{1,40}$/);
const recordId = z.string().min(1).max(60);
const words = (max: number) => z.string().max(max);
const integer = (bound: number) => z.int().min(-bound).max(bound);

const base = {
  id: lineId,
  optionId: lineId.nullable().describe("L'option dont la ligne fait partie, ou rien."),
  label: words(TEXT),
};

const quantityOf = z.int().min(-LARGEST_QUANTITY).max(LARGEST_QUANTITY).transform(quantity);
const startsAt = z
  .string()
  .regex(/^([1-9]\d{0,3}|[a-z]{1,2})?$/i, "number-unreadable")
  .default("")
  .describe("Le numéro par lequel la ligne recommence : « 4 », « a » ; vide, elle suit la précédente.");
const share = z.int().min(0).max(10_000).transform(basisPoints);
const vat = z.int().refine(isVatRate, "vat-rate-unknown").transform(basisPoints);
const part = z.object({
  articleId: recordId.nullable(),
  reference: words(100),
  label: words(300),
  quantity: quantityOf,
  unit: words(20),
  unitPrice: integer(LARGEST_PRICE).transform(unitPrice),
});

/** What one unit of a compound's line is made of. */
const parts = z.object({
  dimensions: z
    .array(
      z.object({
        name: words(40),
        label: words(60),
        unit: words(20),
        value: quantityOf,
      }),
    )
    .max(20),
  lines: z.array(part).max(MOST_PARTS + 10),
  printed: z.boolean(),
});

const itemLine = z.object({
  ...base,
  kind: z.literal("item"),
  articleId: recordId.nullable(),
  reference: words(100),
  description: words(TEXT),
  quantity: quantityOf.describe("Millièmes d'unité : 1500 pour 1,5."),
  formula: words(200).default("").describe("La minute de calcul de la quantité : « =8*4*1,5 »."),
  bounds: z
    .object({ least: quantityOf, most: quantityOf })
    .refine(({ least, most }) => least <= most, "bounds-upside-down")
    .nullable()
    .default(null)
    .describe("Dans une option, les quantités entre lesquelles le client choisit."),
  unit: words(20),
  unitPrice: integer(LARGEST_PRICE)
    .transform(unitPrice)
    .describe("Prix hors taxes, en dix-millièmes d'euro : 124900 pour 12,49 €."),
  discount: share.describe("Remise, en centièmes de pour cent : 1000 pour 10 %."),
  vatRate: vat.describe("Taux de TVA, en centièmes de pour cent : 2000 pour 20 %."),
  inheritsVat: z.boolean().default(false).describe("Le taux suit celui du titre."),
  nature: z.enum(["goods", "services"]),
  account: words(20),
  photo: recordId.nullable().default(null).describe("Fichier de la photo de la ligne."),
  startsAt,
  parts: parts.nullable().optional().describe("Ce que contient une unité d'un article composé."),
});

/** One line of a document, as an editor or a clipboard gives it. */
export const lineSchema = z.discriminatedUnion("kind", [
  itemLine,
  z.object({
    ...base,
    kind: z.literal("title"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    quantity: z
      .int()
      .min(1_000)
      .max(MOST_TIMES * 1_000)
      .multipleOf(1_000)
      .default(1_000)
      .transform(quantity)
      .describe("Combien de fois ce que le titre contient, en millièmes : 15000 pour 15."),
    discount: share.default(basisPoints(0)).describe("Remise sur tout ce que le titre contient."),
    vatRate: vat.nullable().default(null).describe("Taux des lignes qui suivent celui du titre."),
    startsAt,
  }),
  z.object({ ...base, kind: z.literal("text") }),
  z.object({ ...base, kind: z.literal("subtotal") }),
]);

export const discountSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("share"),
    share: share.describe("Centièmes de pour cent."),
  }),
  z.object({
    kind: z.literal("amount"),
    amount: z.int().min(0).max(10_000_000_000).transform(cents).describe("Centimes."),
  }),
]);

/** A block the customer decides about. */
export const optionSchema = z.object({
  id: lineId,
  label: words(300),
  retained: z.boolean(),
  choice: z
    .object({ id: lineId, label: words(300) })
    .nullable()
    .default(null)
    .describe("Le choix dont ce bloc est une variante ; rien pour une option."),
});

/** The lines, options and discount of a document as an editor sends them. */
export const bodySchema = z
  .object({
    lines: z.array(lineSchema).max(LINES),
    options: z.array(optionSchema).max(100),
    discount: discountSchema.nullable(),
  })
  .refine((body) => new Set(body.lines.map((l) => l.id)).size === body.lines.length, "line-twice")
  .refine((body) => {
    const options = new Set(body.options.map((o) => o.id));
    return body.lines.every((l) => l.optionId === null || options.has(l.optionId));
  }, "option-unknown")
  .refine(addsUp, "amount-too-large")
  .transform(settled) satisfies z.ZodType<DocumentBody>;

/**
 * One save of a draft whose header has this shape. `version` is the one the editor started from; `base` what it
 * looked like then, sent when the server asks for it because somebody saved meanwhile.
 */
export const saveSchemaOf = <H extends z.ZodType>(header: H) =>
  z.object({
    version: z.int().min(1),
    header,
    body: bodySchema,
    base: z.object({ header, body: bodySchema }).nullable(),
    /** Unit costs that this person changed, by line; null takes one away. Ignored without the right. */
    costs: z.record(lineId, integer(LARGEST_PRICE).transform(unitPrice).nullable()),
    /** New line -> the line it was copied from, whose cost it takes. */
    copies: z.record(lineId, lineId),
  });
