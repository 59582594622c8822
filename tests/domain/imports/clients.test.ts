import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ImportOptions, RULES } from "~/domain/imports/options";
import { summaryOf } from "~/domain/imports/plan";
import type { Cell } from "~/domain/imports/sheet";
import type { Question } from "~/domain/questions/question";
import { cypres, planned, turpin, written } from "./clients-sample";

const KEYS = ["lastName", "firstName", "postcode", "phone", "email", "code"];
const client = (cells: Cell[], options: Partial<ImportOptions> = {}) =>
  planned(KEYS, [cells], { options })[0];

describe("I6 a client is recognised by code, mail, phone, or name and postcode", () => {
  test.each<[string, Cell[], string]>([
    ["by code", ["Turpin", "Jean", "", "", "", "c000001"], "unchanged"],
    ["by mail", ["TURPIN", "jean", "", "", "JEAN@exemple.fr", ""], "unchanged"],
    ["by phone, nothing new", ["Turpin", "Jean", "", "0612345678", "", ""], "unchanged"],
    ["by phone and a close name", ["Turpain", "Jean", "", "0612345678", "", ""], "unchanged"],
    ["by name and postcode", ["Turpin", "Jean", "69480", "", "", ""], "unchanged"],
    ["by name the other way round", ["Jean", "Turpin", "69480", "", "", ""], "unchanged"],
    ["same name elsewhere", ["Turpin", "Jean", "13001", "", "", ""], "create"],
    ["same name, no way to tell", ["Turpin", "Jean", "", "", "", ""], "refused"],
    ["a phone under another name", ["Durand", "Zoé", "", "0612345678", "", ""], "refused"],
    ["a new person", ["Durand", "Zoé", "69000", "0612345679", "", ""], "create"],
    ["nobody", ["", "Zoé", "", "", "", ""], "refused"],
  ])("%s", (_, cells, action) => expect(client(cells)?.action).toBe(action));
  test("the chosen key decides alone", () => {
    expect(
      client(["Durand", "Zoé", "", "0612345678", "", ""], { key: "phone", rule: "overwrite" }),
    ).toMatchObject({
      action: "update",
      existing: { id: "c1" },
      changed: ["lastName", "firstName"],
    });
    expect(client(["Turpin", "Jean", "69480", "", "", ""], { key: "email" })?.action).toBe("create");
  });
  test("by SIRET and SIREN, whatever the name; another establishment is another client", () => {
    const by = (cells: Cell[], clients = [cypres]) =>
      planned(["companyName", "siren", "siret"], [cells], { clients })[0]?.existing?.id;
    expect(by(["Cypres Hôtel", "732829320", ""])).toBe("c2");
    expect(by(["Cypres Hôtel", "", "73282932000074"])).toBe("c2");
    const settled = { ...cypres, values: { ...cypres.values, siret: "73282932000074" } };
    expect(by(["Les Cyprès Nord", "", "73282932000082"], [settled])).toBeUndefined();
  });
  test("a close name at the same address is the same; in the same town it is only told", () => {
    const at = (name: string, street: string) =>
      planned(["lastName", "firstName", "street", "postcode"], [[name, "Jean", street, "69480"]])[0];
    expect(at("Turpain", "3 ch. du lavoir")).toMatchObject({
      existing: { id: "c1" },
      signs: ["close-name", "same-address"],
    });
    expect(at("Turpain", "8 rue Haute")).toMatchObject({ action: "create", candidates: [{ id: "c1" }] });
  });
  test("the code of another program may be somebody else's", () => {
    const row = planned(["code", "lastName"], [["C000001", "Vidal"]], { foreign: true })[0];
    expect(row).toMatchObject({ action: "refused", candidates: [{ id: "c1" }] });
    expect(planned(["code", "lastName"], [["C000001", "Turpin"]], { foreign: true })[0]?.existing?.id).toBe(
      "c1",
    );
    const imported = { ...turpin, externalIds: ["77"] };
    expect(
      planned(["externalId", "lastName"], [["77", "Renommé"]], { foreign: true, clients: [imported] })[0]
        ?.existing?.id,
    ).toBe("c1");
  });
});

