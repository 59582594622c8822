import * as z from "zod";
import { type Problem, problem } from "~/domain/problem";
import type { ClientForm } from "./forms";

/** What the form of a new client may ask at once, leave behind "Plus de champs", or insist on (CL8). */
export const CREATION_FIELDS = [
  "phone",
  "email",
  "address",
  "origin",
  "followedBy",
  "siren",
  "observations",
] as const;
export type CreationField = (typeof CREATION_FIELDS)[number];
export const ASKED = ["shown", "required", "more"] as const;
export type Asking = (typeof ASKED)[number];
export type CreationFields = Record<CreationField, Asking>;

export const USUAL_CREATION: CreationFields = {
  phone: "shown",
  email: "shown",
  address: "shown",
  origin: "shown",
  followedBy: "shown",
  siren: "shown",
  observations: "more",
};

const asking = z.enum(ASKED, "Choisissez dans la liste.");
export const creationForm = z.object({
  creation: z.object({
    phone: asking,
    email: asking,
    address: asking,
    origin: asking,
    followedBy: asking,
    siren: asking,
    observations: asking,
  }),
});

/** What is insisted on and missing, each at its field (CL8). */
export function missingAtCreation(fields: CreationFields, form: ClientForm): Problem[] {
  const given: Record<CreationField, [filled: boolean, field: string]> = {
    phone: [form.phones.length > 0, "phones[0].value"],
    email: [form.emails.length > 0, "emails[0].value"],
    address: [form.addresses.some((one) => one.city && one.postcode), "addresses[0].city"],
    origin: [form.originId !== null, "originId"],
    followedBy: [form.followedBy !== null, "followedBy"],
    // A person has none.
    siren: [form.kind === "person" || form.siren !== "", "siren"],
    observations: [form.observations !== "", "observations"],
  };
  return CREATION_FIELDS.filter((name) => fields[name] === "required" && !given[name][0]).map((name) =>
    problem("creation-field-missing", given[name][1]),
  );
}
