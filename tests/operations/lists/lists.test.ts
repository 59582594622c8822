import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "~/domain/access/permissions";
import { writeShape } from "~/domain/lists/address";
import type { Cell, ColumnType } from "~/domain/lists/column";
import { type Filter, keeps, OPERATORS } from "~/domain/lists/filter";
import { questionKey } from "~/domain/lists/questions";
import { viewEditForm, viewForm } from "~/domain/lists/view";
import { questionForm } from "~/domain/questions/forms";
import { createClient } from "~/operations/clients/create-client";
import { listClients } from "~/operations/clients/list-clients";
import { changeView } from "~/operations/lists/change-view";
import { chooseFirstView } from "~/operations/lists/choose-first-view";
import { exportList } from "~/operations/lists/export-list";
import { listRows } from "~/operations/lists/list-rows";
import { openList } from "~/operations/lists/open-list";
import { orderList } from "~/operations/lists/order-list";
import { removeView } from "~/operations/lists/remove-view";
import { saveView } from "~/operations/lists/save-view";
import { addQuestion } from "~/operations/questions/add-question";
import { as, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const asked = (address: string) => new URLSearchParams(address);
const open = (address: string, role: Role = "bureau") => openList(as(role), "clients", asked(address));
const names = async (address: string, role: Role = "bureau") =>
  (await open(`c=nom&${address}`, role)).rows.map((row) => row.cells[0]);

const TOWNS = ["Évry", "Lyon", "L'Haÿ-les-Roses", "Œuilly", "saint-étienne", "Nîmes", ""];
const PETS = ["Chien", "Chat"];
let ids = { pets: "", volume: "", swept: "", pool: "", notes: "" };

/** What is known of each client that the properties look at, as cells. */
const facts: Record<string, Record<string, Cell>> = {};

beforeAll(async () => {
  await newWorld();
  const bureau = as("bureau");
  const ask = (label: string, type: string, options: string[] = []) =>
    addQuestion(bureau, questionForm.parse({ label, type, options }));
  ids = {
    pets: await ask("Animaux", "ticks", PETS),
    volume: await ask("Volume", "number"),
    swept: await ask("Ramonage", "date"),
    pool: await ask("Piscine", "tick"),
    notes: await ask("À savoir", "words"),
  };
  for (let i = 0; i < 70; i++) {
    const town = TOWNS[i % TOWNS.length] ?? "";
    const chosen = PETS.filter((_, at) => (i + at) % 3 === 0);
    const volume = i % 4 === 0 ? null : i * 1.5;
    const swept = i % 5 === 0 ? "" : `2026-11-${String(1 + (i % 28)).padStart(2, "0")}`;
    const notes = i % 6 === 0 ? "" : `Clé n° ${i} à l'Étage`;
    const statusId = i % 2 === 0 ? "st-prospect" : "st-client";
    const id = await createClient(
      as("bureau", Date.parse("2026-11-23T09:00:00Z") - i * 86_400_000),
      clientInput({
        lastName: `Liste ${String(i).padStart(2, "0")}`,
        firstName: "",
        statusId,
        followedBy: i % 3 === 0 ? "u-commercial" : "",
        addresses: town ? [{ use: "main", city: town, postcode: `${10_000 + i}` }] : [],
        phones: [{ value: `06 00 00 00 ${String(i).padStart(2, "0")}` }],
        emails: [],
        answers: {
          [ids.pets]: { shown: "1", chosen },
          [ids.volume]: { shown: "1", written: volume === null ? "" : String(volume).replace(".", ",") },
          [ids.swept]: { shown: "1", written: swept },
          [ids.pool]: { shown: "1", chosen: i % 2 ? ["Oui"] : [] },
          [ids.notes]: { shown: "1", written: notes },
        },
      }),
    );
    facts[id] = {
      nom: `Liste ${String(i).padStart(2, "0")}`,
      statut: statusId,
      suivi: i % 3 === 0 ? "u-commercial" : null,
      ville: town,
      tel: `+336000000${String(i).padStart(2, "0")}`,
      creation: Date.parse("2026-11-23T09:00:00Z") - i * 86_400_000,
      ca: null,
      [questionKey(ids.pets)]: chosen.length > 0 ? JSON.stringify(chosen) : null,
      [questionKey(ids.volume)]: volume,
      [questionKey(ids.swept)]: swept,
      [questionKey(ids.pool)]: i % 2 ? 1 : null,
      [questionKey(ids.notes)]: notes,
    };
  }
});

const TYPES: Record<string, ColumnType> = {
  nom: "text",
  statut: "choice",
  suivi: "choice",
  ville: "text",
  tel: "phone",
  creation: "instant",
  ca: "money",
};
const typeOf = (key: string): ColumnType =>
  TYPES[key] ??
  ({ [ids.pets]: "ticks", [ids.volume]: "number", [ids.swept]: "day", [ids.pool]: "yes" } as const)[
    key.slice(2)
  ] ??
  "text";

/** Filters that some of these rows pass and some don't. */
const someFilter = () =>
  fc.constantFrom(...Object.keys(Object.values(facts)[0] ?? {})).chain((key) =>
    fc.constantFrom(...OPERATORS[typeOf(key)]).chain((operator): fc.Arbitrary<Filter> => {
      const type = typeOf(key);
      const words = fc.constantFrom(
        "evry",
        "Lyon",
        "haÿ",
        "oe",
        "ETIENNE",
        "liste 1",
        "cle n",
        "n° 2",
        "06 00",
        "é",
        "'",
      );
      const choice = fc.constantFrom("st-client", "st-prospect", "u-commercial", "Chien", "Chat");
      const bound =
        type === "number" || type === "money"
          ? fc.integer({ min: -10, max: 90 }).map(String)
          : fc
              .integer({ min: 0, max: 80 })
              .map((by) => new Date(Date.UTC(2026, 8, 15 + by)).toISOString().slice(0, 10));
      const values: fc.Arbitrary<string[]> = /^(contains|begins|is)$/.test(operator)
        ? words.map((one) => [one])
        : /^(in|out)$/.test(operator)
          ? fc.uniqueArray(choice, { minLength: 1, maxLength: 3 })
          : operator === "between"
            ? fc.tuple(bound, fc.option(bound, { nil: "" }))
            : /^(last|next|before)$/.test(operator)
              ? fc.integer({ min: 0, max: 40 }).map((one) => [String(one)])
              : fc.constant([]);
      return values.map((all) => ({ key, operator, values: all }));
    }),
  );

test("LI2 LI3 LI4 the base keeps the very rows that the rules keep, whatever the filters", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someFilter(), { minLength: 1, maxLength: 3 }), async (filters) => {
      const address = writeShape({ filters, columns: [{ key: "nom" }] }).toString();
      const order = await orderList(as("bureau"), "clients", asked(`${address}&q=liste`));
      const numbers = order === "" ? [] : order.split(",").map(Number);
      const rows = await listRows(as("bureau"), "clients", asked(address), numbers);
      const expected = Object.entries(facts)
        .filter(([, cells]) =>
          filters.every((filter) =>
            keeps(filter, { type: typeOf(filter.key) }, cells[filter.key] ?? null, as("bureau").today),
          ),
        )
        .map(([id]) => id);
      expect(rows.map((row) => row.id).toSorted()).toEqual(expected.toSorted());
      // The page counts what the order holds.
      expect((await open(`${address}&q=liste`)).total).toBe(numbers.length);
    }),
    { seed: 4, numRuns: 120 },
  );
});

