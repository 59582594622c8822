import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Creditable, credit, leftToCredit } from "~/domain/billing/credit";
import { addsUp } from "~/domain/documents/bounds";
import { type DocumentBody, type Line, PLAIN_TITLE, type TitleLine } from "~/domain/documents/document";
import { bodySchema } from "~/domain/documents/forms";
import { margins } from "~/domain/documents/margins";
import { chosenBody, retain } from "~/domain/documents/retain";
import { titlesAround } from "~/domain/documents/sections";
import { settled, unanswered } from "~/domain/documents/settle";
import { totals } from "~/domain/documents/totals";
import { postInvoice } from "~/domain/ledger/posting";
import { basisPoints, cents, quantity, unitPrice } from "~/domain/money/money";
import { body, item, sectioned } from "./bodies";

const laws = { seed: 20261130, numRuns: 500 };
const title = (id: string, level: TitleLine["level"], more: Partial<TitleLine> = {}): TitleLine => ({
  ...PLAIN_TITLE,
  id,
  kind: "title",
  optionId: null,
  label: id,
  level,
  ...more,
});
const rooms = (more: Partial<TitleLine> = {}) => title("t", 1, { quantity: quantity(15_000), ...more });
const group = (id: string, retained = false, choice: { id: string; label: string } | null = null) => ({
  id,
  label: id,
  retained,
  choice,
});

describe("D12 titles with a quantity and a discount", () => {
  test("fifteen identical rooms: each line says one, the section fifteen, the document too", () => {
    const t = totals(
      body([rooms(), item("a", 1, 100.33, 20), item("b", 3, 0.335, 10), title("u", 1), item("c", 1, 7, 20)]),
    );
    expect([t.lineNet.a, t.lineNet.b]).toEqual([10_033, 101]);
    expect([t.counted.a, t.counted.b, t.counted.c]).toEqual([150_495, 1_515, 700]);
    expect([t.sectionOnes.t, t.sections.t, t.sections.u]).toEqual([10_134, 152_010, 700]);
    expect(t.vat.map((v) => [v.rate, v.net])).toEqual([
      [2000, 151_195],
      [1000, 1_515],
    ]);
  });

  test("a discount of a section is taken once on its sum, and what rounding leaves is shared to the cent", () => {
    const lines = [0.05, 0.05, 0.05, 0.05].map((price, i) => item(`l${i}`, 1, price, 20));
    const t = totals(body([title("t", 1, { discount: basisPoints(1_000) }), ...lines]));
    // Four times 4.5 cents would round to 20: the section is 18, as its words say.
    expect(t.sections.t).toBe(18);
    expect(lines.reduce((sum, line) => sum + (t.counted[line.id] ?? 0), 0)).toBe(18);
    expect(t.net).toBe(18);
  });

  test("sections multiply one inside the other, and inner ones are said for one of the outer", () => {
    const t = totals(
      body([
        title("floors", 1, { quantity: quantity(2_000) }),
        item("lift", 1, 1_000, 20),
        title("rooms", 2, { quantity: quantity(15_000), discount: basisPoints(500) }),
        item("paint", 1, 10, 10),
      ]),
    );
    expect(t.sections.rooms).toBe(14_250);
    expect(t.sectionOnes.floors).toBe(114_250);
    expect(t.sections.floors).toBe(228_500);
    expect(t.net).toBe(228_500);
  });

  test("every section is its sum times its quantity less its discount, to the cent; parts sum to the whole", () => {
    fc.assert(
      fc.property(sectioned, (b) => {
        const t = totals(b);
        for (const line of settled(b).lines) {
          if (line.kind !== "title") continue;
          const exact =
            ((t.sectionOnes[line.id] ?? 0) * (line.quantity / 1_000) * (10_000 - line.discount)) / 10_000;
          expect(Math.abs((t.sections[line.id] ?? 0) - exact)).toBeLessThanOrEqual(0.5);
        }
        expect(t.vat.reduce((sum, v) => sum + v.net, 0)).toBe(t.net);
        expect(t.linesNet - t.discount).toBe(t.net);
      }),
      laws,
    );
  });

  test("D9 retaining options and variants as ordinary lines changes nothing, whatever titles bear", () => {
    fc.assert(
      fc.property(sectioned, (written) => {
        const b = settled(written);
        const kept = b.options.filter((o) => o.retained).map((o) => o.id);
        const [t, flat] = [totals(b), totals(retain(b, kept))];
        expect(flat).toMatchObject({ net: t.net, gross: t.gross, vat: t.vat });
      }),
      laws,
    );
  });

  test("D10 the opposite document is exactly opposite, sections too", () => {
    fc.assert(
      fc.property(sectioned, (b) => {
        const turned = (line: Line) =>
          line.kind === "item" ? { ...line, quantity: quantity(-line.quantity) } : line;
        const opposite = totals({ ...b, lines: b.lines.map(turned) });
        const t = totals(b);
        expect([opposite.net, opposite.gross].map((n) => cents(-n))).toEqual([t.net, t.gross]);
        expect(Object.entries(opposite.sections).map(([id, n]) => [id, cents(-n)])).toEqual(
          Object.entries(t.sections),
        );
      }),
      laws,
    );
  });

  test("the ledger takes what counts, balanced", () => {
    fc.assert(
      fc.property(sectioned, (b) => {
        const flat = retain(b, []);
        const t = totals(flat);
        const lines = postInvoice(flat, t, [], { auxiliary: "C", label: "C" }, "F");
        expect(lines.reduce((sum, l) => sum + l.debit - l.credit, 0)).toBe(0);
      }),
      laws,
    );
  });

  test("B7 a line taken back under its titles gives back what was invoiced", () => {
    const invoice = body([
      rooms({ discount: basisPoints(700) }),
      item("a", 3, 0.335, 20),
      title("u", 1),
      item("b", 1, 9, 20),
    ]);
    const t = totals(invoice);
    const one: Creditable = { body: invoice, gross: t.gross, deposits: [], earlier: [], credited: cents(0) };
    const whole = credit(one, leftToCredit(invoice, []));
    expect(whole.ok && whole.value.whole && whole.value.claim.gross).toBe(t.gross);
    const part = credit(one, { a: quantity(3_000) });
    expect(part.ok && part.value.totals.net).toBe(t.sections.t);
    const loose = credit(one, { b: quantity(1_000) });
    expect(loose.ok && loose.value.body.lines.map((line) => line.id)).toEqual(["b"]);
  });

  test("D11 multiplied lines stay within what amounts can hold", () => {
    const dear = item("a", 1, 9_000_000, 20);
    expect(addsUp(body([title("t", 1, { quantity: quantity(1_000_000) }), dear]))).toBe(true);
    expect(addsUp(body([title("t", 1, { quantity: quantity(10_000_000) }), dear]))).toBe(false);
    const most = { least: quantity(0), most: quantity(1_000_000_000) };
    expect(addsUp(body([item("a", 1, 9_000_000, 20, { bounds: most })]))).toBe(false);
  });

  test("D40 a margin counts its cost as many times as its section", () => {
    const b = body([rooms(), item("a", 2, 50, 20, { unit: "h" })]);
    const earned = margins(b, totals(b), { a: unitPrice(300_000) });
    expect(earned.lines.a).toMatchObject({ net: 10_000, cost: 6_000 });
    expect(earned.sections.t).toMatchObject({ net: 150_000, cost: 90_000, margin: 60_000 });
    expect(earned.whole).toMatchObject({ net: 150_000, cost: 90_000 });
    expect(earned.hours).toBe(30_000);
  });
});

