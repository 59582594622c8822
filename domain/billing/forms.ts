import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { quantity, ZERO } from "~/domain/money/money";
import { parseCents, parseQuantity, parseRate } from "~/domain/money/parse";
import { EARLY_PAYMENT_GROUNDS } from "~/domain/quotes/withdrawal";

/** French input to a value of the domain; what can't be read gets the sentence, never a zero. */
const read = <T>(parse: (text: string) => T | null, sentence: string) =>
  z.string().transform((text, context): T => {
    const value = parse(text);
    if (value === null) {
      context.addIssue({ code: "custom", message: sentence });
      return z.NEVER;
    }
    return value;
  });

/** The same for a cell that may stay empty: empty is `none`. */
const readOr = <T>(none: T, parse: (text: string) => T | null, sentence: string) =>
  z
    .string()
    .optional()
    .transform((text, context): T => {
      if (text === undefined || text.trim() === "") return none;
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: sentence });
      return z.NEVER;
    });

const day = z
  .string({ error: "Indiquez une date." })
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Indiquez une date, par exemple 22/11/2026.")
  .transform((text) => text as Day);

export const PAYMENT_MODES = ["transfer", "cheque", "card", "cash", "direct-debit"] as const;
export const PAYMENT_MODE_LABELS: Record<(typeof PAYMENT_MODES)[number], string> = {
  transfer: "Virement",
  cheque: "Chèque",
  card: "Carte",
  cash: "Espèces",
  "direct-debit": "Prélèvement",
};

/** What one fills in when money arrives. */
export const paymentForm = z.object({
  clientId: z.string().min(1).max(60),
  receivedOn: day,
  mode: z.enum(PAYMENT_MODES, { error: "Choisissez un mode de règlement." }),
  reference: z.string().max(100).default(""),
  amount: read(parseCents, "Indiquez un montant, par exemple 1 234,56.")
    .refine((amount) => amount > 0, "Le montant doit être supérieur à zéro.")
    .refine((amount) => amount <= 1_000_000_000, "Ce montant est trop élevé."),
  /** The exception of the law that lets an off-premises contract be paid in its first days. */
  ground: z.enum(EARLY_PAYMENT_GROUNDS).optional(),
  parts: z
    .array(
      z.object({
        invoiceId: z.string().min(1).max(60),
        amount: readOr(ZERO, parseCents, "Indiquez un montant."),
      }),
    )
    .max(500)
    .default([]),
});
export type PaymentForm = z.output<typeof paymentForm>;

export const reversalForm = z.object({
  reason: z
    .string({ error: "Dites pourquoi ce règlement est annulé." })
    .trim()
    .min(1, "Dites pourquoi ce règlement est annulé.")
    .max(300),
});

export const depositForm = z.object({
  share: read(parseRate, "Indiquez un pourcentage, par exemple 30.").refine(
    (share) => share > 0 && share <= 10_000,
    "Le pourcentage doit être compris entre 0 et 100.",
  ),
});

/** Quantities taken back, by line; an empty cell takes nothing. */
export const creditForm = z.object({
  reason: z
    .string({ error: "Dites pourquoi vous faites cet avoir." })
    .trim()
    .min(1, "Dites pourquoi vous faites cet avoir.")
    .max(300),
  /** Credit notes of this invoice that were there when the form opened. */
  seen: z.coerce.number().int(),
  lines: z
    .array(
      z.object({
        id: z.string().max(60),
        quantity: readOr(quantity(0), parseQuantity, "Indiquez une quantité."),
      }),
    )
    .max(2000),
});
