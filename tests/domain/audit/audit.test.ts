import { expect, test } from "vitest";
import { type Entry, folded } from "~/domain/audit/fold";
import { valueText } from "~/domain/audit/values";
import { actionWord, kindWord } from "~/domain/audit/words";

const MINUTE = 60_000;
const row = (id: string, minute: number, own: Partial<Entry> = {}): Entry => ({
  id,
  at: minute * MINUTE,
  viewer: "user:a",
  action: "written",
  subjectKind: "quote",
  subjectId: "q",
  before: { grossCents: minute },
  after: { grossCents: minute + 1 },
  ...own,
});

test("J1 saves that follow one another are one line, from the first before to the last after", () => {
  const [line, ...rest] = folded([row("3", 20), row("2", 10), row("1", 1)]);
  expect(rest).toEqual([]);
  expect(line).toMatchObject({
    id: "3",
    count: 3,
    since: MINUTE,
    before: { grossCents: 1 },
    after: { grossCents: 21 },
  });
});

test("J1 another person, another record, another act or a pause begin another line", () => {
  const rows = [
    row("7", 100),
    row("6", 99, { viewer: "user:b" }),
    row("5", 98, { subjectId: "other" }),
    row("4", 97, { action: "sent" }),
    row("3", 96),
    row("2", 80),
    row("1", 79),
  ];
  expect(folded(rows).map((line) => [line.id, line.count])).toEqual([
    ["7", 1],
    ["6", 1],
    ["5", 1],
    ["4", 1],
    ["3", 1],
    ["2", 2],
  ]);
});

test("J2 values read with their units, names stand for ids, proofs are left out", () => {
  const names = new Map([["u1", "Hugo"]]);
  expect(valueText("grossCents", 123_456, names)?.replaceAll(/\s/g, " ")).toBe("1 234,56 €");
  expect(valueText("followedBy", "u1", names)).toBe("Hugo");
  expect(valueText("clientId", "unknown", names)).toBeNull();
  expect(valueText("sha256", "ab", names)).toBeNull();
  expect(valueText("vatOnDebits", true, names)).toBe("oui");
  expect([kindWord("quote"), actionWord("accepted")]).toEqual(["Devis", "acceptation"]);
});
