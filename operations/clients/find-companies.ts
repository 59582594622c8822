import { vatNumberOf } from "~/domain/identity/vat-number";
import { verb } from "../context.server";
import { companyRegister, type RegisteredCompany } from "../gateways/companies";

export interface FoundCompany extends RegisteredCompany {
  vatNumber: string;
}

/** The companies that the register knows by this name, SIREN or SIRET, with their VAT number (PL4); none while it is silent. */
export const findCompanies = verb("client.read", async (ctx, typed: string): Promise<FoundCompany[]> => {
  const digits = typed.replace(/\s/g, "");
  const text = /^\d+$/.test(digits) ? digits : typed.trim();
  if (text.length < 3) return [];
  const found = await companyRegister(ctx.env)
    .find(text, 6)
    .catch(() => []);
  return found.map((one) => ({ ...one, vatNumber: vatNumberOf(one.siren) }));
});