describe("I11 rows of one client", () => {
  test("same code: addresses, phones and people of the rows that follow are its own", () => {
    const rows = planned(
      [
        "code",
        "companyName",
        "street",
        "postcode",
        "city",
        "person.lastName",
        "person.function",
        "person.phone",
      ],
      [
        ["K1", "Bocage", "1 rue Haute", "69001", "Lyon", "Roux", "Gérant", "0611111111"],
        ["K1", "Bocage", "9 quai Sud", "13002", "Marseille", "Vidal", "Comptable", "0622222222"],
        ["K1", "", "1 r. Haute", "69001", "", "Roux", "", "0633333333"],
      ],
      { clients: [] },
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ action: "create", row: 2, also: [3, 4] });
    expect(rows[0]?.client?.addresses.map(({ now }) => [now.use, now.city])).toEqual([
      ["main", "Lyon"],
      ["site", "Marseille"],
    ]);
    expect(rows[0]?.client?.people.map(({ now }) => [now.lastName, now.function, now.phones])).toEqual([
      ["Roux", "Gérant", ["+33611111111", "+33633333333"]],
      ["Vidal", "Comptable", ["+33622222222"]],
    ]);
  });
  test("same name and address without a code; another field of the second row is told, not taken", () => {
    const rows = planned(
      ["lastName", "firstName", "street", "postcode", "observations", "phone"],
      [
        ["Vidal", "Zoé", "8 rue Haute", "69001", "Chien", "0611111111"],
        ["VIDAL", "Zoe", "8, rue haute", "69001", "Chat", "0622222222"],
      ],
    );
    expect(rows).toMatchObject([{ row: 2, also: [3], values: { observations: "Chien" } }]);
    expect(rows[0]?.client?.points).toHaveLength(2);
    expect(rows[0]?.notes?.join()).toContain("ligne 3");
  });
  test("a refused row leaves the others of its client", () => {
    const rows = planned(
      ["code", "lastName", "phone"],
      [
        ["K1", "Vidal", "0611111111"],
        ["K1", "Vidal", "douze"],
      ],
    );
    expect(rows.map(({ row, action }) => [row, action])).toEqual([
      [2, "create"],
      [3, "refused"],
    ]);
  });
  test("the contact that is the client is the client; a contact without company is one", () => {
    const self = planned(
      ["fullName", "civility", "person.lastName", "person.firstName", "person.phone"],
      [["DUPONT", "M.", "Dupont", "Paul", "0611111111"]],
    )[0];
    expect(self?.client).toMatchObject({
      people: [],
      values: { kind: "person", lastName: "Dupont", firstName: "Paul" },
    });
    expect(self?.client?.points).toMatchObject([{ value: "+33611111111" }]);
    expect(planned(["companyName", "person.lastName"], [["", "Vidal"]])[0]?.values).toMatchObject({
      kind: "person",
      lastName: "Vidal",
    });
  });
});

