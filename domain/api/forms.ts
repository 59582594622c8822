import * as z from "zod";
import { WEBHOOK_EVENTS, type WebhookEvent } from "./events";
import { SCOPES } from "./scopes";

const name = z
  .string({ error: "Donnez un nom." })
  .trim()
  .min(1, "Donnez un nom.")
  .max(80, "80 caractères au plus.");

export const LIFETIMES = { "90": "90 jours", "365": "Un an", "": "Sans fin" } as const;

/** A new key: what it is for, what it may, how long it lives. */
export const keyForm = z.object({
  name,
  scopes: z.array(z.enum(SCOPES)).min(1, "Cochez au moins un droit.").max(SCOPES.length),
  /** Days of life; empty is without end. */
  days: z
    .enum(["90", "365", ""])
    .default("")
    .transform((text) => (text === "" ? null : Number(text))),
});
export type KeyForm = z.output<typeof keyForm>;

const events = z
  .array(z.enum(Object.keys(WEBHOOK_EVENTS) as [WebhookEvent, ...WebhookEvent[]]))
  .min(1, "Cochez au moins un événement.")
  .max(Object.keys(WEBHOOK_EVENTS).length);

export const webhookForm = z.object({
  name,
  url: z
    .string({ error: "Indiquez une adresse qui commence par https://." })
    .trim()
    .min(1, "Indiquez une adresse qui commence par https://.")
    .max(500, "C'est trop long."),
  events,
});
export type WebhookForm = z.output<typeof webhookForm>;

export const webhookEditForm = webhookForm.extend({ version: z.coerce.number().int() });
export type WebhookEditForm = z.output<typeof webhookEditForm>;
