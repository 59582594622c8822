import type { company } from "~/db/schema/settings";
import { insured, mediated } from "~/domain/company/company";
import type { BankForm, IdentityForm, InsuranceForm, LawForm, MediatorForm } from "~/domain/company/forms";
import type { Section, SectionForm } from "~/domain/company/sections";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { COMPANY_ID } from "./load";

type Company = typeof company.$inferInsert;

/** The number computed from the SIREN stands where none was typed, but for a company that owes no VAT. */
export const identityColumns = (form: IdentityForm, vatRegime: LawForm["vatRegime"]) => ({
  legalName: form.legalName,
  tradeName: form.tradeName,
  legalForm: form.legalForm,
  shareCapitalCents: form.shareCapital,
  siren: form.siren,
  siret: form.siret,
  naf: form.naf,
  vatNumber: form.vatNumber || (vatRegime === "franchise" ? "" : vatNumberOf(form.siren)),
  rcsCity: form.rcsCity,
  street: form.street,
  postcode: form.postcode,
  city: form.city,
  phone: form.phone,
  email: form.email,
  website: form.website,
});

export const lawColumns = (form: LawForm) => ({
  vatRegime: form.vatRegime,
  vatOnDebits: form.vatOnDebits,
  paymentTerms: form.paymentTerms,
  paymentDays: form.paymentDays,
  lateRateBp: form.lateRateBp,
  depositBp: form.depositBp,
  quoteValidityDays: form.quoteValidityDays,
});

export const bankColumns = (form: BankForm) => ({ bankName: form.bankName, iban: form.iban, bic: form.bic });

export const insuranceColumns = (form: InsuranceForm): Pick<Company, "insurance"> => ({
  insurance: insured(form)
    ? {
        kind: "decennale",
        insurer: form.insurer,
        insurerAddress: form.insurerAddress,
        contractNumber: form.contractNumber,
        coverage: form.coverage,
        activities: form.activities,
        validFrom: form.validFrom,
        validTo: form.validTo,
      }
    : null,
});

export const mediatorColumns = (form: MediatorForm): Pick<Company, "mediator"> => ({
  mediator: mediated(form)
    ? { name: form.mediatorName, address: form.mediatorAddress, website: form.mediatorWebsite }
    : null,
});

/** The first row of a company; what it does not say takes the columns' own defaults. */
export const companyRow = (
  form: IdentityForm & LawForm & BankForm & InsuranceForm & MediatorForm,
  now: number,
): Company => ({
  id: COMPANY_ID,
  ...identityColumns(form, form.vatRegime),
  ...lawColumns(form),
  ...bankColumns(form),
  ...insuranceColumns(form),
  ...mediatorColumns(form),
  createdAt: now,
});

type Columns = {
  [S in Section]: (form: SectionForm<S>, before: { vatRegime: LawForm["vatRegime"] }) => Partial<Company>;
};

/** Columns of each section of the company's page. */
export const SECTION_COLUMNS: Columns = {
  identity: (form, before) => identityColumns(form, before.vatRegime),
  law: lawColumns,
  bank: bankColumns,
  insurance: insuranceColumns,
  mediator: mediatorColumns,
  numbering: (form) => form,
  creation: (form) => ({
    creationFields: form.creation,
    ...(form.check ? { doubleCheck: form.check } : {}),
  }),
  appearance: (form) => form,
};
