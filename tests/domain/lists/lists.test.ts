import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { readShape, type Shape, writeShape } from "~/domain/lists/address";
import { CLIENT_COLUMNS, USUAL_CLIENTS } from "~/domain/lists/clients";
import type { ColumnType, ListColumn } from "~/domain/lists/column";
import { type Filter, isFilter, keeps, OPERATORS } from "~/domain/lists/filter";
import { comparable, plain } from "~/domain/lists/plain";
import { questionColumns, questionKey } from "~/domain/lists/questions";
import { MOST_TOGETHER, togetherForm, undoForm } from "~/domain/lists/together";
import { type ListView, shapeOf, viewForm, WHOLE_LIST } from "~/domain/lists/view";
import { filterWords } from "~/domain/lists/words";

const TODAY = "2026-11-23" as Day;
const COLUMNS: ListColumn[] = [
  ...CLIENT_COLUMNS,
  ...questionColumns([
    { id: "pets", label: "Animaux", type: "ticks", options: ["Chien", "Chat"] },
    { id: "pool", label: "Piscine", type: "tick", options: [] },
    { id: "volume", label: "Volume", type: "number", options: [] },
    { id: "swept", label: "Ramonage", type: "date", options: [] },
  ]),
];

/** Any filter that one may write for a column of this type. */
export const anyFilter = (key: string, type: ColumnType): fc.Arbitrary<Filter> =>
  fc.constantFrom(...OPERATORS[type]).chain((operator) => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    const day = fc
      .integer({ min: -400, max: 400 })
      .map((by) => new Date(Date.UTC(2026, 10, 23 + by)).toISOString().slice(0, 10));
    const bound = /day|instant/.test(type) ? day : fc.integer({ min: -5000, max: 5000 }).map(String);
    const values: fc.Arbitrary<string[]> = /^(contains|begins|is)$/.test(operator)
      ? words.map((one) => [one])
      : /^(in|out)$/.test(operator)
        ? fc.array(words, { minLength: 1, maxLength: 4 })
        : operator === "between"
          ? fc.tuple(bound, fc.option(bound, { nil: "" }))
          : /^(last|next|before)$/.test(operator)
            ? fc.integer({ min: 0, max: 900 }).map((one) => [String(one)])
            : fc.constant([]);
    return values.map((all) => ({ key, operator, values: all }));
  });

const anyShape: fc.Arbitrary<Shape> = fc.record({
  columns: fc
    .uniqueArray(
      fc.record({
        key: fc.constantFrom(...COLUMNS.map((one) => one.key)),
        width: fc.option(fc.integer({ min: 60, max: 800 }), { nil: undefined }),
      }),
      { selector: (one) => one.key, minLength: 1, maxLength: 20 },
    )
    .map((all) => all.map(({ key, width }) => (width === undefined ? { key } : { key, width }))),
  filters: fc.array(
    fc.constantFrom(...COLUMNS.filter((one) => one.filters)).chain((one) => anyFilter(one.key, one.type)),
    { maxLength: 8 },
  ),
  sort: fc.record({
    key: fc.constantFrom(...COLUMNS.filter((one) => one.sorts).map((one) => one.key)),
    descending: fc.boolean(),
  }),
});

