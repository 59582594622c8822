import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAIN_TITLE } from "~/domain/documents/document";
import { retain } from "~/domain/documents/retain";
import { totals } from "~/domain/documents/totals";
import { basisPoints, cents, quantity } from "~/domain/money/money";
import { anyBody, body, item } from "./bodies";

const laws = { seed: 20261123, numRuns: 400 };

describe("totals", () => {
  test("D1 D4 the standard invoice at three rates comes out to the cent", () => {
    const t = totals(
      body([item("a", 1, 5400.33, 5.5), item("b", 3.5, 48.9, 10), item("c", 12.75, 64.4, 20)]),
    );
    expect([t.lineNet.a, t.lineNet.b, t.lineNet.c]).toEqual([540033, 17115, 82110]);
    expect(t.vat.map((v) => [v.rate, v.vat])).toEqual([
      [2000, 16422],
      [1000, 1712],
      [550, 29702],
    ]);
    expect(t.gross).toBe(687094);
  });

  test("D4 VAT is per rate, not per line", () => {
    expect(totals(body([1, 2, 3].map((n) => item(`l${n}`, 1, 1.95, 5.5)))).vatTotal).toBe(32);
    expect(totals(body(Array.from({ length: 10 }, (_, n) => item(`l${n}`, 1, 0.07, 5.5)))).vatTotal).toBe(4);
    expect(
      totals(body([item("a", 1, 99.99, 5.5), item("b", 1, 10.01, 5.5), item("c", 1, 0.07, 5.5)])).vatTotal,
    ).toBe(605);
  });

  test("D7 line then document discounts, as the e-invoice sample has them", () => {
    // 9 × 100 less 5 % at 20 % and 214.50 at 10 %, then 3 % on the whole.
    const t = totals(
      body([item("a", 9, 100, 20, { discount: basisPoints(500) }), item("b", 1, 208, 10)], {
        discount: { kind: "share", share: basisPoints(300) },
      }),
    );
    expect(t.linesNet).toBe(106300);
    expect(t.discount).toBe(3189);
    expect(t.vat.map((v) => [v.net, v.vat])).toEqual([
      [82935, 16587],
      [20176, 2018],
    ]);
    expect(t.gross).toBe(121716);
  });

  test("D2 D5 D6 sections nest, subtotals restart, options stay out of both", () => {
    const t = totals(
      body(
        [
          { ...PLAIN_TITLE, id: "t1", kind: "title", level: 1, optionId: null, label: "Bassin" },
          item("a", 1, 100, 20),
          { ...PLAIN_TITLE, id: "t2", kind: "title", level: 2, optionId: null, label: "Filtration" },
          item("b", 1, 50, 20),
          item("x", 1, 999, 20, { optionId: "o" }),
          { id: "s1", kind: "subtotal", optionId: null, label: "Sous-total" },
          item("c", 1, 7, 20),
          { ...PLAIN_TITLE, id: "t3", kind: "title", level: 1, optionId: null, label: "Pose" },
          item("d", 1, 3, 20),
          { id: "s2", kind: "subtotal", optionId: null, label: "Sous-total" },
        ],
        { options: [{ id: "o", label: "Volet", retained: false, choice: null }] },
      ),
    );
    expect(t.sections).toEqual({ t1: 15700, t2: 5700, t3: 300 });
    expect(t.subtotals).toEqual({ s1: 5000, s2: 300 });
    expect(t.net).toBe(16000);
  });

  test("D5 a title inside an option does not end the section around it", () => {
    const t = totals(
      body(
        [
          { ...PLAIN_TITLE, id: "t", kind: "title", level: 1, optionId: null, label: "Bassin" },
          item("a", 1, 100, 20),
          { ...PLAIN_TITLE, id: "ot", kind: "title", level: 1, optionId: "o", label: "Volet" },
          item("x", 1, 999, 20, { optionId: "o" }),
          item("b", 1, 50, 20),
        ],
        { options: [{ id: "o", label: "Volet", retained: false, choice: null }] },
      ),
    );
    expect(t.sections).toEqual({ t: 15000, ot: 99900 });
  });

  test("D5 outer sections and what stands before them sum to the lines that count", () => {
    fc.assert(
      fc.property(anyBody, (b) => {
        const retained = new Set(b.options.filter((o) => o.retained).map((o) => o.id));
        const offer = b.lines.filter((l) => l.optionId === null || retained.has(l.optionId));
        const t = totals({ ...b, discount: null });
        const first = offer.findIndex((l) => l.kind === "title" && l.optionId === null);
        const loose = offer.slice(0, first < 0 ? offer.length : first);
        let least = 6;
        const outer = offer.filter((l) => {
          if (l.kind !== "title" || l.optionId !== null || l.level > least) return false;
          least = l.level;
          return true;
        });
        const of = (list: typeof offer) => list.reduce((s, l) => s + (t.lineNet[l.id] ?? 0), 0);
        expect(outer.reduce((s, l) => s + (t.sections[l.id] ?? 0), 0) + of(loose)).toBe(of(offer));
      }),
      laws,
    );
  });

  test("D3 D9 an option counts once retained, and retaining it as lines changes nothing", () => {
    fc.assert(
      fc.property(anyBody, (b) => {
        const kept = b.options.filter((o) => o.retained).map((o) => o.id);
        const t = totals(b);
        expect(totals(retain(b, kept))).toMatchObject({ net: t.net, vatTotal: t.vatTotal, gross: t.gross });
        expect(totals({ ...b, options: b.options.map((o) => ({ ...o, retained: true })) })).toMatchObject({
          net: t.withAllOptions.net,
          gross: t.withAllOptions.gross,
        });
      }),
      laws,
    );
  });

  test("D4 D7 D8 nets sum to the net, the discount is what left, and it never exceeds the lines", () => {
    fc.assert(
      fc.property(anyBody, (b) => {
        const t = totals(b);
        expect(t.vat.reduce((s, v) => s + v.net, 0)).toBe(t.net);
        expect(t.net + t.vatTotal).toBe(t.gross);
        expect(t.linesNet - t.discount).toBe(t.net);
        expect(t.discount).toBeGreaterThanOrEqual(0);
        expect(t.discount).toBeLessThanOrEqual(t.linesNet);
        if (b.discount?.kind === "amount") expect(t.discount).toBe(Math.min(b.discount.amount, t.linesNet));
      }),
      laws,
    );
  });

  test("D10 the opposite document has the opposite totals", () => {
    fc.assert(
      fc.property(anyBody, (b) => {
        const share = { ...b, discount: b.discount?.kind === "share" ? b.discount : null };
        const opposite = {
          ...share,
          lines: share.lines.map((l) => (l.kind === "item" ? { ...l, quantity: quantity(-l.quantity) } : l)),
        };
        const [t, o] = [totals(share), totals(opposite)];
        expect([o.net, o.vatTotal, o.gross].map((n) => cents(-n))).toEqual([t.net, t.vatTotal, t.gross]);
      }),
      laws,
    );
  });
});