describe("D13 variants", () => {
  const choice = { id: "c", label: "Revêtement" };
  const pool = (retained: "liner" | "pvc" | null) =>
    body(
      [
        rooms({ quantity: quantity(2_000) }),
        item("base", 1, 1_000, 20),
        item("l", 1, 300, 20, { optionId: "liner" }),
        item("p", 1, 800, 10, { optionId: "pvc" }),
        item("o", 1, 50, 20, { optionId: "robot" }),
      ],
      {
        options: [
          group("liner", retained === "liner", choice),
          group("pvc", retained === "pvc", choice),
          group("robot"),
        ],
      },
    );

  test("exactly one counts, the others say what they would change", () => {
    const t = totals(pool("liner"));
    expect(t.net).toBe(260_000);
    expect(t.options.liner).toMatchObject({ retained: true, change: 0, times: 2 });
    expect(t.options.pvc).toMatchObject({ retained: false, net: 160_000, gross: 176_000, change: 104_000 });
    expect(t.options.robot).toMatchObject({ change: null, gross: 12_000 });
    expect(t.withAllOptions.net).toBe(270_000);
    expect(totals(pool("pvc")).options.liner?.change).toBe(-104_000);
  });

  test("where none or several are, the first is, and a draft keeps its proposal", () => {
    expect(settled(pool(null)).options.map((o) => o.retained)).toEqual([true, false, false]);
    const both = pool("liner");
    const twice = { ...both, options: both.options.map((o) => ({ ...o, retained: true })) };
    expect(settled(twice).options.map((o) => o.retained)).toEqual([true, false, true]);
    expect(unanswered(twice.options).map((o) => o.retained)).toEqual([true, true, false]);
  });

  test("choosing takes the other's place; an order keeps the chosen one alone", () => {
    const chosen = chosenBody(pool("liner"), ["pvc", "robot"]);
    expect(chosen.options.map((o) => o.retained)).toEqual([false, true, true]);
    expect(retain(pool("liner"), ["pvc"]).lines.map((l) => l.id)).toEqual(["t", "base", "p"]);
    expect(retain(pool("liner"), []).lines.map((l) => l.id)).toEqual(["t", "base", "l"]);
  });

  test("what a variant would change is what choosing it changes, and exactly one of each counts", () => {
    fc.assert(
      fc.property(sectioned, (b) => {
        const t = totals(b);
        const now = settled(b).options;
        for (const option of now) {
          if (!option.choice) continue;
          const others = now.filter((o) => o.retained && o.choice?.id !== option.choice?.id).map((o) => o.id);
          const then = totals(chosenBody(b, [...others, option.id]));
          expect(then.gross - t.gross).toBe(t.options[option.id]?.change);
        }
        const groups = Map.groupBy(
          now.filter((o) => o.choice),
          (o) => o.choice?.id,
        );
        for (const rivals of groups.values()) expect(rivals.filter((o) => o.retained)).toHaveLength(1);
      }),
      laws,
    );
  });
});

