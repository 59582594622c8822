import * as z from "zod";
import { BIN_REASON_KEYS } from "~/domain/clients/bin";
import { parsePhone } from "~/domain/identity/phone";
import { isSiren, isSiret } from "~/domain/identity/siren";
import { answersShape } from "~/domain/questions/answer";

const words = (longest = 200) =>
  z
    .string()
    .trim()
    .max(longest, "C'est trop long.")
    .optional()
    .transform((text) => text ?? "");
const choiceId = z
  .string()
  .max(60)
  .optional()
  .transform((text) => text || null);

/** A phone in any writing becomes E.164 (I1). */
export const phoneField = z
  .string()
  .trim()
  .max(40, "C'est trop long.")
  .optional()
  .transform((text, context) => {
    if (!text) return "";
    const phone = parsePhone(text);
    if (phone) return phone;
    context.addIssue("Ce numéro n'est pas complet. Exemple : 06 12 34 56 78");
    return z.NEVER;
  });

export const mailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "C'est trop long.")
  .refine((text) => text === "" || z.email().safeParse(text).success, {
    message: "Cette adresse e-mail n'est pas complète. Exemple : claire@exemple.fr",
  })
  .optional()
  .transform((text) => text ?? "");

const bare = z
  .string()
  .optional()
  .transform((text) => (text ?? "").toUpperCase().replace(/[\s.-]/g, ""));

export const ADDRESS_USES = ["main", "billing", "site", "delivery"] as const;
export type AddressUse = (typeof ADDRESS_USES)[number];

const addressShape = z.object({
  id: words(40),
  use: z.enum(ADDRESS_USES).default("main"),
  label: words(80),
  street: words(),
  complement: words(),
  postcode: words(12),
  city: words(100),
});
const contactShape = (value: typeof phoneField) => z.object({ id: words(40), value, label: words(40) });
/** One interlocutor as a form submits them. */
export const interlocutorShape = z.object({
  id: words(40),
  civility: words(20),
  firstName: words(80),
  lastName: words(80),
  function: words(80),
  phone: phoneField,
  email: mailField,
});

/** What a person may submit about a client (CL2..CL4). Empty rows of the nested lists are left out. */
export const clientShape = z.object({
  kind: z.enum(["person", "company"], "Choisissez particulier ou société."),
  civility: words(20),
  firstName: words(80),
  lastName: words(80),
  companyName: words(160),
  siren: bare.refine(
    (text) => text === "" || isSiren(text),
    "Ce SIREN n'est pas juste : 9 chiffres, clé comprise.",
  ),
  siret: bare.refine(
    (text) => text === "" || isSiret(text),
    "Ce SIRET n'est pas juste : 14 chiffres, clé comprise.",
  ),
  vatNumber: bare.refine(
    (text) => text === "" || /^[A-Z]{2}[A-Z0-9]{2,12}$/.test(text),
    "Exemple : FR88 100000009.",
  ),
  loyaltyCard: bare.refine(
    (text) => /^[A-Z0-9]{0,40}$/.test(text),
    "Des chiffres et des lettres, 40 au plus.",
  ),
  statusId: z.string({ error: "Choisissez un statut." }).max(60),
  originId: choiceId,
  followedBy: choiceId,
  observations: words(2000),
  /** What the form answered of the questions it showed; absent, nothing changes. */
  answers: answersShape,
  addresses: z
    .array(addressShape)
    .max(30)
    .default([])
    .transform((rows) => rows.filter((a) => a.street || a.complement || a.postcode || a.city)),
  phones: z
    .array(contactShape(phoneField))
    .max(20)
    .default([])
    .transform((rows) => rows.filter((p) => p.value)),
  emails: z
    .array(contactShape(mailField))
    .max(20)
    .default([])
    .transform((rows) => rows.filter((m) => m.value)),
  interlocutors: z
    .array(interlocutorShape)
    .max(50)
    .default([])
    .transform((rows) => rows.filter((i) => i.lastName || i.firstName || i.phone || i.email)),
});

