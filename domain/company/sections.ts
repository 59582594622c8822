import * as z from "zod";
import { creationForm } from "~/domain/clients/creation";
import type { Problem } from "~/domain/problem";
import { accentProblems } from "./accent";
import { patternProblems } from "./client-code";
import { bankProblems, identityProblems, insuranceProblems, lawProblems, mediatorProblems } from "./company";
import { bankForm, checkbox, identityForm, insuranceForm, lawForm, mediatorForm } from "./forms";

export const numberingForm = z.object({
  allocatesClientCodes: checkbox,
  clientCodePattern: z.string({ error: "Indiquez le modèle des codes." }).trim().max(40, "C'est trop long."),
  numbersLines: checkbox,
  defaultSalesAccount: z
    .string({ error: "Indiquez le compte de vente." })
    .trim()
    .regex(/^7\d{2,9}$/, "Un compte de vente commence par 7. Exemple : 707000"),
});

export const appearanceForm = z.object({
  accent: z.string({ error: "Choisissez une couleur." }).trim().toLowerCase(),
});

/** The page of a company is saved section by section: shape of the form and what the rules say of it. */
export const SECTIONS = {
  identity: { form: identityForm, problems: identityProblems },
  law: { form: lawForm, problems: lawProblems },
  bank: { form: bankForm, problems: bankProblems },
  insurance: { form: insuranceForm, problems: insuranceProblems },
  mediator: { form: mediatorForm, problems: mediatorProblems },
  numbering: {
    form: numberingForm,
    problems: (form: z.output<typeof numberingForm>) => patternProblems(form.clientCodePattern),
  },
  creation: { form: creationForm, problems: () => [] },
  appearance: {
    form: appearanceForm,
    problems: (form: z.output<typeof appearanceForm>) => accentProblems(form.accent),
  },
} satisfies Record<string, { form: z.ZodType; problems: (form: never) => Problem[] }>;

export type Section = keyof typeof SECTIONS;
export type SectionForm<S extends Section> = z.output<(typeof SECTIONS)[S]["form"]>;
export const isSection = (text: string): text is Section => Object.hasOwn(SECTIONS, text);
