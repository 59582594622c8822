import { isBic, isIban } from "~/domain/identity/bank";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { type Problem, problem } from "~/domain/problem";
import type { BankForm, IdentityForm, InsuranceForm, LawForm, MediatorForm } from "./forms";

/** The numbers of a company agree (C1): `siret-wrong`, `siren-wrong`, `siret-of-another`, `vat-number-of-another`. */
export function identityProblems(form: Pick<IdentityForm, "siren" | "siret" | "vatNumber">): Problem[] {
  const found: Problem[] = [];
  if (!isSiren(form.siren)) found.push(problem("siren-wrong", "siren"));
  if (!isSiret(form.siret)) found.push(problem("siret-wrong", "siret"));
  else if (!form.siret.startsWith(form.siren)) found.push(problem("siret-of-another", "siret"));
  if (form.vatNumber !== "" && found.length === 0 && form.vatNumber !== vatNumberOf(form.siren))
    found.push(problem("vat-number-of-another", "vatNumber", { expected: vatNumberOf(form.siren) }));
  return found;
}

/** Terms that the law allows (C2, C3, C4). */
export function lawProblems(form: LawForm): Problem[] {
  const found: Problem[] = [];
  if (form.vatRegime === "franchise" && form.vatOnDebits)
    found.push(problem("franchise-on-debits", "vatOnDebits"));
  const longest = form.paymentTerms === "net_days" ? 60 : 45;
  if (form.paymentDays > longest) found.push(problem("payment-too-late", "paymentDays", { max: longest }));
  if (form.lateRateBp <= 0 || form.lateRateBp > 5000) found.push(problem("late-rate-wrong", "lateRateBp"));
  if (form.depositBp < 0 || form.depositBp > 10_000) found.push(problem("deposit-wrong", "depositBp"));
  return found;
}

/** C5. */
export function bankProblems(form: BankForm): Problem[] {
  const found: Problem[] = [];
  if (form.iban !== "" && !isIban(form.iban)) found.push(problem("iban-wrong", "iban"));
  if (form.bic !== "" && !isBic(form.bic)) found.push(problem("bic-wrong", "bic"));
  if (form.bic !== "" && form.iban === "") found.push(problem("bic-without-iban", "iban"));
  return found;
}

/** C6; an insurance with nothing written is none. */
export function insuranceProblems(form: InsuranceForm): Problem[] {
  if (!insured(form)) return [];
  const needed = ["insurer", "insurerAddress", "contractNumber", "coverage"] as const;
  const found = needed
    .filter((field) => form[field] === "")
    .map((field) => problem("insurance-incomplete", field));
  if (form.validFrom && form.validTo && form.validTo < form.validFrom)
    found.push(problem("insurance-ends-before", "validTo"));
  return found;
}

export const insured = (form: InsuranceForm) =>
  [form.insurer, form.insurerAddress, form.contractNumber, form.activities].some((text) => text !== "");

/** C7; a mediator with nothing written is none. */
export function mediatorProblems(form: MediatorForm): Problem[] {
  if (!mediated(form)) return [];
  if (form.mediatorName === "") return [problem("mediator-incomplete", "mediatorName")];
  return form.mediatorAddress === "" && form.mediatorWebsite === ""
    ? [problem("mediator-unreachable", "mediatorAddress")]
    : [];
}

export const mediated = (form: MediatorForm) =>
  [form.mediatorName, form.mediatorAddress, form.mediatorWebsite].some((text) => text !== "");