describe("I12 what is known already", () => {
  const row: Cell[] = ["TURPIN", "Jean", "M.", "Nouveau", "8 rue Haute", "13001", "0478111111"];
  const keys = ["lastName", "firstName", "civility", "observations", "street", "postcode", "phone"];
  const under = (rule: ImportOptions["rule"], more: Partial<ImportOptions> = {}, clients = [turpin]) =>
    planned([...keys, "email"], [[...row, "jean@exemple.fr"]], { clients, options: { rule, ...more } })[0];
  test("skip leaves everything", () => {
    expect(under("skip")).toMatchObject({
      action: "unchanged",
      existing: { id: "c1" },
      signs: ["same-mail", "same-name"],
    });
  });
  test("complete fills what is empty, adds phones, and loses nothing", () => {
    const done = under("complete");
    expect(done).toMatchObject({
      action: "update",
      changed: ["civility", "observations"],
      values: { lastName: "Turpin" },
    });
    expect(done?.client?.points.map(({ value }) => value)).toEqual(["+33478111111"]);
    expect(done?.client?.addresses).toEqual([]);
    expect(done?.notes?.[0]).toContain("8 rue Haute");
  });
  test("overwrite takes what the file gives, phones are added all the same", () => {
    const done = under("overwrite");
    expect(done?.changed.toSorted()).toEqual(["civility", "lastName", "observations"]);
    expect(done?.client?.addresses).toMatchObject([
      { was: { id: "a1" }, now: { street: "8 rue Haute", use: "main" } },
    ]);
    expect(done?.client?.points).toHaveLength(1);
  });
  test("create makes another, unless it would say nothing new", () => {
    expect(under("create")).toMatchObject({ action: "create", existing: null, candidates: [{ id: "c1" }] });
    expect(
      planned(KEYS, [["Turpin", "Jean", "", "0612345678", "", ""]], { options: { rule: "create" } })[0]
        ?.action,
    ).toBe("unchanged");
  });
  test("one row goes another way than the run, and says whose it is where the file cannot", () => {
    const decided = (rows: ImportOptions["rows"], cells: Cell[] = row) =>
      planned([...keys, "email"], [[...cells, "jean@exemple.fr"]], { options: { rows } })[0];
    expect(decided({ "2": { rule: "skip" } })?.action).toBe("unchanged");
    expect(decided({ "2": { rule: "create" } })?.action).toBe("create");
    const unknown = ["Durand", ...row.slice(1)];
    expect(decided({}, unknown)).toMatchObject({ action: "refused", candidates: [{ id: "c1" }] });
    expect(decided({ "2": { rule: "complete", clientId: "c1" } }, unknown)).toMatchObject({
      action: "update",
      existing: { id: "c1" },
    });
    expect(decided({ "2": { rule: "create" } }, unknown)?.action).toBe("create");
    expect(decided({ "2": { rule: "skip" } }, unknown)?.action).toBe("unchanged");
  });
  test("an interlocutor known by name gets the phone that is new; another one is added", () => {
    const done = planned(
      ["companyName", "siren", "person.lastName", "person.firstName", "person.phone", "person.function"],
      [
        ["Les Cyprès", "732829320", "BLANC", "Eve", "0478000000", "Gérante"],
        ["Les Cyprès", "732829320", "Noir", "Luc", "0478000001", ""],
      ],
    )[0];
    expect(done?.client?.people).toMatchObject([
      { was: { id: "p1" }, now: { function: "Gérante", phones: [] } },
      { was: null, now: { lastName: "Noir", phones: ["+33478000001"] } },
    ]);
  });
  test("a SIRET never comes beside the SIREN of another company; a code never changes", () => {
    const done = planned(["code", "companyName", "siret"], [["K", "Les Cyprès", "55210055400013"]], {
      clients: [{ ...cypres, values: { ...cypres.values, code: "K" } }],
    })[0];
    expect(done?.action).toBe("unchanged");
    expect(client(["Turpin", "Jean", "69480", "", "", "C000002"])).toMatchObject({
      action: "refused",
      candidates: [{ id: "c1" }],
    });
  });
});

const heating: Question = {
  id: "h",
  label: "Chauffage",
  type: "list",
  options: ["Gaz", "Bois"],
  whenId: null,
  whenIs: "",
  required: false,
  ouvrageTypes: [],
};
const power: Question = {
  id: "p",
  label: "Puissance",
  type: "number",
  options: [],
  whenId: "h",
  whenIs: "Bois",
  required: false,
  ouvrageTypes: [],
};
const extras: Question = {
  ...heating,
  id: "e",
  label: "Options",
  type: "ticks",
  options: ["Ventouse", "Wi-Fi"],
};
const since: Question = { ...heating, id: "d", label: "Depuis", type: "date", options: [] };
const pets: Question = { ...heating, id: "t", label: "Chien", type: "tick", options: [] };

