import { CONSENT_FIELDS } from "./consent-fields";
import type { ImportField } from "./field";

/** How a column that tells what an interlocutor said is called, by the key of the client's own. */
const CALLED: Record<string, [label: string, synonyms: string[]]> = {
  "consent.mail": [
    "accord e-mail",
    [
      "opt in contact",
      "optin contact",
      "opt in email contact",
      "newsletter contact",
      "accord e mail contact",
    ],
  ],
  "consent.sms": ["accord SMS", ["opt in sms contact", "accord sms contact", "accepte sms contact"]],
  "consent.phone": [
    "accord téléphone",
    ["opt in telephone contact", "accord telephone contact", "accepte appels contact"],
  ],
  "consent.post": [
    "accord courrier",
    ["opt in courrier contact", "accord courrier contact", "accepte courrier contact"],
  ],
  "consent.out": [
    "ne pas solliciter",
    ["ne pas solliciter contact", "ne pas solliciter le contact", "opt out contact", "optout contact"],
  ],
  "consent.on": [
    "date des consentements",
    ["date consentement contact", "date du consentement du contact", "date opt in contact"],
  ],
};

/** Columns that tell what an interlocutor said of being prospected: read and shown as the client's own. */
export const PERSON_CONSENT_PARTS: ImportField[] = CONSENT_FIELDS.map((field) => {
  const [label, synonyms] = CALLED[field.key] ?? [field.label, []];
  return { ...field, label, synonyms };
});