test("rows by window are those of the order, whatever it is sorted by, to the last one", async () => {
  const opened = await open("");
  for (const { key } of opened.columns.filter((one) => one.sorts)) {
    for (const tri of [key, `-${key}`]) {
      const numbers = (await orderList(as("direction"), "clients", asked(`tri=${tri}`)))
        .split(",")
        .map(Number);
      expect(numbers).toHaveLength(opened.total);
      expect(new Set(numbers).size).toBe(opened.total);
      const page = await open(`tri=${tri}`, "direction");
      expect(page.rows.map((row) => row.n)).toEqual(numbers.slice(0, 60));
      const window = numbers.slice(40, 70);
      const rows = await listRows(as("direction"), "clients", asked(`tri=${tri}`), window);
      expect(rows.map((row) => row.n)).toEqual(window);
    }
  }
});

test("towns are sorted without case or accents, and follow the address", async () => {
  const numbers = (await orderList(as("bureau"), "clients", asked("tri=ville&q=liste")))
    .split(",")
    .map(Number);
  const rows = await listRows(as("bureau"), "clients", asked("c=ville"), numbers);
  const towns = rows.map((row) => row.cells[0]);
  expect([...new Set(towns)]).toEqual([
    "",
    "Évry",
    "L'Haÿ-les-Roses",
    "Lyon",
    "Nîmes",
    "Œuilly",
    "saint-étienne",
  ]);
  const id = Object.keys(facts).find((one) => facts[one]?.ville === "Lyon") ?? "";
  const town = async () =>
    env.DB.prepare("select town, town_sort, postcode from client where id = ?").bind(id).first();
  await env.DB.prepare("update address set city = 'Aÿ', postcode = '51160' where client_id = ?")
    .bind(id)
    .run();
  expect(await town()).toEqual({ town: "Aÿ", town_sort: "ay", postcode: "51160" });
  await env.DB.prepare("update address set city = 'Lyon', postcode = '69001' where client_id = ?")
    .bind(id)
    .run();
  expect(await town()).toMatchObject({ town: "Lyon" });
});

