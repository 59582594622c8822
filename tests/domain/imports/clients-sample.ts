import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import type { ClientPlan } from "~/domain/imports/clients/changes";
import type { KnownClient } from "~/domain/imports/clients/known";
import { plannedClients } from "~/domain/imports/clients/plan";
import { readDrafts } from "~/domain/imports/clients/read";
import { standing } from "~/domain/imports/clients/standing";
import { defaultOptions, type ImportOptions } from "~/domain/imports/options";
import type { PlannedRow } from "~/domain/imports/plan";
import { questionFields } from "~/domain/imports/question-fields";
import type { Cell } from "~/domain/imports/sheet";
import type { Question } from "~/domain/questions/question";

export const turpin: KnownClient = {
  id: "c1",
  version: 1,
  title: "Turpin Jean",
  values: {
    kind: "person",
    lastName: "Turpin",
    firstName: "Jean",
    civility: "",
    companyName: "",
    status: "s1",
    code: "C000001",
    siren: "",
    siret: "",
    observations: "",
  },
  addresses: [
    {
      id: "a1",
      use: "main",
      label: "",
      street: "3 chemin du Lavoir",
      complement: "",
      postcode: "69480",
      city: "Anse",
    },
  ],
  points: [
    { channel: "phone", value: "+33612345678" },
    { channel: "email", value: "jean@exemple.fr" },
  ],
  people: [],
  externalIds: [],
  consents: {},
};
export const cypres: KnownClient = {
  id: "c2",
  version: 4,
  title: "Les Cyprès",
  values: {
    kind: "company",
    companyName: "Les Cyprès",
    lastName: "",
    firstName: "",
    status: "s1",
    code: "",
    siren: "732829320",
    siret: "",
  },
  addresses: [],
  points: [],
  people: [
    {
      id: "p1",
      civility: "",
      firstName: "Ève",
      lastName: "Blanc",
      function: "",
      phones: ["+33478000000"],
      emails: [],
      consents: {},
    },
  ],
  externalIds: [],
  consents: {},
};

interface World {
  clients?: KnownClient[];
  questions?: Question[];
  foreign?: boolean;
  options?: Partial<ImportOptions>;
}

/** Plans rows of these columns; a row is numbered from 2. */
export function planned(keys: string[], rows: Cell[][], world: World = {}): PlannedRow[] {
  const { clients = [turpin, cypres], questions = [], foreign = false } = world;
  const options = { ...defaultOptions("clients"), ...world.options };
  const drafts = readDrafts(
    { header: keys, rows: rows.map((cells, i) => ({ row: i + 2, cells })) },
    Object.fromEntries(keys.map((key, i) => [String(i), key])),
    [...CLIENT_FIELDS, ...questionFields(questions)],
    options,
    null,
    foreign,
  );
  return plannedClients(drafts, { clients, defaultStatus: "s1", questions, foreign, options });
}

/** The base once a plan is written. */
export function written(clients: KnownClient[], rows: PlannedRow[]): KnownClient[] {
  const done = new Map<string, KnownClient>(clients.map((client) => [client.id, client]));
  for (const row of rows) {
    if (row.action !== "create" && row.action !== "update") continue;
    const id = row.existing?.id ?? `made ${done.size}`;
    done.set(id, standing(id, done.get(id) ?? null, row.client as ClientPlan));
  }
  return [...done.values()];
}
