import { verb } from "../context.server";
import { loadCompany } from "./load";

/** The company as its settings show it. */
export const getCompany = verb("company.read", async (ctx) => ({
  company: await loadCompany(ctx),
  mayManage: ctx.can("company.manage"),
  today: ctx.today,
}));