describe("amounts", () => {
  test("LI1 those without the right have no such column, whatever they ask", async () => {
    const columns = (await open("", "technicien")).columns.map((one) => one.key);
    expect(columns).not.toContain("ca");
    expect(columns).not.toContain("solde");
    const sly = "c=nom,ca,solde&f=solde:between:1,&tri=-ca";
    const opened = await open(sly, "technicien");
    expect(opened.shape.columns).toEqual([{ key: "nom" }]);
    expect(opened.shape.filters).toEqual([]);
    expect(opened.shape.sort.key).toBe("nom");
    expect(opened.unknown).toEqual(["ca", "solde"]);
    const file = await exportList(as("technicien"), "clients", asked(sly), { as: "csv", columns: "all" });
    expect(await new Response(file.bytes).text()).not.toMatch(/Chiffre|Reste dû/);
    expect((await open(sly, "direction")).shape.columns).toHaveLength(3);
  });

  test("LI1 programs neither: a filter on amounts asked by a key without the right is no filter", async () => {
    const all = await listClients(as("technicien"), { limit: 500 });
    const sly = await listClients(as("technicien"), { show: "f=solde:between:1,", limit: 500 });
    expect(sly.rows).toHaveLength(all.rows.length);
    expect((await listClients(as("direction"), { show: "f=solde:between:1,", limit: 500 })).rows).toEqual([]);
  });
});

test("LI10 the bin is left out unless a status is asked for", async () => {
  const id = await createClient(as("bureau"), clientInput({ lastName: "Jetée", statusId: "st-bin" }));
  expect((await open("")).rows.some((row) => row.id === id)).toBe(false);
  expect(await names("f=statut:in:st-bin")).toEqual(
    ["Jetée Jeanne"].slice(0, 1).map(() => expect.stringMatching(/^Jetée/)),
  );
});

test("built-in views show clients and prospects by their status", async () => {
  const { views } = await open("");
  expect(views.map((one) => one.name).slice(0, 3)).toEqual(["Tous", "Clients", "Prospects"]);
  const prospects = await open("vue=prospects&c=nom,statut");
  expect(new Set(prospects.rows.map((row) => row.cells[1]))).toEqual(new Set(["st-prospect"]));
});

