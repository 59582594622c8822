import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DeliveryKind, heaviest, type MailStatus, overtakenBy, statusOf } from "~/domain/mail/delivery";
import { waitAfter } from "~/domain/mail/retry";

const KINDS: DeliveryKind[] = ["delayed", "delivered", "complained", "failed", "bounced"];
const news = fc.array(fc.constantFrom(...KINDS), { maxLength: 6 });
/** What the database does with each piece of news, one after the other. */
const after = (status: MailStatus, kinds: DeliveryKind[]) =>
  kinds.reduce<MailStatus>(
    (now, kind) => (overtakenBy(kind).includes(now) ? (statusOf(kind) ?? now) : now),
    status,
  );

describe("what a provider tells", () => {
  test.each([
    [["delivered"], "delivered"],
    [["delivered", "complained"], "complained"],
    [["delayed"], "sent"],
    [["delayed", "delivered"], "delivered"],
    [["failed"], "parked"],
    [["bounced"], "bounced"],
  ] as [DeliveryKind[], MailStatus][])("ML1 after %j a mail is %s", (kinds, status) => {
    expect(after("sent", kinds)).toBe(status);
  });

  test("ML2 the order of news, and how often each is told, change nothing", () => {
    fc.assert(
      fc.property(news, fc.array(fc.nat(), { maxLength: 12 }), (kinds, picks) => {
        const again = [
          ...kinds.toReversed(),
          ...picks.flatMap((pick) => kinds[pick % (kinds.length || 1)] ?? []),
        ];
        expect(after("sent", again)).toBe(after("sent", kinds));
      }),
      { seed: 20261123 },
    );
  });

  test("ML2 read together, news say what they say one by one", () => {
    fc.assert(
      fc.property(news, (kinds) => {
        const worst = heaviest(kinds.map((kind) => ({ kind })));
        expect(worst ? statusOf(worst.kind) : "sent").toBe(after("sent", kinds));
      }),
      { seed: 20261123 },
    );
  });

  test("ML3 what waits or is kept here is not moved", () => {
    for (const status of ["queued", "kept"] as const) expect(after(status, KINDS)).toBe(status);
  });
});

describe("trying again", () => {
  const id = fc.stringMatching(/^[0-9a-z]{26}$/);

  test("ML4 a minute, doubled each time, a quarter more or less", () => {
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 8 }), (mailId, attempts) => {
        const base = 60_000 * 2 ** (attempts - 1);
        const wait = waitAfter(mailId, attempts);
        expect(wait).toBeGreaterThanOrEqual(base * 0.75);
        expect(wait).toBeLessThanOrEqual(base * 1.25);
        expect(Number.isInteger(wait)).toBe(true);
      }),
      { seed: 20261123 },
    );
  });

  test("ML5 a hundred mails of the same second come back spread over the half minute, each always the same", () => {
    const waits = Array.from({ length: 100 }, (_, i) =>
      waitAfter(`01kb0q${i.toString().padStart(20, "0")}`, 1),
    );
    const tenths = new Set(waits.map((wait) => Math.floor((wait - 45_000) / 3_000)));
    expect(tenths.size).toBe(10);
    expect(waitAfter("01kb0q", 3)).toBe(waitAfter("01kb0q", 3));
  });
});
