import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import type { Choice, DocumentBody } from "~/domain/documents/document";
import { quantity } from "~/domain/money/money";
import {
  type AcceptanceAsked,
  acceptance,
  consentText,
  drawingOf,
  type Evidence,
  evidenceHash,
  evidenceHolds,
  inkOf,
  unanswerable,
} from "~/domain/quotes/acceptance";
import { acceptForm } from "~/domain/quotes/answer-forms";
import { vatCertificates } from "~/domain/quotes/mentions";
import type { QuoteStatus } from "~/domain/quotes/status";
import { depositTime, paidTooSoon, paymentFrom, withdrawalEnds } from "~/domain/quotes/withdrawal";
import { item } from "../documents/bodies";

const line = [
  { x: 0, y: 0, t: 0 },
  { x: 300, y: 400, t: 50 },
];
const group = (id: string, choice: Choice | null = null, retained = false) => ({
  id,
  label: id,
  retained,
  choice,
});
const liner = { id: "c", label: "Revêtement" };
const offer: DocumentBody = {
  lines: [
    item("x", 1, 100, 20),
    item("y", 2, 50, 20, { optionId: "a", bounds: { least: quantity(1_000), most: quantity(6_000) } }),
    item("p", 1, 900, 20, { optionId: "p" }),
    item("l", 1, 700, 20, { optionId: "l" }),
  ],
  options: [group("a"), group("b"), group("l", liner, true), group("p", liner)],
  discount: null,
};
const asked = (more: Partial<AcceptanceAsked> = {}): AcceptanceAsked => ({
  status: "viewed",
  body: offer,
  retained: [],
  quantities: {},
  signature: { kind: "drawn", strokes: [line] },
  certificate: "",
  certified: false,
  ...more,
});
const codes = (more: Partial<AcceptanceAsked>) => {
  const decision = acceptance(asked(more));
  return decision.ok ? [] : decision.problems.map((p) => p.code);
};

