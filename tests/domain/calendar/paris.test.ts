import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "~/domain/calendar/day";
import { parisDay, parisInstant, parisWall } from "~/domain/calendar/paris";

const d = (text: string) => text as Day;
const iso = (ms: number) => new Date(ms).toISOString();
const at = (day: string, hour: number, minute = 0) => iso(parisInstant(d(day), hour * 60 + minute));

describe("Paris", () => {
  test("CA5 the day turns at midnight in Paris, not in Greenwich", () => {
    expect(parisDay(Date.parse("2026-07-13T22:00:00Z"))).toBe("2026-07-14");
    expect(parisDay(Date.parse("2026-07-13T21:59:59Z"))).toBe("2026-07-13");
    expect(parisDay(Date.parse("2026-12-31T23:00:00Z"))).toBe("2027-01-01");
  });

  test("CA5 the day after a clock change starts at the same hour on the wall", () => {
    expect([at("2026-03-28", 8), at("2026-03-29", 8)]).toEqual([
      "2026-03-28T07:00:00.000Z",
      "2026-03-29T06:00:00.000Z",
    ]);
    expect([at("2026-10-24", 8), at("2026-10-25", 8)]).toEqual([
      "2026-10-24T06:00:00.000Z",
      "2026-10-25T07:00:00.000Z",
    ]);
  });

  test("CA5 the hour that is skipped moves on, of the hour that comes twice the first is meant", () => {
    expect(at("2026-03-29", 1, 59)).toBe("2026-03-29T00:59:00.000Z");
    expect(at("2026-03-29", 2, 30)).toBe("2026-03-29T01:30:00.000Z");
    expect(parisWall(parisInstant(d("2026-03-29"), 150))).toEqual({ day: "2026-03-29", minutes: 210 });
    expect(at("2026-03-29", 3)).toBe("2026-03-29T01:00:00.000Z");
    expect(at("2026-10-25", 2, 30)).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-10-25", 3)).toBe("2026-10-25T02:00:00.000Z");
  });

  test("CA5 any instant comes back from its wall time, to the minute, save in the second of twin hours", () => {
    const minute = fc.integer({ min: 0, max: 70 * 525_960 }).map((n) => n * 60_000);
    fc.assert(
      fc.property(minute, (instant) => {
        fc.pre(instant > Date.parse("1977-01-01"));
        const { day, minutes } = parisWall(instant);
        const back = parisInstant(day, minutes);
        const twin = instant - 3_600_000;
        expect([instant, twin]).toContain(back);
        if (back === twin) expect(parisWall(twin)).toEqual({ day, minutes });
      }),
      { seed: 20261123, numRuns: 1_000 },
    );
  });
});