describe("views", () => {
  const lyon = { name: "Lyon", address: "c=nom,ville.220&f=ville:contains:lyon&tri=-creation" };

  test("LI6 LI8 what is kept opens again by its link, for who may read it", async () => {
    const id = await saveView(as("commercial"), "clients", viewForm.parse(lyon));
    const opened = await open(`vue=${id}`, "commercial");
    expect(opened.view).toMatchObject({ name: "Lyon", kind: "own", mine: true });
    expect(opened.shape.columns).toEqual([{ key: "nom" }, { key: "ville", width: 220 }]);
    expect(opened.rows.every((row) => row.cells[1] === "Lyon")).toBe(true);
    // Somebody else's own: out of sight, and said.
    expect(await open(`vue=${id}`)).toMatchObject({ view: { id: "tous" }, unknown: ["vue"] });
    await expect(removeView(as("bureau"), id)).rejects.toMatchObject({ kind: "not-found" });
  });

  test("LI8 sharing is for who may; shared, everybody reads it and only they change it", async () => {
    const form = viewForm.parse({ ...lyon, name: "Pour tous", shared: true });
    await expect(saveView(as("commercial"), "clients", form)).rejects.toMatchObject({ kind: "forbidden" });
    const id = await saveView(as("direction"), "clients", form);
    expect((await open(`vue=${id}`, "technicien")).view).toMatchObject({ kind: "shared", mine: false });
    const edit = viewEditForm.parse({ ...lyon, name: "Rhône", shared: true, version: 1 });
    await expect(changeView(as("technicien"), id, edit)).rejects.toMatchObject({ kind: "forbidden" });
    await changeView(as("bureau"), id, edit);
    await expect(changeView(as("direction"), id, edit)).rejects.toMatchObject({ kind: "conflict" });
    await removeView(as("bureau"), id);
    expect((await open("")).views.some((one) => one.id === id)).toBe(false);
    await removeView(as("bureau"), id, true);
    await removeView(as("bureau"), id, true);
    expect((await open("")).views.find((one) => one.id === id)).toMatchObject({ name: "Rhône" });
  });

  test("LI7 a shared view on amounts opens without them for who has no right to them", async () => {
    const form = viewForm.parse({ name: "Dus", address: "c=nom,solde&f=solde:between:1,", shared: true });
    const id = await saveView(as("direction"), "clients", form);
    const opened = await open(`vue=${id}`, "technicien");
    expect(opened.shape.columns).toEqual([{ key: "nom" }]);
    expect(opened.unknown).toEqual(["solde"]);
  });

  test("LI9 each opens the list on the view of their choice", async () => {
    await chooseFirstView(as("planification"), "clients", "prospects", true);
    expect((await open("", "planification")).view.id).toBe("prospects");
    expect((await open("vue=tous", "planification")).view.id).toBe("tous");
    expect((await open("")).view.id).toBe("tous");
    await chooseFirstView(as("planification"), "clients", "prospects", false);
    expect((await open("", "planification")).view.id).toBe("tous");
    await expect(chooseFirstView(as("planification"), "clients", "nowhere", true)).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("one sending of the form is one view", async () => {
    const form = viewForm.parse({ name: "Une fois", address: "" });
    const [one, two] = [
      await saveView(as("bureau"), "clients", form, "same"),
      await saveView(as("bureau"), "clients", form, "same"),
    ];
    expect(two).toBe(one);
  });
});

describe("files", () => {
  test("hold exactly what is on screen: its columns, its filters, its order", async () => {
    const address = `c=ville,nom,${questionKey(ids.volume)},creation&f=ville:contains:lyon&tri=-nom`;
    const { bytes, name } = await exportList(as("bureau"), "clients", asked(address), { as: "csv" });
    expect(name).toBe("clients.csv");
    const [head, ...lines] = (await new Response(bytes).text()).trimEnd().split("\r\n");
    expect(head).toBe("Ville;Nom;Volume;Créé le");
    const shown = (await open(address)).rows.map((row) => row.cells);
    expect(lines.map((line) => line.split(";")[1])).toEqual(shown.map((cells) => cells[1]));
    expect(lines[0]).toBe("Lyon;Liste 64;;20/09/2026 à 11:00");
    expect(lines[1]).toMatch(/^Lyon;Liste 57;85,5;/);
  });

  test("XLSX keeps numbers and days, and words that would be formulas stay words", async () => {
    const { readXlsx } = await import("hucre/xlsx");
    await createClient(as("bureau"), clientInput({ lastName: "=1+1 Feuille", firstName: "" }));
    const address = `c=nom,${questionKey(ids.volume)},creation&q=liste&tri=-nom`;
    const { bytes } = await exportList(as("bureau"), "clients", asked(address), { as: "xlsx" });
    const book = await readXlsx(new Uint8Array(await new Response(bytes).arrayBuffer()));
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows[0]).toEqual(["Nom", "Volume", "Créé le"]);
    expect(rows).toHaveLength(71);
    expect(rows[1]?.slice(0, 2)).toEqual(["Liste 69", 103.5]);
    const formula = await exportList(as("bureau"), "clients", asked("c=nom&q=feuille"), { as: "xlsx" });
    const sheet = await readXlsx(new Uint8Array(await new Response(formula.bytes).arrayBuffer()));
    expect(sheet.sheets[0]?.rows[1]).toEqual(["=1+1 Feuille"]);
  });

  test("only the rows that were chosen, in the order of the list", async () => {
    const { rows } = await open("q=liste&tri=-nom&c=nom");
    const only = [rows[5]?.n ?? 0, rows[2]?.n ?? 0];
    const { bytes } = await exportList(as("bureau"), "clients", asked("q=liste&tri=-nom&c=nom"), {
      as: "csv",
      only: { all: false, numbers: only },
    });
    expect((await new Response(bytes).text()).trimEnd().split("\r\n").slice(1)).toEqual([
      rows[2]?.cells[0],
      rows[5]?.cells[0],
    ]);
  });
});
