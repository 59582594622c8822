import type { Place } from "~/domain/places/address";
import { recherche } from "./companies-recherche";

/** A company as the national register knows it. */
export interface RegisteredCompany {
  name: string;
  siren: string;
  siret: string;
  /** Of its head office. */
  address: Place;
  /** Whether it stopped trading. */
  closed: boolean;
}

/** The way to the register of companies. Throws where the service does not answer in time. */
export interface CompanyRegister {
  /** By name, SIREN or SIRET, best first. */
  find(typed: string, limit: number): Promise<RegisteredCompany[]>;
}

/** Nothing is known without the register: the form still checks the number and computes the VAT number (PL4). */
const embeddedRegister: CompanyRegister = { find: async () => [] };

/** The adapter that the configuration names (COMPANY_REGISTER); none unless told otherwise. */
export function companyRegister(env: Env): CompanyRegister {
  return (env.COMPANY_REGISTER as string) === "recherche-entreprises" ? recherche() : embeddedRegister;
}
