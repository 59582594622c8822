import { mails, phones } from "./contact-readers";
import type { ImportField } from "./field";
import { PERSON_CONSENT_PARTS } from "./person-consent-fields";
import { text } from "./readers";

/** What stands before the keys of each interlocutor that one row may give; more follow on rows of their own. */
export const PEOPLE_PREFIXES = ["person.", "person2.", "person3."] as const;

const PARTS: Pick<ImportField, "key" | "label" | "synonyms" | "read" | "show" | "expected">[] = [
  { key: "civility", label: "civilité", synonyms: ["civilite contact", "civilite du contact"], ...text(20) },
  {
    key: "fullName",
    label: "nom complet",
    synonyms: [
      "contact",
      "interlocuteur",
      "nom complet du contact",
      "personne a contacter",
      "nom et prenom du contact",
    ],
    ...text(160),
  },
  {
    key: "lastName",
    label: "nom",
    synonyms: ["nom contact", "nom du contact", "nom interlocuteur", "nom de l interlocuteur"],
    ...text(80),
  },
  {
    key: "firstName",
    label: "prénom",
    synonyms: ["prenom contact", "prenom du contact", "prenom interlocuteur", "prenom de l interlocuteur"],
    ...text(80),
  },
  {
    key: "function",
    label: "fonction",
    synonyms: ["fonction", "poste", "fonction contact", "fonction du contact", "poste fonction"],
    ...text(80),
  },
  {
    key: "phone",
    label: "téléphone",
    synonyms: [
      "telephone contact",
      "telephone du contact",
      "tel contact",
      "mobile contact",
      "portable contact",
      "portable du contact",
    ],
    ...phones,
  },
  { key: "phone2", label: "autre téléphone", synonyms: [], ...phones },
  {
    key: "email",
    label: "e-mail",
    synonyms: [
      "mail contact",
      "email contact",
      "e mail contact",
      "mail du contact",
      "email du contact",
      "e mail du contact",
    ],
    ...mails,
  },
  ...PERSON_CONSENT_PARTS,
];

/** Interlocutors: several a row, each with phone, mail, function and what they said of being prospected. */
export const PERSON_FIELDS: ImportField[] = PEOPLE_PREFIXES.flatMap((prefix, i) =>
  PARTS.map((part) => ({
    ...part,
    key: prefix + part.key,
    label: `Interlocuteur${i === 0 ? "" : ` ${i + 1}`} : ${part.label}`,
    group: i === 0 ? "Interlocuteur" : `Interlocuteur ${i + 1}`,
    synonyms: part.synonyms.map((name) => (i === 0 ? name : `${name} ${i + 1}`)),
    exact: true,
    example: "",
  })),
);
