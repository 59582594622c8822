import { expect, test } from "vitest";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import type { KnownClient } from "~/domain/imports/clients/known";
import { clientChanges } from "~/domain/imports/clients/shown";
import { guessedMapping } from "~/domain/imports/headers";
import { planned, turpin, written } from "./clients-sample";

const KEYS = ["lastName", "firstName", "email", "consent.mail", "consent.sms", "consent.out", "consent.on"];
type Row = [last: string, first: string, mail: string, says: string, sms?: string, out?: string, on?: string];
const plan = (rows: Row[], clients: KnownClient[] = []) =>
  planned(
    KEYS,
    rows.map((row) => KEYS.map((_, i) => row[i] ?? "")),
    { clients },
  );
const heard = (rows: ReturnType<typeof plan>) => rows.map((row) => row.client?.consents);
const stands = (given: boolean, on = "2026-03-01"): KnownClient => ({
  ...turpin,
  points: [{ channel: "email", value: "jean@turpin.example" }],
  consents: { mail: { given, on: on as never } },
});
const JEAN: [string, string, string] = ["Turpin", "Jean", "jean@turpin.example"];

test.each([
  ["Newsletter", "consent.mail"],
  ["Opt-in", "consent.mail"],
  ["Accepte SMS", "consent.sms"],
  ["Ne pas contacter", "consent.out"],
  ["Date consentement", "consent.on"],
])("I16 a column called %s is recognised", (header, key) => {
  expect(guessedMapping([header], CLIENT_FIELDS)[0]).toBe(key);
});

test("I16 yes and no are words of their day; a wish to be left alone refuses everything; silence says nothing", () => {
  const rows = plan([
    ["Blanc", "Ève", "eve@x.fr", "oui", "non", "", "03/02/2025"],
    ["Noir", "Luc", "luc@x.fr", "oui", "", "x"],
    ["Gris", "Ana", "ana@x.fr", "", "", "non"],
  ]);
  expect(heard(rows)).toEqual([
    [
      { channel: "mail", given: true, on: "2025-02-03" },
      { channel: "sms", given: false, on: "2025-02-03" },
    ],
    ["mail", "sms", "phone", "post"].map((channel) => ({ channel, given: false, on: null })),
    [],
  ]);
  expect(clientChanges(rows[0] as never, CLIENT_FIELDS, String)).toContainEqual({
    label: "Prospection, E-mail",
    before: "",
    after: "Accepté le 03/02/2025",
  });
});

test("I16 what is neither yes nor no, nor a day, refuses its row at its cell", () => {
  const rows = plan([
    ["Blanc", "Ève", "eve@x.fr", "peut-être"],
    ["Noir", "Luc", "luc@x.fr", "oui", "", "", "hier"],
  ]);
  expect(rows.map((row) => row.problems.map(({ column }) => column))).toEqual([
    ["consent.mail"],
    ["consent.on"],
  ]);
});

test("I16 a refusal on the file is never turned into a yes, and the dry run says so", () => {
  const [row] = plan([[...JEAN, "oui"]], [stands(false)]);
  expect(row).toMatchObject({ action: "unchanged", client: { consents: [] } });
  expect(row?.notes?.join()).toContain("refusé sur la fiche");
});

test("I16 a refusal of the file turns a yes, unless the yes is newer", () => {
  const after = (on: string) => heard(plan([[...JEAN, "non", "", "", on]], [stands(true)]))[0];
  expect(after("")).toEqual([{ channel: "mail", given: false, on: null }]);
  expect(after("02/03/2026")).toEqual([{ channel: "mail", given: false, on: "2026-03-02" }]);
  expect(after("01/02/2026")).toEqual([]);
});

test("I7 I16 twice the same file changes nothing the second time; of two rows of one client the refusal wins", () => {
  const file: Row[] = [
    [...JEAN, "oui", "non"],
    [...JEAN, "non", "oui"],
  ];
  const first = plan(file, [{ ...stands(true), consents: {} }]);
  expect(first[0]?.client?.consents).toEqual([
    { channel: "mail", given: false, on: null },
    { channel: "sms", given: false, on: null },
  ]);
  const again = plan(file, written([{ ...stands(true), consents: {} }], first));
  expect(again.map((row) => row.action)).toEqual(["unchanged"]);
});
