import { parsePhone } from "~/domain/identity/phone";
import { formatPhone } from "~/domain/identity/phone-writing";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { fold } from "~/domain/search/fold";
import type { ImportField } from "./field";
import { code, oneOf, text } from "./readers";

const bare = (raw: string) => raw.toUpperCase().replace(/[\s.-]/g, "");
const MAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/;

/** A spreadsheet drops the zero of 06…: nine digits get it back. */
const phone: Pick<ImportField, "read" | "show" | "expected"> = {
  expected: "un numéro comme 06 12 34 56 78",
  read: (_, raw) => parsePhone(/^[1-9]\d{8}$/.test(raw) ? `0${raw}` : raw) ?? undefined,
  show: (value) => (value ? formatPhone(String(value)) : "—"),
};

const mail: Pick<ImportField, "read" | "show" | "expected"> = {
  expected: "une adresse comme claire@exemple.fr",
  read: (_, raw) => (raw.length <= 254 && MAIL.test(raw) ? raw.toLowerCase() : undefined),
  show: (value) => (value ? String(value) : "—"),
};

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
    key: "kind",
    label: "Type",
    synonyms: ["type client", "type de client", "nature", "kind"],
    example: "Particulier",
    ...oneOf(
      [
        { value: "person", label: "Particulier", names: ["particulier", "personne", "person", "p", "part"] },
        {
          value: "company",
          label: "Société",
          names: ["societe", "entreprise", "professionnel", "pro", "company", "s", "sci", "association"],
        },
      ],
      "Particulier ou Société",
      fold,
    ),
  },
  { key: "civility", label: "Civilité", synonyms: ["titre", "civ", "title"], example: "Mme", ...text(20) },
  {
    key: "lastName",
    label: "Nom",
    synonyms: ["nom de famille", "nom client", "last name", "surname", "name"],
    example: "Turpin",
    ...text(80),
  },
  { key: "firstName", label: "Prénom", synonyms: ["first name"], example: "Jeanne", ...text(80) },
  {
    key: "companyName",
    label: "Société",
    synonyms: ["raison sociale", "nom societe", "entreprise", "company", "denomination"],
    example: "",
    ...text(160),
  },
  {
    key: "street",
    label: "Adresse",
    synonyms: ["rue", "adresse 1", "voie", "adresse postale", "address", "street"],
    example: "3 chemin du Lavoir",
    ...text(200),
  },
  {
    key: "complement",
    label: "Complément d'adresse",
    synonyms: ["complement", "adresse 2", "address 2"],
    example: "Bâtiment B",
    ...text(200),
  },
  {
    key: "postcode",
    label: "Code postal",
    synonyms: ["cp", "postal code", "zip", "zip code", "postcode"],
    example: "69480",
    expected: "un code postal",
    // A spreadsheet drops the zero of 01000.
    read: (_, raw) => {
      const value = /^\d{4}$/.test(raw) ? `0${raw}` : raw.replace(/^(\d{2})\s(\d{3})$/, "$1$2");
      return value.length <= 12 ? value : undefined;
    },
    show: (value) => (value === null ? "" : String(value)),
  },
  {
    key: "city",
    label: "Ville",
    synonyms: ["commune", "localite", "city", "town"],
    example: "Anse",
    ...text(100),
  },
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
    ...phone,
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
    ...phone,
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
    ...mail,
  },
  {
    key: "email2",
    label: "E-mail 2",
    synonyms: ["mail 2", "email 2", "autre mail", "autre e mail"],
    example: "",
    ...mail,
  },
  {
    key: "siren",
    label: "SIREN",
    synonyms: ["n siren", "numero siren"],
    example: "",
    ...registry("un SIREN de 9 chiffres, clé comprise", isSiren),
  },
  {
    key: "siret",
    label: "SIRET",
    synonyms: ["n siret", "numero siret"],
    example: "",
    ...registry("un SIRET de 14 chiffres, clé comprise", isSiret),
  },
  {
    key: "vatNumber",
    label: "N° TVA",
    synonyms: ["tva", "tva intracommunautaire", "numero de tva", "n tva intracommunautaire", "vat number"],
    example: "",
    ...registry("un numéro comme FR88100000009", (value) => /^[A-Z]{2}[A-Z0-9]{2,12}$/.test(value)),
  },
  {
    key: "loyaltyCard",
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
    label: "Origine",
    synonyms: ["provenance", "source", "origin", "origine du contact"],
    example: "Salon",
    ...text(80),
  },
  {
    key: "followedBy",
    label: "Suivi par",
    synonyms: ["commercial", "vendeur", "responsable", "owner"],
    example: "",
    ...text(80),
  },
  {
    key: "observations",
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
];
