import * as z from "zod";
import { parsePhone } from "~/domain/identity/phone";
import { required } from "./forms";

/** Empty, or E.164. */
export const phoneField = z
  .string()
  .default("")
  .transform((text, ctx) => {
    if (text.trim() === "") return "";
    const phone = parsePhone(text);
    if (phone !== null) return phone;
    ctx.addIssue("Ce numéro n'est pas complet. Exemple : 06 12 34 56 78");
    return z.NEVER;
  });

export const profileForm = z.object({
  name: required("Indiquez votre nom.", 80),
  phone: phoneField,
  version: z.coerce.number().int(),
});
