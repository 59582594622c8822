import { isSiren, isSiret } from "~/domain/identity/siren";
import { fold } from "~/domain/search/fold";
import { ADDRESS_FIELDS, fullAddress } from "./address-fields";
import { CONSENT_FIELDS } from "./consent-fields";
import { mails, phones } from "./contact-readers";
import type { ImportField } from "./field";
import { PERSON_FIELDS } from "./person-fields";
import { code, oneOf, text } from "./readers";

const bare = (raw: string) => raw.toUpperCase().replace(/[\s.-]/g, "");

/** A number checked once its spaces are gone. */
const registry = (expected: string, accepts: (value: string) => boolean) => {
  const reader = code(20, expected, (value) => accepts(bare(value)));
  return {
    ...reader,
    read: (cell: string | number, raw: string) => {
      const value = reader.read(cell, raw);
      return typeof value === "string" ? bare(value) : value;
    },
  };
};

/** What a column of a client file may fill. Status, origin and follower get their lists at reading time. */
export const CLIENT_FIELDS: ImportField[] = [
  {
    key: "code",
    label: "Code client",
    synonyms: ["code", "numero client", "n client", "no client", "ref client", "customer code", "id client"],
    example: "C000042",
    ...code(20, "un code de 20 caractères au plus"),
  },
  {
    key: "externalId",
    label: "Identifiant dans l'autre logiciel",
    synonyms: ["id", "identifiant", "id externe", "reference externe", "external id"],
    exact: true,
    example: "",
    ...code(60, "un identifiant de 60 caractères au plus, que le tableur n'a pas abrégé"),
  },
  {
    key: "kind",
    label: "Type",
    synonyms: ["type client", "type de client", "nature", "kind"],
    example: "Particulier",
    ...oneOf(
      [
        {
          value: "person",
          label: "Particulier",
          names: ["particulier", "particuliers", "personne", "personne physique", "person", "p", "part"],
        },
        {
          value: "company",
          label: "Société",
          names: [
            "societe",
            "entreprise",
            "professionnel",
            "professionnels",
            "personne morale",
            "pro",
            "company",
            "s",
            "sci",
            "association",
            "collectivite",
            "administration",
            "syndic",
            "copropriete",
          ],
        },
      ],
      "Particulier ou Société",
      fold,
    ),
  },
  {
    key: "civility",
    clearable: true,
    label: "Civilité",
    synonyms: ["titre", "civ", "title"],
    example: "Mme",
    ...text(20),
  },
  {
    key: "lastName",
    label: "Nom",
    synonyms: ["nom de famille", "nom client", "last name", "surname", "name"],
    example: "Turpin",
    ...text(80),
  },
  {
    key: "firstName",
    clearable: true,
    label: "Prénom",
    synonyms: ["first name"],
    example: "Jeanne",
    ...text(80),
  },
  {
    key: "fullName",
    label: "Nom complet, ou société",
    synonyms: [
      "nom et prenom",
      "nom prenom",
      "nom complet",
      "client",
      "nom du client",
      "full name",
      "customer",
    ],
    exact: true,
    example: "",
    ...text(160),
  },
  {
    key: "companyName",
    label: "Société",
    synonyms: ["raison sociale", "nom societe", "entreprise", "company", "denomination"],
    example: "",
    ...text(160),
  },
  ...ADDRESS_FIELDS.filter((field) => field.group === "Adresse principale"),
  fullAddress,
  {
    key: "phone",
    label: "Téléphone",
    synonyms: [
      "tel",
      "telephone fixe",
      "tel fixe",
      "fixe",
      "telephone 1",
      "tel 1",
      "phone",
      "numero de telephone",
    ],
    example: "04 72 00 00 00",
    ...phones,
  },
  {
    key: "phone2",
    label: "Mobile",
    synonyms: [
      "portable",
      "tel portable",
      "tel mobile",
      "telephone portable",
      "telephone mobile",
      "telephone 2",
      "tel 2",
      "gsm",
      "cell",
    ],
    example: "06 12 34 56 78",
    ...phones,
  },
  {
    key: "phone3",
    label: "Autre téléphone",
    synonyms: [
      "telephone 3",
      "tel 3",
      "telephone professionnel",
      "tel pro",
      "telephone travail",
      "telephone bureau",
    ],
    example: "",
    ...phones,
  },
  {
    key: "email",
    label: "E-mail",
    synonyms: [
      "mail",
      "email",
      "courriel",
      "adresse mail",
      "adresse email",
      "adresse e mail",
      "e mail 1",
      "email 1",
    ],
    example: "jeanne.turpin@exemple.fr",
    ...mails,
  },
  {
    key: "email2",
    label: "E-mail 2",
    synonyms: ["mail 2", "email 2", "autre mail", "autre e mail"],
    example: "",
    ...mails,
  },
  {
    key: "siren",
    clearable: true,
    label: "SIREN",
    synonyms: ["n siren", "numero siren"],
    example: "",
    ...registry("un SIREN de 9 chiffres, clé comprise", isSiren),
  },
  {
    key: "siret",
    clearable: true,
    label: "SIRET",
    synonyms: ["n siret", "numero siret"],
    example: "",
    ...registry("un SIRET de 14 chiffres, clé comprise", isSiret),
  },
  {
    key: "vatNumber",
    clearable: true,
    label: "N° TVA",
    synonyms: ["tva", "tva intracommunautaire", "numero de tva", "n tva intracommunautaire", "vat number"],
    example: "",
    ...registry("un numéro comme FR88100000009", (value) => /^[A-Z]{2}[A-Z0-9]{2,12}$/.test(value)),
  },
  {
    key: "loyaltyCard",
    clearable: true,
    label: "Carte de fidélité",
    synonyms: ["carte fidelite", "n carte fidelite", "numero de carte", "fidelite", "loyalty card"],
    example: "",
    ...registry("des chiffres et des lettres, 40 au plus", (value) => /^[A-Z0-9]{1,40}$/.test(value)),
  },
  {
    key: "status",
    label: "Statut",
    synonyms: ["statut client", "etat", "status"],
    example: "Prospect",
    ...text(80),
  },
  {
    key: "origin",
    clearable: true,
    label: "Origine",
    synonyms: ["provenance", "source", "origin", "origine du contact"],
    example: "Salon",
    ...text(80),
  },
  {
    key: "followedBy",
    clearable: true,
    label: "Suivi par",
    synonyms: ["commercial", "vendeur", "responsable", "owner"],
    example: "",
    ...text(80),
  },
  {
    key: "observations",
    clearable: true,
    label: "Observations",
    synonyms: [
      "observation",
      "remarque",
      "remarques",
      "note",
      "notes",
      "commentaire",
      "commentaires",
      "memo",
    ],
    example: "Ne pas appeler le matin",
    ...text(2000, { lines: true }),
  },
  ...ADDRESS_FIELDS.filter((field) => field.group !== "Adresse principale"),
  ...PERSON_FIELDS,
  ...CONSENT_FIELDS,
];
