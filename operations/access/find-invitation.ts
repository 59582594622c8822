import { verb } from "../context.server";
import { loadCompany } from "../settings/load";
import { loadOpenInvitation } from "./load";
import { knock } from "./throttle";

/** What the page of an invitation shows; reading uses nothing (A11). Throws not-found for a dead link. */
export const findInvitation = verb("public", async (ctx, token: string) => {
  await knock(ctx, "link");
  const row = await loadOpenInvitation(ctx, token);
  const company = await loadCompany(ctx);
  return {
    email: row.email,
    name: row.name,
    role: row.role,
    invitedBy: row.invitedBy,
    company: company.tradeName || company.legalName,
  };
});
