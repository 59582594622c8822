import fc from "fast-check";
import { expect, test } from "vitest";
import { CHANNELS, mayProspect, type Said, standing } from "~/domain/privacy/consent";
import { consentForm } from "~/domain/privacy/forms";

const said: fc.Arbitrary<Said> = fc.record({
  channel: fc.constantFrom(...CHANNELS),
  given: fc.boolean(),
  at: fc.integer({ min: 0, max: 5 }),
  notedAt: fc.integer({ min: 0, max: 5 }),
});

test("PV1 the last word of each channel counts, whatever the order they are read in", () => {
  fc.assert(
    fc.property(fc.array(said, { maxLength: 12 }), (all) => {
      for (const { channel, state, last } of standing(all)) {
        const of = all.filter((one) => one.channel === channel);
        if (of.length === 0) expect(state).toBe("unasked");
        for (const one of of)
          expect(
            [last?.at ?? -1, last?.notedAt ?? -1] >= [one.at, one.notedAt] || (last?.at ?? -1) > one.at,
          ).toBe(true);
        expect(mayProspect(all, channel)).toBe(state === "given");
      }
    }),
    { seed: 20261130 },
  );
});

test("PV2 a word is noted with its day, its source and what was asked; nothing said is nothing noted", () => {
  const form = { mail: "given", source: "phone", saidOn: "2026-11-23", words: "Nos offres ?" };
  expect(consentForm.safeParse(form).success).toBe(true);
  for (const over of [{ mail: "" }, { words: " " }, { source: "space" }, { saidOn: "hier" }])
    expect(consentForm.safeParse({ ...form, ...over }).success).toBe(false);
});
