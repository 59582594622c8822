import { formatPhone } from "~/domain/identity/phone-writing";
import { verb } from "../context.server";
import { loadCompany } from "../settings/load";

/** Who receives: what the head of every page of the space shows, to holders of dead links too. */
export const getHost = verb("public", async (ctx) => {
  const company = await loadCompany(ctx);
  return {
    company: {
      name: company.tradeName || company.legalName,
      phone: company.phone,
      phoneShown: company.phone ? formatPhone(company.phone) : "",
      email: company.email,
      hasLogo: company.logoFileId !== null,
      accent: company.accent,
    },
    customer: ctx.viewer.kind === "customer" ? { name: ctx.viewer.name } : null,
  };
});