describe("D14 D15 what titles give their lines", () => {
  test("D14 a line that inherits its rate bears that of the innermost title that has one", () => {
    const inherits = { inheritsVat: true };
    const lines = [
      item("free", 1, 10, 20, inherits),
      title("t", 1, { vatRate: basisPoints(1_000) }),
      item("a", 1, 10, 20, inherits),
      item("own", 1, 10, 20),
      title("u", 2),
      item("b", 1, 10, 20, inherits),
      title("v", 2, { vatRate: basisPoints(550) }),
      item("c", 1, 10, 20, { ...inherits, optionId: "o" }),
    ];
    const rates = settled(body(lines, { options: [group("o")] })).lines.flatMap((line) =>
      line.kind === "item" ? [line.vatRate] : [],
    );
    expect(rates).toEqual([2_000, 1_000, 2_000, 1_000, 550]);
  });

  test("D14 D15 settling twice changes nothing, and what is settled stays the same object", () => {
    fc.assert(
      fc.property(sectioned, (b) => {
        const once = settled(b);
        expect(settled(once)).toBe(once);
      }),
      laws,
    );
  });

  test("D15 a title of an option with no level left once retained bears nothing", () => {
    const deep = title("x", 1, { quantity: quantity(3_000), optionId: "o" });
    const lines = [title("t", 5), deep, item("a", 1, 10, 20, { optionId: "o" })];
    const b = body(lines, { options: [group("o", true)] });
    expect(settled(b).lines[1]).toMatchObject({ quantity: 1_000 });
    expect(retain(b, ["o"]).lines.map((l) => l.kind)).toEqual(["title", "text", "item"]);
  });

  test("D5 titles of an option go under the section it stands in once it is retained", () => {
    const b = body(
      [
        rooms(),
        title("x", 1, { optionId: "o", quantity: quantity(2_000) }),
        item("in", 1, 10, 20, { optionId: "o" }),
        item("after", 1, 1, 20),
        title("u", 2),
        item("under", 1, 1, 20),
      ],
      { options: [group("o", true)] },
    );
    const flat = retain(b, ["o"]);
    expect(flat.lines.map((l) => (l.kind === "title" ? `${l.id}${l.level}` : l.id))).toEqual([
      "t1",
      "after",
      "x2",
      "in",
      "u2",
      "under",
    ]);
    expect(
      titlesAround(flat.lines)
        .get("in")
        ?.map((t) => t.id),
    ).toEqual(["t", "x"]);
    expect(totals(flat).net).toBe(totals(b).net);
  });

  test("lines written before have what lines have now", () => {
    const { formula, bounds, inheritsVat, photo, startsAt, ...old } = item("a", 1, 10, 20);
    const { quantity: q, discount, vatRate, startsAt: s, ...heading } = title("t", 1);
    const { choice, ...option } = group("o");
    const before = { lines: [heading, old], options: [option], discount: null } as unknown as DocumentBody;
    expect(settled(before)).toEqual(body([title("t", 1), item("a", 1, 10, 20)], { options: [group("o")] }));
    expect(bodySchema.parse(JSON.parse(JSON.stringify(before)))).toEqual(settled(before));
    expect([formula, bounds, inheritsVat, photo, startsAt, q, discount, vatRate, s, choice]).toHaveLength(10);
  });
});

describe("D16 quantities the customer chooses", () => {
  const lines = [
    item("x", 1, 10, 20, {
      optionId: "o",
      bounds: { least: quantity(1_000), most: quantity(5_000) },
      formula: "=1",
    }),
    item("y", 1, 10, 20, { bounds: { least: quantity(1_000), most: quantity(5_000) } }),
  ];
  const b = body(lines, { options: [group("o")] });
  const asked = (id: string, wanted: number) =>
    chosenBody(b, ["o"], { [id]: quantity(wanted) }).lines.map((l) => (l.kind === "item" ? l.quantity : 0));

  test("a quantity between the bounds of a line of an option is taken, any other is left", () => {
    expect(asked("x", 4_000)).toEqual([4_000, 1_000]);
    expect(asked("x", 6_000)).toEqual([1_000, 1_000]);
    expect(asked("y", 4_000)).toEqual([1_000, 1_000]);
    expect(chosenBody(b, ["o"], { x: quantity(4_000) }).lines[0]).toMatchObject({ formula: "" });
  });

  test("bounds upside down are refused", () => {
    const upside = { ...b, lines: [{ ...lines[0], bounds: { least: 5, most: 1 } }] };
    expect(bodySchema.safeParse(JSON.parse(JSON.stringify(upside))).success).toBe(false);
  });
});
