import fc from "fast-check";
import { expect, test } from "vitest";
import { can, PERMISSIONS, ROLES, type StaffPermission } from "~/domain/access/permissions";
import { MOST_TRIES, messageOf, nextTry } from "~/domain/api/events";
import { SCOPES } from "~/domain/api/scopes";

const all = Object.keys(PERMISSIONS) as StaffPermission[];

test("K1 a key may what its role and its scopes both allow", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROLES),
      fc.subarray([...SCOPES]),
      fc.constantFrom(...all),
      (role, scopes, asked) => {
        const person = { kind: "staff", userId: "u", name: "", role, sessionId: "" } as const;
        const key = { ...person, key: { id: "k", name: "", scopes } };
        expect(can(key, asked)).toBe(can(person, asked) && scopes.includes(asked));
      },
    ),
  );
});

test("K2, K3 every right can be chosen but those over keys and over the owner's account", () => {
  expect(all.filter((permission) => !SCOPES.includes(permission)).toSorted()).toEqual([
    "api.manage",
    "profile.manage",
  ]);
});

test("K5 a message holds its name, its record and its topics, nothing more", () => {
  const told = {
    id: "e",
    event: "invoice.issued",
    at: "2026-11-23T09:00:00.000Z",
    subjectId: "i",
    topics: ["invoices"],
  } as const;
  expect(JSON.parse(messageOf({ ...told, topics: [...told.topics] }))).toEqual({
    id: "e",
    type: "invoice.issued",
    timestamp: "2026-11-23T09:00:00.000Z",
    data: { id: "i", topics: ["invoices"] },
  });
});

test("K6 tries come ever later, spread by a quarter at most, and end", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MOST_TRIES - 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (tries, chance) => {
        const wait = (nextTry(tries, 1_000, chance) ?? 0) - 1_000;
        const least = 30_000 * 2 ** (tries - 1);
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(least * 1.25);
      },
    ),
  );
  expect(nextTry(MOST_TRIES, 0, 0)).toBeNull();
});
