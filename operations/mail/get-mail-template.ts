import { verb } from "../context.server";
import { loadMailFrame } from "./load";
import { loadTemplate } from "./templates";

/** One template with what its preview needs. Throws not-found. */
export const getMailTemplate = verb("company.read", async (ctx, key: string) => ({
  template: await loadTemplate(ctx, key),
  frame: await loadMailFrame(ctx),
  sender: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
  may: { write: ctx.can("mail.manage") },
}));
