import { describe, expect, test } from "vitest";
import { MATRIX, ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { PERMISSIONS, ROLES, type StaffPermission } from "~/domain/access/permissions";
import {
  deviceName,
  INVITATION_LIFE,
  RESET_LIFE,
  SESSION_IDLE,
  SESSION_LIFE,
  safePath,
} from "~/domain/access/sessions";
import {
  ACCOUNT,
  ADDRESS,
  blockAfter,
  blockTable,
  CODE,
  MAILBOX,
  minutesUntil,
} from "~/domain/access/throttle";

const all = Object.keys(PERMISSIONS) as StaffPermission[];

describe("matrix", () => {
  test("A13 every permission has one sentence in one group, and every role its words", () => {
    const said = MATRIX.flatMap((group) => group.rows.map(([permission]) => permission));
    expect(said.toSorted()).toEqual(all.toSorted());
    expect(MATRIX.flatMap((g) => g.rows).every(([, sentence]) => sentence.length > 8)).toBe(true);
    for (const role of ROLES) expect(ROLE_NAMES[role].length * ROLE_PURPOSES[role].length).toBeGreaterThan(0);
  });
});

describe("throttle", () => {
  test("A7 free tries cost nothing, then each costs more, up to an hour", () => {
    for (const throttle of [ACCOUNT, ADDRESS, MAILBOX, CODE]) {
      const blocks = blockTable(throttle);
      expect(blocks.slice(0, throttle.free).every((ms) => ms === 0)).toBe(true);
      const growing = blocks.slice(throttle.free);
      expect(growing.every((ms, at) => ms > (growing[at - 1] ?? 0))).toBe(true);
      expect(blockAfter(throttle, 10_000)).toBe(60 * 60_000);
    }
  });
  test("A7 what is told is whole minutes, never zero", () => {
    expect([minutesUntil(1, 0), minutesUntil(60_000, 0), minutesUntil(60_001, 0)]).toEqual([1, 1, 2]);
  });
});

test("A8 A11 sessions 12 hours and 30 days, invitations 7 days, resets 30 minutes", () => {
  const hour = 3600_000;
  expect([SESSION_IDLE, SESSION_LIFE, INVITATION_LIFE, RESET_LIFE]).toEqual([
    12 * hour,
    30 * 24 * hour,
    7 * 24 * hour,
    hour / 2,
  ]);
});

test("A12 only pages of this app come after log-in", () => {
  for (const fine of ["/", "/clients/42?vue=devis", "/devis/nouveau", "/connexions"])
    expect(safePath(fine)).toBe(fine);
  for (const bad of [
    null,
    undefined,
    "",
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/clients\r\nSet-Cookie: x=1",
    "javascript:alert(1)",
    "clients",
    "/connexion",
    "/connexion?vers=/x",
    "/deconnexion",
    `/${"a".repeat(600)}`,
  ])
    expect(safePath(bad), String(bad)).toBe("/");
});

test("devices are named as people name them", () => {
  const named: [string, string][] = [
    [
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36",
      "Chrome sur Windows",
    ],
    [
      "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0",
      "Edge sur Windows",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
      "Safari sur iPhone",
    ],
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15) Gecko/20100101 Firefox/140.0", "Firefox sur Mac"],
    ["curl/8.5", "Appareil inconnu"],
  ];
  for (const [agent, name] of named) expect(deviceName(agent)).toBe(name);
});
