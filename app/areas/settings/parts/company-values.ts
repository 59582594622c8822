import { CLUES, type DoubleCheck, USUAL_CHECK, USUAL_CREATION } from "~/domain/clients/creation";
import { formatIban } from "~/domain/identity/bank";
import { formatPhone } from "~/domain/identity/phone-writing";
import { inputCents, inputRate } from "~/domain/money/format";
import type { getCompany } from "~/operations/settings/get-company";

export type Company = Awaited<ReturnType<typeof getCompany>>["company"];

/** The company as its forms are filled: French writings of amounts, rates and phones. */
export const companyValues = ({ doubleCheck, ...company }: Company) => ({
  ...company,
  shareCapital: company.shareCapitalCents === null ? "" : inputCents(company.shareCapitalCents),
  phone: company.phone && formatPhone(company.phone),
  lateRateBp: inputRate(company.lateRateBp),
  depositBp: inputRate(company.depositBp),
  iban: formatIban(company.iban),
  vatOnDebits: company.vatOnDebits ? "on" : "",
  allocatesClientCodes: company.allocatesClientCodes ? "on" : "",
  numbersLines: company.numbersLines ? "on" : "",
  creation: company.creationFields ?? USUAL_CREATION,
  check: checkValues(doubleCheck ?? USUAL_CHECK),
  paymentDays: String(company.paymentDays),
  quoteValidityDays: String(company.quoteValidityDays),
  ...(company.insurance ?? { coverage: "France métropolitaine" }),
  mediatorName: company.mediator?.name ?? "",
  mediatorAddress: company.mediator?.address ?? "",
  mediatorWebsite: company.mediator?.website ?? "",
});

const checkValues = (check: DoubleCheck) => ({
  ...Object.fromEntries(CLUES.map((clue) => [clue, check[clue] ? "on" : ""])),
  double: check.firm ? "refuse" : "ask",
});