export const companyNamed = (form: { kind: string; companyName: string }) =>
  form.kind !== "company" || form.companyName !== "";
export const personNamed = (form: { kind: string; lastName: string }) =>
  form.kind !== "person" || form.lastName !== "";
export const COMPANY = { path: ["companyName"], message: "Indiquez le nom de la société." };
export const PERSON = { path: ["lastName"], message: "Indiquez le nom." };

/** A client's sheet, new or known. */
export type ClientForm = z.output<typeof clientShape>;

export const clientEditForm = clientShape
  .extend({ version: z.coerce.number().int() })
  .refine(companyNamed, COMPANY)
  .refine(personNamed, PERSON);
export type ClientEditForm = z.output<typeof clientEditForm>;

/** Clients named at once; the list sends more by their numbers, in parts. */
export const MOST_CLIENTS = 200;

/** "a,b,c" or a list: the clients of a bulk act, a page of a list at most. */
const clientIds = z
  .union([z.string(), z.array(z.string().max(60))], { error: "Choisissez au moins un client." })
  .transform((given) => [
    ...new Set((typeof given === "string" ? given.split(",") : given).map((id) => id.trim()).filter(Boolean)),
  ])
  .refine((ids) => ids.length > 0, "Choisissez au moins un client.")
  .refine((ids) => ids.length <= MOST_CLIENTS, `C'est trop de clients à la fois : ${MOST_CLIENTS} au plus.`);

export const binForm = z.object({
  ids: clientIds,
  reason: z.enum(["", ...BIN_REASON_KEYS]).default(""),
  note: words(500),
  /** Somebody read that some of them still owe (CL9). */
  read: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});
export type BinForm = z.output<typeof binForm>;
export const restoreForm = binForm.pick({ ids: true });

export const noteForm = z.object({
  kind: z.enum(["note", "call"]).default("note"),
  body: z
    .string({ error: "Écrivez quelques mots." })
    .trim()
    .min(1, "Écrivez quelques mots.")
    .max(4000, "C'est trop long."),
  ouvrageId: choiceId,
});
export type NoteForm = z.output<typeof noteForm>;
export const noteEditForm = noteForm.pick({ body: true }).extend({ version: z.coerce.number().int() });
export type NoteEditForm = z.output<typeof noteEditForm>;

const degrees = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .transform(Number)
    .pipe(z.number("Une position est en degrés.").min(-most).max(most));
/** A position, or none where both of its numbers are empty. */
export const positionForm = z.union([
  z.object({ lat: z.literal(""), lon: z.literal("") }).transform(() => null),
  z.object({ lat: degrees(90), lon: degrees(180) }),
]);

export const observationsForm = z.object({ observations: words(2000), version: z.coerce.number().int() });
export const statusForm = z.object({ statusId: z.string().max(60), version: z.coerce.number().int() });

const dayField = z
  .string()
  .optional()
  .transform((text) => text || null)
  .refine(
    (text) => text === null || /^\d{4}-\d{2}-\d{2}$/.test(text),
    "Indiquez une date, jour, mois et année.",
  );

export const ouvrageForm = z.object({
  typeId: z.string({ error: "Choisissez un type." }).max(60),
  name: z.string({ error: "Donnez un nom." }).trim().min(1, "Donnez un nom.").max(120, "C'est trop long."),
  siteAddressId: choiceId,
  installedOn: dayField,
  warrantyUntil: dayField,
  nextServiceOn: dayField,
  serialNumber: words(80),
  notes: words(2000),
  answers: answersShape,
});
export type OuvrageForm = z.output<typeof ouvrageForm>;
export const ouvrageEditForm = ouvrageForm.extend({ version: z.coerce.number().int() });
export const ouvrageNameForm = ouvrageEditForm.pick({ name: true, version: true });
export type OuvrageNameForm = z.output<typeof ouvrageNameForm>;
