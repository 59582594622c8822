import { parsePhone } from "~/domain/identity/phone";
import type { Known } from "./duplicates";
import type { ClientForm } from "./forms";
import { displayName } from "./names";

/** What is known so far of somebody who is being typed, in any writing. */
export interface Typed {
  name: string;
  phones?: string[];
  emails?: string[];
  street?: string;
  postcode?: string;
  /** SIREN or SIRET. */
  siren?: string;
}

/** What was typed, as files are compared: what is no phone yet says nothing (CL6). */
export function described(typed: Typed): Known {
  const digits = (typed.siren ?? "").replace(/\D/g, "");
  return {
    name: typed.name,
    phones: (typed.phones ?? []).flatMap((phone) => parsePhone(phone) ?? []),
    emails: (typed.emails ?? []).map((mail) => mail.trim().toLowerCase()).filter(Boolean),
    addresses: [{ street: typed.street ?? "", postcode: (typed.postcode ?? "").trim() }],
    siren: digits.length === 9 ? digits : "",
    siret: digits.length === 14 ? digits : "",
  };
}

/** A whole form, its interlocutors' phones and mails too: a company is often reached through one of them. */
export function describedByForm(form: ClientForm): Known {
  return {
    name: displayName(form),
    phones: [...form.phones.map((one) => one.value), ...form.interlocutors.map((one) => one.phone)].filter(
      Boolean,
    ),
    emails: [...form.emails.map((one) => one.value), ...form.interlocutors.map((one) => one.email)].filter(
      Boolean,
    ),
    addresses: form.addresses,
    siren: form.siren,
    siret: form.siret,
  };
}