describe("accepting", () => {
  test("Q13 only an offer that is out can be answered, and each other state says why", () => {
    const said = (
      ["draft", "sent", "viewed", "accepted", "refused", "expired", "superseded", "binned"] as QuoteStatus[]
    ).map((status) => unanswerable(status)?.code ?? null);
    expect(said).toEqual([
      "quote-withdrawn",
      null,
      null,
      "quote-already-signed",
      "quote-already-refused",
      "quote-expired",
      "quote-replaced",
      "quote-withdrawn",
    ]);
    expect(codes({ status: "expired", retained: ["zz"] })).toEqual(["quote-expired"]);
  });

  test("Q14 options are those of the quote, once each and in its order", () => {
    expect(acceptance(asked({ retained: ["b", "a", "b"] }))).toEqual({
      ok: true,
      value: { retained: ["a", "b", "l"], quantities: {} },
    });
    expect(codes({ retained: ["a", "zz"] })).toEqual(["option-unknown"]);
  });

  test("D13 D16 one variant of each choice is signed, with the quantities that were offered", () => {
    const taken = acceptance(asked({ retained: ["p", "a"], quantities: { y: quantity(4_000) } }));
    expect(taken).toEqual({ ok: true, value: { retained: ["a", "p"], quantities: { y: 4_000 } } });
    const same = acceptance(asked({ retained: ["a"], quantities: { y: quantity(2_000) } }));
    expect(same).toEqual({ ok: true, value: { retained: ["a", "l"], quantities: {} } });
    expect(codes({ retained: ["p", "l"] })).toEqual(["variant-twice"]);
    expect(codes({ quantities: { y: quantity(7_000) } })).toEqual(["quantity-not-offered"]);
    expect(codes({ quantities: { x: quantity(2_000), none: quantity(1_000) } })).toEqual([
      "quantity-not-offered",
      "quantity-not-offered",
    ]);
  });

  test("Q15 a slip of the finger is no signature, a typed one needs no ink", () => {
    expect(inkOf([line])).toBe(500);
    expect(inkOf([line, line])).toBe(1000);
    expect(codes({ signature: { kind: "drawn", strokes: [] } })).toEqual(["signature-missing"]);
    expect(codes({ signature: { kind: "drawn", strokes: [[{ x: 9, y: 9, t: 0 }]] } })).toEqual([
      "signature-missing",
    ]);
    expect(codes({ signature: { kind: "typed" } })).toEqual([]);
    expect(consentText({ number: "DE-1", revision: 2, amount: "100,00 €" })).toMatch(
      /DE-1 \(version 2\).*100,00 €, avec obligation de paiement/,
    );
  });

  test("Q16 a reduced rate asks for its certificate", () => {
    expect(codes({ certificate: "TVA à 10 %…" })).toEqual(["certificate-missing"]);
    expect(codes({ certificate: "TVA à 10 %…", certified: true })).toEqual([]);
    expect(
      vatCertificates([
        { code: "vat-certificate-550", text: "cinq" },
        { code: "free-quote", text: "gratuit" },
        { code: "vat-certificate-1000", text: "dix" },
      ]),
    ).toBe("cinq\ndix");
  });

  test("Q17 whatever changes in the proof changes its hash", async () => {
    const evidence: Evidence = {
      quoteId: "q",
      signedAt: 1,
      signerName: "Jean",
      signerQuality: "",
      strokes: [line],
      retainedOptions: ["a"],
      chosenQuantities: {},
      grossCents: 100,
      documentSha256: "d",
      sealedSha256: "s",
      consentText: "oui",
      vatCertificateText: "",
      linkId: "l",
      address: "::1",
      agent: "x",
    };
    const kept = { ...evidence, evidenceHash: await evidenceHash(evidence) };
    expect(await evidenceHolds(kept)).toBe(true);
    for (const key of Object.keys(evidence) as (keyof Evidence)[]) {
      const value = kept[key];
      const other = Array.isArray(value) ? [] : typeof value === "number" ? value + 1 : `${value} `;
      expect(await evidenceHolds({ ...kept, [key]: other }), key).toBe(false);
    }
  });

  test("Q18 fourteen days to withdraw, carried to a working day; nothing paid for seven", () => {
    expect(withdrawalEnds("2026-11-24" as Day)).toBe("2026-12-08");
    expect(withdrawalEnds("2026-11-21" as Day)).toBe("2026-12-07");
    expect(withdrawalEnds("2026-12-11" as Day)).toBe("2026-12-28");
    expect(paymentFrom("2026-11-24" as Day)).toBe("2026-12-02");
  });

  test("Q20 money waits for the first permitted day of the contract it pays, unless the law excepts it", () => {
    const contract = {
      orderId: "o",
      number: "CO-1",
      signedOn: "2026-11-24" as Day,
      paymentFrom: "2026-12-02" as Day,
    };
    const paid = (receivedOn: string, more: Partial<Parameters<typeof paidTooSoon>[0]> = {}) =>
      paidTooSoon({ receivedOn: receivedOn as Day, orders: ["o"], unaffected: false, ...more }, [contract]);
    expect(paid("2026-12-01")).toBe(contract);
    expect(paid("2026-12-02")).toBeNull();
    expect(paid("2026-12-01", { ground: "urgent-repair" })).toBeNull();
    expect(paid("2026-12-01", { ground: "other" })).toBe(contract);
    const advance = { orders: [null, "p"], unaffected: true };
    expect(paid("2026-12-01", advance)).toBe(contract);
    expect(paid("2026-12-01", { ...advance, unaffected: false })).toBeNull();
    expect(paid("2026-12-01", { ...advance, ground: "other" })).toBeNull();
    expect(paid("2026-11-20", advance)).toBeNull();
    expect(depositTime(false)).toBe("à la commande");
    expect(depositTime(true)).toContain("huitième jour");
  });
});

describe("what a signature form may hold", () => {
  const strokes = (value: unknown) =>
    acceptForm.shape.strokes.safeParse(typeof value === "string" ? value : JSON.stringify(value)).success;

  test("Q15 a drawing is bounded, whole numbers, and readable", () => {
    expect(strokes([line])).toBe(true);
    expect(strokes("nothing")).toBe(false);
    expect(strokes([[{ x: 0.5, y: 0, t: 0 }]])).toBe(false);
    expect(strokes([[{ x: -1, y: 0, t: 0 }]])).toBe(false);
    expect(strokes(Array.from({ length: 301 }, () => line))).toBe(false);
    expect(strokes([Array.from({ length: 6_001 }, () => ({ x: 1, y: 1, t: 1 }))])).toBe(false);
  });

  test("Q17 the drawing that paper prints starts in its corner and keeps its shape", () => {
    const point = fc.record({ x: fc.nat(4000), y: fc.nat(4000), t: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1 }), { minLength: 1, maxLength: 5 }), (drawn) => {
        const drawing = drawingOf(drawn);
        const points = drawing?.strokes.flat() ?? [];
        expect(Math.min(...points.map((p) => p.x))).toBe(0);
        expect(Math.min(...points.map((p) => p.y))).toBe(0);
        expect(Math.max(...points.map((p) => p.x))).toBeLessThanOrEqual(drawing?.width ?? -1);
        expect(points.length).toBe(drawn.flat().length);
      }),
      { seed: 7 },
    );
    expect(drawingOf([])).toBe(null);
  });
});
