import * as z from "zod";
import type { Day } from "~/domain/calendar/day";
import { CHANNELS, STAFF_SOURCES } from "./consent";
import { GROUND_KEYS, REQUESTER_KEYS } from "./erasure";
import { saidOf } from "./first-consents";

/** What a client said, as somebody of the company notes it; an empty channel was not spoken of. */
export const consentForm = z
  .object({
    ...saidOf,
    source: z.enum(STAFF_SOURCES, { error: "Dites comment vous l'avez su." }),
    saidOn: z
      .string({ error: "Indiquez le jour." })
      .regex(/^\d{4}-\d{2}-\d{2}$/, "Indiquez une date, jour, mois et année.")
      .transform((text) => text as Day),
    words: z
      .string({ error: "Écrivez ce qui a été demandé." })
      .trim()
      .min(1, "Écrivez ce qui a été demandé.")
      .max(1000, "C'est trop long."),
    /** Where the proof lies: "bulletin signé, classeur 2026". */
    proof: z.string().trim().max(1000, "C'est trop long.").default(""),
    /** Whose words they are: an interlocutor's; empty, the client's own. */
    interlocutorId: z.string().max(64, "Choisissez dans la liste.").default(""),
    /** A file of the client that proves it. */
    fileId: z.string().max(64, "Choisissez une pièce de la liste.").default(""),
  })
  .refine((form) => CHANNELS.some((channel) => form[channel] !== ""), {
    path: ["mail"],
    message: "Notez au moins une réponse.",
  });
export type ConsentForm = z.output<typeof consentForm>;

const ticked = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);
/** The customer's own choice, all channels at once. */
export const ownConsentForm = z.object({ mail: ticked, sms: ticked, phone: ticked, post: ticked });
export type OwnConsentForm = z.output<typeof ownConsentForm>;

/** A person to forget: who asked, when, why, and their name typed by hand, as no undo follows. */
export const erasureForm = z.object({
  requester: z.enum(REQUESTER_KEYS, { error: "Dites qui le demande." }),
  ground: z.enum(GROUND_KEYS, { error: "Dites pourquoi." }),
  askedOn: z
    .string({ error: "Indiquez le jour de la demande." })
    .regex(/^\d{4}-\d{2}-\d{2}$/, "Indiquez une date, jour, mois et année.")
    .transform((text) => text as Day),
  name: z.string({ error: "Tapez le nom de la fiche." }).trim().min(1, "Tapez le nom de la fiche.").max(300),
  version: z.coerce.number().int(),
});
export type ErasureForm = z.output<typeof erasureForm>;

/** What the law no longer keeps, to let go: the fingerprint of the very things that were seen. */
export const purgeForm = z.object({ seen: z.string().min(1).max(64) });
export type PurgeForm = z.output<typeof purgeForm>;