describe("I13 answers to complementary questions", () => {
  const questions = [heating, power, extras, since, pets];
  const answers = (cells: Cell[], clients = [turpin]) =>
    planned(["lastName", "q.h", "q.p", "q.e", "q.d", "q.t"], [["Vidal", ...cells]], {
      questions,
      clients,
    })[0];
  test("each type is read from its cell", () => {
    expect(answers(["bois", "1 234,50", "wi-fi ; Ventouse", 45_000, "x"])?.values).toMatchObject({
      "q.h": '[["Bois"],""]',
      "q.p": '[[],"1234.5"]',
      "q.e": '[["Ventouse","Wi-Fi"],""]',
      "q.d": '[[],"2023-03-15"]',
      "q.t": '[["Oui"],""]',
    });
    for (const written of [
      "31/12/2026",
      "2026-12-31",
      "31.12.26",
      "31 décembre 2026",
      "2026-12-31T00:00:00",
      "jeudi 31 déc. 2026",
    ])
      expect(answers(["", "", "", written, "non"])?.values["q.d"], written).toBe('[[],"2026-12-31"]');
  });
  test.each([
    [["Fioul", "", "", "", ""], "q.h"],
    [["Bois", "beaucoup", "", "", ""], "q.p"],
    [["", "", "Ventouse;Radio", "", ""], "q.e"],
    [["", "", "", "30/02/2026", ""], "q.d"],
    [["", "", "", "", "peut-être"], "q.t"],
  ])("%j is told at its cell", (cells, column) => {
    expect(answers(cells)).toMatchObject({ action: "refused", problems: [{ column }] });
  });
  test("what is not asked, given the rest, is left aside and told", () => {
    const row = answers(["Gaz", "12", "", "", ""]);
    expect(row?.changed).not.toContain("q.p");
    expect(row?.notes?.[0]).toContain("que si « Chauffage » est « Bois »");
  });
});

test("I7 every row is one of four, and the sums agree", () => {
  const rows = planned(KEYS, [
    ["Vidal", "Zoé", "69001", "", "", ""],
    ["Turpin", "Jean", "69480", "0478222222", "", ""],
    ["Turpin", "Jean", "69480", "0612345678", "", ""],
    ["Roux", "", "", "?", "", ""],
  ]);
  expect(summaryOf(rows)).toEqual({ created: 1, updated: 1, unchanged: 0, refused: 1 });
});

/** People and companies that a file may hold: some share a phone, a town, half a name. */
const PEOPLE = [
  {
    name: ["Dupont", "Jean", ""],
    place: ["1 rue Haute", "69001", "Lyon"],
    phone: "0611111111",
    mail: "jean@dupont.fr",
    code: "K1",
  },
  {
    name: ["Dupont", "Anne", ""],
    place: ["1 rue Haute", "69001", "Lyon"],
    phone: "0611111111",
    mail: "anne@dupont.fr",
    code: "K2",
  },
  {
    name: ["Dupond", "Paul", ""],
    place: ["2 place du Lac", "69001", "Lyon"],
    phone: "0622222222",
    mail: "",
    code: "",
  },
  {
    name: ["Dupont", "Jean", ""],
    place: ["9 quai Sud", "13002", "Marseille"],
    phone: "",
    mail: "",
    code: "K4",
  },
  {
    name: ["", "", "SARL Bocage"],
    place: ["4 av. du Bois", "13002", "Marseille"],
    phone: "0491000000",
    mail: "bocage@x.fr",
    code: "K5",
  },
  {
    name: ["Turpin", "Jean", ""],
    place: ["3 chemin du Lavoir", "69480", "Anse"],
    phone: "0612345678",
    mail: "jean@exemple.fr",
    code: "C000001",
  },
  {
    name: ["", "", "Les Cyprès"],
    place: ["8 rue Basse", "69480", "Anse"],
    phone: "0478121212",
    mail: "",
    code: "",
  },
] as const;
const writing = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase().replace("rue", "r."),
);
const told = fc.boolean();
/** A row says who it is of, where they live, and some of the rest, in one writing or another. */
const line = fc
  .record({
    who: fc.nat(PEOPLE.length - 1),
    write: writing,
    coded: told,
    phoned: told,
    mailed: told,
    note: fc.constantFrom("", "Chien", "Chat"),
    person: fc.constantFrom(["", ""], ["Blanc", "0633333333"], ["Noir", ""], ["Blanc", "0644444444"]),
    site: fc.constantFrom(["", ""], ["7 route Neuve", "01000"], ["12 bd Vert", "69003"]),
  })
  .map(({ who, write, coded, phoned, mailed, note, person, site }) => {
    const { name, place, phone, mail, code } = PEOPLE[who] ?? PEOPLE[0];
    return [
      ...name.map(write),
      ...place.map(write),
      phoned ? phone : "",
      mailed ? mail : "",
      coded ? code : "",
      note,
      ...person,
      ...site,
    ];
  });
