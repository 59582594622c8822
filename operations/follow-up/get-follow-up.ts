import { clientChoices } from "../clients/choices";
import { verb } from "../context.server";
import { loadFollowUp } from "./load";

/** How the company follows up unanswered quotes and overdue invoices. */
export const getFollowUp = verb("company.read", async (ctx) => ({
  setting: await loadFollowUp(ctx),
  types: (await clientChoices(ctx)).actionTypes.map(({ id, label }) => ({ id, label })),
  mayManage: ctx.can("company.manage"),
}));
