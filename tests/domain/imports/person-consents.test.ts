import fc from "fast-check";
import { expect, test } from "vitest";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import type { KnownClient } from "~/domain/imports/clients/known";
import { clientChanges } from "~/domain/imports/clients/shown";
import { guessedMapping } from "~/domain/imports/headers";
import type { PlannedRow } from "~/domain/imports/plan";
import { CHANNELS } from "~/domain/privacy/consent";
import { cypres, planned, turpin, written } from "./clients-sample";

const KEYS = [
  "companyName",
  "lastName",
  "firstName",
  "person.lastName",
  "person.firstName",
  "person.consent.mail",
  "person.consent.sms",
  "person.consent.out",
  "person.consent.on",
  "consent.mail",
];
type Row = Record<string, string>;
const plan = (rows: Row[], clients: KnownClient[] = []) =>
  planned(
    KEYS,
    rows.map((row) => KEYS.map((key) => row[key] ?? "")),
    { clients },
  );
const people = (rows: PlannedRow[]) => rows.map((row) => row.client?.people.map(({ consents }) => consents));
const company = { companyName: "Les Cyprès" };
const blanc = { ...company, "person.lastName": "Blanc", "person.firstName": "Ève" };
const stands = (given: boolean, on = "2026-03-01"): KnownClient => ({
  ...cypres,
  people: cypres.people.map((one) => ({ ...one, consents: { mail: { given, on: on as never } } })),
});

test.each([
  ["Interlocuteur : accord e-mail", "person.consent.mail"],
  ["Opt-in contact", "person.consent.mail"],
  ["Accord SMS contact 2", "person2.consent.sms"],
  ["Ne pas solliciter le contact", "person.consent.out"],
  ["Interlocuteur 3 : date des consentements", "person3.consent.on"],
])("I16 a column called %s is that of an interlocutor", (header, key) => {
  expect(guessedMapping([header], CLIENT_FIELDS)[0]).toBe(key);
});

test("I16 PV10 the word of an interlocutor is theirs, not the company's", () => {
  const rows = plan([
    {
      ...blanc,
      "person.consent.mail": "oui",
      "person.consent.sms": "non",
      "person.consent.on": "03/02/2025",
      "consent.mail": "non",
    },
  ]);
  expect(rows[0]?.client?.consents).toEqual([{ channel: "mail", given: false, on: null }]);
  expect(people(rows)).toEqual([
    [
      [
        { channel: "mail", given: true, on: "2025-02-03" },
        { channel: "sms", given: false, on: "2025-02-03" },
      ],
    ],
  ]);
  expect(clientChanges(rows[0] as never, CLIENT_FIELDS, String)).toContainEqual({
    label: "Prospection de Blanc Ève, E-mail",
    before: "",
    after: "Accepté le 03/02/2025",
  });
});

test("I16 a refusal of theirs is never turned into a yes, and the dry run says so; a yes is, unless it is newer", () => {
  const row = { ...blanc, "person.consent.mail": "oui" };
  const [kept] = plan([row], [stands(false)]);
  expect(kept).toMatchObject({ action: "unchanged", client: { people: [] } });
  expect(kept?.notes?.join()).toContain("Prospection de Blanc Ève, E-mail : accepté dans le fichier, refusé");
  const after = (on: string) =>
    people(plan([{ ...row, "person.consent.mail": "non", "person.consent.on": on }], [stands(true)]));
  expect(after("02/03/2026")).toEqual([[[{ channel: "mail", given: false, on: "2026-03-02" }]]]);
  expect(after("01/02/2026")).toEqual([[]]);
});

test("I16 where only their word is new, the dry run shows no other change of them", () => {
  const [row] = plan([{ ...blanc, "person.consent.sms": "oui" }], [stands(false)]);
  expect(clientChanges(row as never, CLIENT_FIELDS, String)).toEqual([
    { label: "Prospection de Blanc Ève, SMS", before: "—", after: "Accepté" },
  ]);
});

test("I16 a contact who is the client speaks for it; a word of nobody is left aside and told", () => {
  const self = { "person.lastName": "Turpin", "person.firstName": "Jean", "person.consent.mail": "non" };
  const rows = plan([self], [{ ...turpin, addresses: [], points: [] }]);
  expect(rows.map(({ client }) => client?.consents)).toEqual([[{ channel: "mail", given: false, on: null }]]);
  const [told] = plan([{ ...company, "person.consent.mail": "oui" }]);
  expect(told?.client?.people).toEqual([]);
  expect(told?.notes?.join()).toContain("la ligne ne dit pas de qui");
});

const said = fc.constantFrom("", "oui", "non");
const anyRow = fc.record({
  companyName: fc.constantFrom("Les Cyprès", ""),
  lastName: fc.constantFrom("", "Blanc", "Turpin"),
  firstName: fc.constantFrom("", "Ève", "Jean"),
  "person.lastName": fc.constantFrom("", "Blanc", "Turpin", "Noir"),
  "person.firstName": fc.constantFrom("", "Ève", "Jean"),
  "person.consent.mail": said,
  "person.consent.sms": said,
  "person.consent.out": fc.constantFrom("", "", "x"),
  "person.consent.on": fc.constantFrom("", "01/01/2020", "01/06/2026"),
  "consent.mail": said,
});
const word = fc.option(
  fc.record({
    given: fc.boolean(),
    on: fc.constantFrom("2019-01-01", "2026-03-01", null),
  }),
  { nil: undefined },
);

test("I16 as a law: no file, read once or twice, makes a yes of anybody's refusal; the second time says nothing", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { minLength: 1, maxLength: 5 }),
      fc.array(word, { minLength: 3, maxLength: 3 }),
      (rows, [own, hers, his]) => {
        const clients: KnownClient[] = [
          {
            ...cypres,
            consents: own ? { mail: own as never } : {},
            people: cypres.people.map((one) => ({ ...one, consents: hers ? { mail: hers as never } : {} })),
          },
          { ...turpin, consents: his ? { mail: his as never } : {} },
        ];
        const after = written(clients, plan(rows, clients));
        for (const before of clients) {
          const now = after.find(({ id }) => id === before.id);
          for (const channel of CHANNELS) {
            if (before.consents[channel]?.given === false) expect(now?.consents[channel]?.given).toBe(false);
            for (const person of before.people)
              if (person.consents[channel]?.given === false)
                expect(now?.people.find(({ id }) => id === person.id)?.consents[channel]?.given).toBe(false);
          }
        }
        const again = plan(rows, after).filter(({ action }) => action === "create" || action === "update");
        expect(again).toEqual([]);
      },
    ),
    { seed: 41, numRuns: 1500 },
  );
});
