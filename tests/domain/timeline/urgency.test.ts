import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTheirs } from "~/domain/timeline/notes";
import { actionsUrgency, invoicesUrgency, owedState, quotesUrgency } from "~/domain/timeline/urgency";

describe("TL7 the counter of a section says what is most urgent", () => {
  test.each([
    [["paid", "overdue", "partial", "overdue"], { what: "late", count: 2 }],
    [["paid", "unpaid", "partial"], { what: "partial", count: 1 }],
    [["unpaid", "paid", "unpaid"], { what: "unpaid", count: 2 }],
    [["paid", "credited"], { what: "paid", count: 1 }],
    [["credited", "refund"], null],
    [[], null],
  ] as const)("invoices %j: %j", (states, urgency) => {
    expect(invoicesUrgency(states)).toEqual(urgency);
  });
  test("one invoice late is never hidden by any others", () => {
    const state = fc.constantFrom("paid", "partial", "unpaid", "credited", "refund");
    fc.assert(
      fc.property(fc.array(state), fc.array(state), (before, after) => {
        const states = [...before, "overdue" as const, ...after];
        expect(invoicesUrgency(states)?.what).toBe("late");
        expect(owedState(states)).toBe("overdue");
      }),
      { seed: 7 },
    );
  });
  test("actions late come before those of today", () => {
    const [late, today, then] = [
      { late: true, today: true },
      { late: false, today: true },
      { late: false, today: false },
    ];
    expect(actionsUrgency([today, late, then])).toEqual({ what: "late", count: 1 });
    expect(actionsUrgency([today, then])).toEqual({ what: "today", count: 1 });
    expect(actionsUrgency([then])).toBeNull();
  });
  test("quotes in the customer's hands come before those that ran out", () => {
    expect(quotesUrgency(["expired", "sent", "viewed", "accepted"])).toEqual({ what: "waiting", count: 2 });
    expect(quotesUrgency(["accepted", "expired"])).toEqual({ what: "expired", count: 1 });
    expect(quotesUrgency(["draft", "refused"])).toBeNull();
  });
});

test("TL3 a note is its author's; what nobody signed and what happened by itself is nobody's", () => {
  expect(isTheirs({ kind: "note", by: "user:1" }, "user:1")).toBe(true);
  expect(isTheirs({ kind: "note", by: "user:1" }, "user:2")).toBe(false);
  expect(isTheirs({ kind: "quote", by: "user:1" }, "user:1")).toBe(false);
  expect(isTheirs({ kind: "note", by: "" }, "")).toBe(false);
});
