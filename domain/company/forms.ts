import * as z from "zod";
import { emailField } from "~/domain/access/forms";
import { phoneField } from "~/domain/access/profile-form";
import { isSiret } from "~/domain/identity/siren";
import { parseCents, parseRate } from "~/domain/money/parse";

const required = (message: string, max = 200) =>
  z.string({ error: message }).trim().min(1, message).max(max, "C'est trop long.");
const optional = (max = 200) => z.string().trim().max(max, "C'est trop long.").default("");
/** Typed with spaces and dots as on paper, kept bare. */
const bare = (message: string | null) =>
  (message === null ? z.string().default("") : z.string({ error: message }).min(1, message)).transform(
    (text) => text.toUpperCase().replace(/[\s.-]/g, ""),
  );
const day = z
  .string()
  .default("")
  .refine(
    (text) => text === "" || /^\d{4}-\d{2}-\d{2}$/.test(text),
    "Indiquez une date, jour, mois et année.",
  )
  .transform((text) => text || null);
const rate = (message: string) =>
  z.string({ error: message }).transform((text, ctx) => {
    const value = parseRate(text);
    if (value === null) ctx.addIssue(message);
    return value ?? z.NEVER;
  });
export const checkbox = z
  .union([z.literal("on"), z.literal("true"), z.literal(""), z.boolean()])
  .optional()
  .transform((value) => value === "on" || value === "true" || value === true);

export const LEGAL_FORMS = ["SARL", "EURL", "SAS", "SASU", "SA", "EI", "SNC", "SCOP", "SCI"] as const;

export const addressShape = {
  street: required("Indiquez la rue du siège."),
  postcode: z
    .string({ error: "Indiquez le code postal." })
    .trim()
    .regex(/^\d{5}$/, "Un code postal a cinq chiffres."),
  city: required("Indiquez la ville.", 100),
};

const identityShape = {
  legalName: required("Indiquez la raison sociale, comme au registre."),
  tradeName: optional(),
  legalForm: required("Choisissez la forme juridique.", 40),
  shareCapital: z
    .string()
    .default("")
    .transform((text, ctx) => {
      if (text.trim() === "") return null;
      const value = parseCents(text);
      if (value !== null && value >= 0) return value;
      ctx.addIssue("Indiquez un montant en euros. Exemple : 8 000");
      return z.NEVER;
    }),
  siret: bare("Indiquez le SIRET, 14 chiffres."),
  vatNumber: bare(null),
  naf: bare(null).transform((text, ctx) => {
    if (text === "") return "";
    const found = /^(\d{2})(\d{2}[A-Z])$/.exec(text);
    if (found) return `${found[1]}.${found[2]}`;
    ctx.addIssue("Un code APE a quatre chiffres et une lettre. Exemple : 43.22A");
    return z.NEVER;
  }),
  rcsCity: optional(100),
  ...addressShape,
  phone: phoneField,
  email: emailField("Indiquez l'adresse e-mail de l'entreprise."),
  website: optional(),
};

export const identityForm = z.object({ ...identityShape, siren: bare("Indiquez le SIREN, 9 chiffres.") });
export type IdentityForm = z.output<typeof identityForm>;

const lawShape = {
  vatRegime: z.enum(["real", "franchise"], { error: "Choisissez le régime de TVA." }),
  vatOnDebits: checkbox,
  paymentTerms: z.enum(["net_days", "end_of_month_then_days", "days_then_end_of_month"], {
    error: "Choisissez le délai de règlement.",
  }),
  paymentDays: z.coerce
    .number({ error: "Indiquez un nombre de jours." })
    .int("Indiquez un nombre de jours.")
    .min(0, "Indiquez un nombre de jours."),
  lateRateBp: rate("Indiquez un taux. Exemple : 12,15"),
  depositBp: rate("Indiquez un pourcentage. Exemple : 30"),
  quoteValidityDays: z.coerce
    .number({ error: "Indiquez un nombre de jours." })
    .int("Indiquez un nombre de jours.")
    .min(1, "Un devis est valable au moins un jour.")
    .max(365, "Un an au plus."),
};
export const lawForm = z.object(lawShape);
export type LawForm = z.output<typeof lawForm>;

const bankShape = { bankName: optional(100), iban: bare(null), bic: bare(null) };
export const bankForm = z.object(bankShape);
export type BankForm = z.output<typeof bankForm>;

const insuranceShape = {
  insurer: optional(),
  insurerAddress: optional(300),
  contractNumber: optional(100),
  coverage: optional(),
  activities: optional(500),
  validFrom: day,
  validTo: day,
};
export const insuranceForm = z.object(insuranceShape);
export type InsuranceForm = z.output<typeof insuranceForm>;

const mediatorShape = {
  mediatorName: optional(),
  mediatorAddress: optional(300),
  mediatorWebsite: optional(),
};
export const mediatorForm = z.object(mediatorShape);
export type MediatorForm = z.output<typeof mediatorForm>;

/** The three steps of the first run, one form. */
export const SET_UP_STEPS = [
  z.object(identityShape),
  z.object({ ...lawShape, ...bankShape, ...insuranceShape, ...mediatorShape }),
  z.object({
    userName: required("Indiquez votre nom.", 80),
    userEmail: emailField("Indiquez votre adresse e-mail."),
    password: z.string({ error: "Choisissez un mot de passe." }).max(1000, "C'est trop long."),
  }),
] as const;
export const setUpForm = z.object({
  ...SET_UP_STEPS[0].shape,
  ...SET_UP_STEPS[1].shape,
  ...SET_UP_STEPS[2].shape,
});
export type SetUpForm = z.output<typeof setUpForm>;
/** What the steps ask on the way: a wrong SIRET is said before the next step, not after the last one. */
export const setUpOnTheWay = setUpForm.extend({
  siret: identityShape.siret.refine(
    isSiret,
    "Ce SIRET n'existe pas : un chiffre doit être faux. Il a quatorze chiffres.",
  ),
});
