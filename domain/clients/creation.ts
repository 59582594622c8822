import * as z from "zod";
import { type Problem, problem } from "~/domain/problem";
import type { Known } from "./duplicates";
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

/** What a new file is compared by, before it is made (CL12). */
export const CLUES = ["phone", "email", "siren", "name", "address"] as const;
export type Clue = (typeof CLUES)[number];
/** Which clues count, and what a likely double meets: a question, or a refusal to all who may not merge files. */
export type DoubleCheck = Record<Clue, boolean> & { firm: boolean };

export const USUAL_CHECK: DoubleCheck = {
  phone: true,
  email: true,
  siren: true,
  name: true,
  address: true,
  firm: false,
};

/** What the company lets be compared of somebody; a clue that does not count says nothing (CL12). */
export const lookedAt = (known: Known, check: DoubleCheck): Known => ({
  name: check.name ? known.name : "",
  phones: check.phone ? known.phones : [],
  emails: check.email ? known.emails : [],
  addresses: check.address ? known.addresses : [],
  siren: check.siren ? known.siren : "",
  siret: check.siren ? known.siret : "",
});

const asking = z.enum(ASKED, "Choisissez dans la liste.");
/** A ticked box posts; one left empty does not. */
const ticked = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);
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
  /** Absent, what stood stays. */
  check: z
    .object({
      phone: ticked,
      email: ticked,
      siren: ticked,
      name: ticked,
      address: ticked,
      double: z.enum(["ask", "refuse"], "Choisissez dans la liste.").default("ask"),
    })
    .transform(({ double, ...clues }): DoubleCheck => ({ ...clues, firm: double === "refuse" }))
    .optional(),
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
