import fc from "fast-check";
import { expect, test } from "vitest";
import { NAME_KEY_STEPS, nameKey } from "~/domain/clients/name-key";
import { fold } from "~/domain/search/fold";

const byStep = (name: string) =>
  NAME_KEY_STEPS.reduce((text, [from, to]) => text.replaceAll(from, to), ` ${fold(name)} `);
const pieces = fc.constantFrom(
  ..."abcdefghijklmnopqrstuvwxyz -.,'&/()\"éÉœç9".split(""),
  ..."sarl|sas| et | SCI |ph|qu|ck|kk|cqu|bw|bbv|dt|nan|ttt".split("|"),
);

test("CL11 the bones of a name in one pass are those of the steps that the base takes", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const name = parts.join("");
      expect(nameKey(name)).toBe(byStep(name));
    }),
    { seed: 11, numRuns: 20_000 },
  );
});

test("S1 a plain text folds as any other", () => {
  const slow = (text: string) => fold(`é${text}`).replace(/^e/, "");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 20 }), (text) => {
      expect(fold(text)).toBe(slow(`.${text}.`).slice(1, -1).trim());
    }),
    { seed: 12, numRuns: 2000 },
  );
});
