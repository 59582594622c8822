import { verb } from "../context.server";
import { loadFollowUp } from "./load";

/** How the company follows up unanswered quotes and overdue invoices. */
export const getFollowUp = verb("company.read", async (ctx) => ({
  setting: await loadFollowUp(ctx),
  mayManage: ctx.can("company.manage"),
}));
