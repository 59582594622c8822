import * as z from "zod";
import { LARGEST_PRICE } from "~/domain/documents/bounds";
import { basisPoints } from "~/domain/money/money";
import { parseDecimal, parseRate } from "~/domain/money/parse";
import { ROUNDINGS } from "./terms";

/** Nothing is sold at more than a hundred times what it cost. */
const HIGHEST_COEFFICIENT = 1_000_000;

/** "1,35" in basis points; null when it is none: a coefficient is above zero and at most 100. */
export function readCoefficient(text: string) {
  const value = parseDecimal(text.replace(/^[×x*]\s*/i, ""), 4);
  return value === null || value <= 0 || value > HIGHEST_COEFFICIENT ? null : basisPoints(value);
}

/** "10" or "10 %" in basis points, from 0 to 100 %; null when it is none. */
export function readDiscount(text: string) {
  const value = parseRate(text);
  return value === null || value < 0 || value > 10_000 ? null : value;
}

/** A unit price of ours at most as high as a line of a document takes. */
export const isPrice = (value: number | null): value is number =>
  value !== null && value >= 0 && value <= LARGEST_PRICE;

const orNull = <T>(read: (text: string) => T | null, sentence: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text?.trim()) return null;
      const value = read(text.trim());
      if (value !== null) return value;
      context.addIssue(sentence);
      return z.NEVER;
    });

const record = z
  .string()
  .max(60)
  .optional()
  .transform((text) => text || null);

/** A row of the grid as a person writes it (PR3): nothing filled in is nothing said. */
export const rateShape = z
  .object({
    statusId: record,
    familyId: record,
    overhead: orNull(readCoefficient, "Un coefficient comme 1,15, au plus 100."),
    margin: orNull(readCoefficient, "Un coefficient comme 1,35, au plus 100."),
    discount: orNull(readDiscount, "Une remise de 0 à 100 %."),
    rounding: z.enum(ROUNDINGS).default("cent"),
  })
  .refine((rate) => rate.overhead !== null || rate.margin !== null || rate.discount !== null, {
    path: ["margin"],
    message: "Donnez au moins un coefficient ou une remise.",
  });
export type RateInput = z.output<typeof rateShape>;
