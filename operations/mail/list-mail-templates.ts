import { verb } from "../context.server";
import { loadTemplate, TEMPLATE_KEYS } from "./templates";

/** Every mail whose words the company may choose, as it stands. */
export const listMailTemplates = verb("company.read", (ctx) =>
  Promise.all(TEMPLATE_KEYS.map((key) => loadTemplate(ctx, key))),
);