const COLUMNS = [
  "lastName",
  "firstName",
  "companyName",
  "street",
  "postcode",
  "city",
  "phone",
  "email",
  "code",
  "observations",
  "person.lastName",
  "person.phone",
  "site.street",
  "site.postcode",
];
const file = fc.array(line, { minLength: 1, maxLength: 14 });
const manner = fc.record({ rule: fc.constantFrom(...RULES), foreign: fc.boolean() });

describe("I7 as laws, over generated files", () => {
  test("the same file twice changes nothing the second time", () => {
    fc.assert(
      fc.property(file, manner, (rows, { rule, foreign }) => {
        const world = { foreign, options: { rule } };
        const first = planned(COLUMNS, rows, world);
        const after = written([turpin, cypres], first);
        const second = planned(COLUMNS, rows, { ...world, clients: after });
        const changing = second.filter(({ action }) => action === "create" || action === "update");
        expect(
          changing.map(({ row, action, changed, client }) => ({ row, action, changed, client })),
        ).toEqual([]);
      }),
      { seed: 19, numRuns: 1500 },
    );
  });
  test("no two clients come out with one code", () => {
    fc.assert(
      fc.property(file, manner, (rows, { rule, foreign }) => {
        const after = written([turpin, cypres], planned(COLUMNS, rows, { foreign, options: { rule } }));
        const codes = after.map(({ values }) => values.code).filter(Boolean);
        expect(new Set(codes).size).toBe(codes.length);
      }),
      { seed: 31, numRuns: 500 },
    );
  });
  test("completing never loses what was there", () => {
    fc.assert(
      fc.property(file, fc.boolean(), (rows, foreign) => {
        const clients = [turpin, cypres];
        const after = written(clients, planned(COLUMNS, rows, { foreign, options: { rule: "complete" } }));
        for (const before of clients) {
          const now = after.find(({ id }) => id === before.id);
          for (const [key, value] of Object.entries(before.values))
            if (value) expect(now?.values[key]).toBe(value);
          for (const address of before.addresses)
            for (const [key, value] of Object.entries(address))
              if (value)
                expect(now?.addresses.find(({ id }) => id === address.id)).toMatchObject({ [key]: value });
          expect(now?.points).toEqual(expect.arrayContaining(before.points));
          for (const person of before.people)
            expect(now?.people.find(({ id }) => id === person.id)?.phones).toEqual(
              expect.arrayContaining(person.phones),
            );
        }
      }),
      { seed: 23, numRuns: 500 },
    );
  });
  test("every row of the file is accounted for once", () => {
    fc.assert(
      fc.property(file, manner, (rows, { rule, foreign }) => {
        const told = planned(COLUMNS, rows, { foreign, options: { rule } }).flatMap((one) => [
          one.row,
          ...(one.also ?? []),
        ]);
        expect(told.toSorted((a, b) => a - b)).toEqual(rows.map((_, i) => i + 2));
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});
