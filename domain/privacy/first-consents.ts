import * as z from "zod";
import { CHANNELS, type Channel, STAFF_SOURCES } from "./consent";

const word = z.enum(["", "given", "refused"]).default("");
/** What may be said of each channel; an empty one was not spoken of. */
export const saidOf = { mail: word, sms: word, phone: word, post: word };

const said = (form: Record<Channel, string>) => CHANNELS.some((channel) => form[channel] !== "");
/** What a client says while their file is made: all of it optional, whole where anything is said (PV2). */
export const firstConsentsForm = z
  .object({
    ...saidOf,
    source: z.enum(["", ...STAFF_SOURCES]).default(""),
    words: z.string().trim().max(1000, "C'est trop long.").default(""),
    proof: z.string().trim().max(1000, "C'est trop long.").default(""),
  })
  .refine((form) => !said(form) || form.source !== "", {
    path: ["source"],
    message: "Dites comment vous l'avez su.",
  })
  .refine((form) => !said(form) || form.words !== "", {
    path: ["words"],
    message: "Écrivez ce qui a été demandé.",
  });
export type FirstConsentsForm = z.output<typeof firstConsentsForm>;