describe("addresses", () => {
  test("LI6 what a list shows, written and read again, is the same", () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const address = new URLSearchParams(writeShape(shape).toString());
        expect(readShape(address, COLUMNS)).toEqual({ shape, unknown: [] });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("LI7 whatever stands in an address, what is read of it can be shown", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), fc.string(), (c, f, tri) => {
        const { shape } = readShape(new URLSearchParams({ c, f, tri }), COLUMNS);
        for (const { key } of shape.columns ?? []) expect(COLUMNS.some((one) => one.key === key)).toBe(true);
        for (const filter of shape.filters ?? [])
          expect(isFilter(filter, COLUMNS.find((one) => one.key === filter.key)?.type ?? "yes")).toBe(true);
        expect(shape.columns?.length).not.toBe(0);
      }),
      { seed: 2 },
    );
    const { shape, unknown } = readShape(
      new URLSearchParams("c=nom,q-gone,nom.90&f=ca:between:5,&f=q-gone:yes:&tri=q-gone"),
      COLUMNS.filter((one) => one.permission === undefined),
    );
    expect(shape).toEqual({ columns: [{ key: "nom", width: 90 }], filters: [] });
    expect(unknown).toEqual(["q-gone", "ca"]);
  });

  test("LI5 widths and numbers of filters stay within their bounds; one does not sort by what does not sort", () => {
    const many = Array.from({ length: 30 }, (_, i) => `f=ville:contains:v${i}`).join("&");
    const { shape } = readShape(new URLSearchParams(`c=nom.5,ville.9999&tri=tel&${many}`), COLUMNS);
    expect(shape.columns).toEqual([
      { key: "nom", width: 60 },
      { key: "ville", width: 800 },
    ]);
    expect(shape.filters).toHaveLength(20);
    expect(shape.sort).toBeUndefined();
  });

  test("LI6 an address says what it changes of a view, and no more", () => {
    const view: ListView = {
      ...WHOLE_LIST,
      address: "c=nom,ville&f=ville:contains:lyon&tri=-creation",
    };
    const shown = (address: string) =>
      shapeOf(USUAL_CLIENTS, view, new URLSearchParams(address), COLUMNS).shape;
    expect(shown("tri=nom")).toMatchObject({
      columns: [{ key: "nom" }, { key: "ville" }],
      filters: [{ key: "ville" }],
      sort: { key: "nom", descending: false },
    });
    expect(shown("f=").filters).toEqual([]);
    expect(shapeOf(USUAL_CLIENTS, undefined, new URLSearchParams(), COLUMNS).shape).toEqual(USUAL_CLIENTS);
  });
});

describe("filters", () => {
  const column = (type: ColumnType) => ({ type });
  const kept = (
    type: ColumnType,
    operator: Filter["operator"],
    values: string[],
    cell: string | number | null,
  ) => keeps({ key: "x", operator, values }, column(type), cell, TODAY);

  test("LI2 a filter asks what its type can answer", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COLUMNS).chain((one) => fc.tuple(fc.constant(one), anyFilter(one.key, one.type))),
        ([one, filter]) => {
          expect(isFilter(filter, one.type)).toBe(true);
        },
      ),
      { seed: 3 },
    );
    expect(isFilter({ key: "x", operator: "last", values: ["30"] }, "text")).toBe(false);
    expect(isFilter({ key: "x", operator: "between", values: ["", ""] }, "day")).toBe(false);
    expect(isFilter({ key: "x", operator: "between", values: ["2026-02-30", ""] }, "day")).toBe(false);
    expect(isFilter({ key: "x", operator: "between", values: ["1e9", ""] }, "money")).toBe(false);
    expect(isFilter({ key: "x", operator: "in", values: [] }, "choice")).toBe(false);
  });

  test("LI3 words are compared without case or accents, phones in any writing", () => {
    expect(plain("Évry-Courcouronnes, Œuilly")).toBe("evry-courcouronnes, oeuilly");
    expect(kept("text", "contains", ["EVRY"], "Évry-Courcouronnes")).toBe(true);
    expect(kept("text", "begins", ["saint"], "Le Saint")).toBe(false);
    expect(kept("text", "is", ["lyon"], "Lyon")).toBe(true);
    for (const typed of ["06 12", "+33 6 12", "0033 612", "06.12"])
      expect(kept("phone", "begins", [typed], "+33612345678")).toBe(true);
    expect(comparable("phone", "+33612")).toBe("0612");
  });

  test("LI4 days are bounds included, counted from today in Paris", () => {
    expect(kept("day", "last", ["30"], "2026-10-24")).toBe(true);
    expect(kept("day", "last", ["30"], "2026-10-23")).toBe(false);
    expect(kept("day", "last", ["30"], "2026-11-24")).toBe(false);
    expect(kept("day", "next", ["0"], "2026-11-23")).toBe(true);
    expect(kept("day", "before", ["365"], "2025-11-23")).toBe(false);
    expect(kept("day", "before", ["365"], "2025-11-22")).toBe(true);
    expect(kept("day", "before", ["365"], null)).toBe(false);
    // Half past midnight in Paris, the day before in Greenwich.
    const midnight = Date.parse("2026-11-22T23:30:00Z");
    expect(kept("instant", "between", ["2026-11-23", "2026-11-23"], midnight)).toBe(true);
  });

  test("amounts are typed in euros and kept in cents", () => {
    expect(kept("money", "between", ["1.10", ""], 110)).toBe(true);
    expect(kept("money", "between", ["", "1.09"], 110)).toBe(false);
    expect(kept("money", "between", ["0", ""], null)).toBe(false);
  });

  test("LI2 what is nowhere is empty, not a choice, and no", () => {
    expect(kept("choice", "out", ["a"], null)).toBe(true);
    expect(kept("choice", "in", ["a"], null)).toBe(false);
    expect(kept("ticks", "in", ["Chat"], '["Chien","Chat"]')).toBe(true);
    expect(kept("ticks", "out", ["Poule"], '["Chien","Chat"]')).toBe(true);
    expect(kept("ticks", "empty", [], "[]")).toBe(true);
    expect(kept("yes", "no", [], null)).toBe(true);
  });

  test("filters in words", () => {
    const say = (key: string, operator: Filter["operator"], ...values: string[]) => {
      const found = COLUMNS.find((one) => one.key === key);
      return found ? filterWords({ key, operator, values }, found) : "";
    };
    expect(say("ville", "contains", "lyon")).toBe("Ville contient « lyon »");
    expect(say(questionKey("pets"), "out", "Chat")).toBe("Animaux : sauf Chat");
    expect(say("creation", "last", "30")).toBe("Créé le : 30 derniers jours");
    expect(say("creation", "before", "1")).toBe("Créé le : il y a plus de 1 jour");
    expect(say("creation", "before", "0")).toBe("Créé le : avant aujourd'hui");
    expect(say("ca", "between", "1000.5", "")).toBe("Chiffre d'affaires HT : à partir de 1000,5 €");
    expect(say("prochaine", "between", "2026-11-01", "2026-11-30")).toBe(
      "Prochaine action : de 01/11/2026 à 30/11/2026",
    );
  });
});

