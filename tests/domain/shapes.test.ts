import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { anything, likely } from "./junk";

/** Every zod shape that a module of the domain exports, found by what it is: a new one is fuzzed by itself. */
const modules = import.meta.glob<Record<string, unknown>>("../../domain/**/*.ts", { eager: true });
const shapes = Object.entries(modules).flatMap(([file, exports]) =>
  Object.entries(exports)
    .filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
    .map(([name, shape]): [string, z.ZodType] => [
      `${file.replace(/^.*domain\//, "").replace(/\.ts$/, "")} ${name}`,
      shape,
    ]),
);
const yes = new Set<string>();

test("there are shapes to walk", () => {
  expect(shapes.length).toBeGreaterThan(50);
});

describe.each(shapes)("%s", (name, shape) => {
  test("takes anything without throwing, in no time, and says yes or what is wrong", () => {
    fc.assert(
      fc.property(fc.oneof(anything, likely(shape), likely(shape)), (junk) => {
        const started = performance.now();
        const read = shape.safeParse(junk);
        expect(performance.now() - started).toBeLessThan(2_000);
        expect(({} as Record<string, unknown>).admin).toBeUndefined();
        if (!read.success) expect(read.error.issues.length).toBeGreaterThan(0);
        if (!read.success) return;
        yes.add(name);
        // What was read and can be read again is the same: no reading adds or takes away a second time.
        const again = shape.safeParse(read.data);
        if (again.success && JSON.stringify(again.data) !== JSON.stringify(read.data))
          expect(shape.safeParse(again.data).data).toEqual(again.data);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

test("junk comes near enough to the truth that most shapes say yes to some of it", () => {
  expect(yes.size).toBeGreaterThan(shapes.length * 0.7);
});