test("LI8 a view has a name, and keeps an address", () => {
  expect(viewForm.safeParse({ name: "  ", address: "" }).success).toBe(false);
  const form = viewForm.parse({ name: " Lyon ", address: "f=ville:contains:lyon", shared: "on" });
  expect(form).toMatchObject({ name: "Lyon", shared: true, first: false });
  expect(form.address.get("f")).toBe("ville:contains:lyon");
});

describe("LI11 one value for many rows", () => {
  const sent = (over: Record<string, string>) =>
    togetherForm.safeParse({ key: "statut", value: "st-client", rows: "12,5", ...over });

  test("rows are numbers, none twice, as many as one commit takes", () => {
    expect(sent({ rows: "12,5,12" }).data?.rows).toEqual([12, 5]);
    const many = (count: number) => Array.from({ length: count }, (_, i) => i + 1).join(",");
    expect(sent({ rows: many(MOST_TOGETHER) }).success).toBe(true);
    for (const rows of [many(MOST_TOGETHER + 1), "", "12,,5", "12;5", "-1", "1e9"])
      expect(sent({ rows }).success).toBe(false);
  });

  test("what the screen knows of them is read, what is none is left out", () => {
    expect(sent({ seen: "12:01abc,x:y,5:02-d" }).data?.seen).toEqual([
      [12, "01abc"],
      [5, "02-d"],
    ]);
  });

  test("what takes it back is rows, versions and values, written and read the same", () => {
    const row = fc.tuple(fc.integer({ min: 1 }), fc.integer({ min: 1 }), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (had) => {
        expect(undoForm.parse({ key: "qui", value: "u", had: JSON.stringify(had) }).had).toEqual(had);
      }),
      { seed: 11 },
    );
    for (const had of ["", "{}", "[[1,2]]", '[[0,1,"a"]]', '[[1,1.5,"a"]]', "[[1,1,null]]"])
      expect(undoForm.safeParse({ key: "qui", value: "u", had }).success).toBe(false);
  });
});
