import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { user } from "~/db/schema/access";
import { mail } from "~/db/schema/mail";
import { tellingPreference } from "~/db/schema/telling";
import type { Day } from "~/domain/calendar/day";
import { addDays } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";
import { REPORT_ELEMENTS } from "~/domain/reports/elements";
import { sendReports } from "~/operations/reports/send-reports";
import { as, asSystem, newWorld } from "../../world/world";
import { waitingQuote } from "./sample";

const db = asSystem().db;
const seven = (day: string) => asSystem(parisInstant(day as Day, 7 * 60));
const mails = (userId: string) => db.select().from(mail).where(eq(mail.subjectId, userId));
const wants = (userId: string, reportEvery: "day" | "week" | "month") =>
  db.insert(tellingPreference).values({ userId, reportEvery, reportElements: REPORT_ELEMENTS, muted: [] });

beforeAll(async () => {
  await newWorld();
  await wants("u-direction", "day");
  await wants("u-commercial", "week");
  await wants("u-comptabilite", "month");
  await wants("u-technicien", "day");
});

test("RP1 once a period and a person: twice, at once, late, after two days down", async () => {
  await Promise.all([sendReports(seven("2026-11-23")), sendReports(seven("2026-11-23"))]);
  await sendReports(seven("2026-11-23"));
  expect(await mails("u-direction")).toHaveLength(1);
  expect(await mails("u-commercial")).toHaveLength(1);
  expect(await mails("u-comptabilite")).toHaveLength(1);
  await sendReports(seven("2026-11-26"));
  expect(await mails("u-direction")).toHaveLength(2);
  expect(await mails("u-commercial")).toHaveLength(1);
});

test("killed before it could write, the next run sends it", async () => {
  const dying = { ...seven("2026-12-02"), commit: () => Promise.reject(new Error("gone")) };
  await expect(sendReports(dying)).rejects.toThrow("gone");
  const before = (await mails("u-direction")).length;
  await sendReports(seven("2026-12-02"));
  expect(await mails("u-direction")).toHaveLength(before + 1);
});

test("no amount and nothing of documents leaves for a technician; nobody gone is written to", async () => {
  const [letter] = await mails("u-technicien");
  expect(letter?.text).toContain("Nouveaux clients");
  expect(letter?.text).not.toMatch(/Devis|Factures|€/);
  await db.update(user).set({ disabledAt: 1 }).where(eq(user.id, "u-technicien"));
  const before = (await mails("u-technicien")).length;
  await sendReports(seven("2026-12-10"));
  expect(await mails("u-technicien")).toHaveLength(before);
  expect(as("technicien").can("see.sale-prices")).toBe(false);
});

test.each([
  ["2026-03-29", "2026-03-28"],
  ["2026-10-25", "2026-10-24"],
])("T1 across the clock change of %s every instant is in the report of its own day", async (day, eve) => {
  const of = async (on: string) => {
    await db.delete(mail);
    await sendReports(seven(addDays(on as Day, 1)));
    return (await mails("u-direction"))[0]?.text ?? "";
  };
  // One minute to midnight, and midnight sharp, on both sides.
  await waitingQuote(`${day}-a`, parisInstant(day as Day, 0) - 60_000);
  await waitingQuote(`${day}-b`, parisInstant(day as Day, 0));
  await waitingQuote(`${day}-c`, parisInstant(addDays(day as Day, 1), 0) - 60_000);
  expect(parisDay(parisInstant(day as Day, 0) - 60_000)).toBe(eve);
  expect(await of(eve)).toMatch(/Devis envoyés : 1, 1\s000,00\s€ HT/);
  expect(await of(day)).toMatch(/Devis envoyés : 2, 2\s000,00\s€ HT/);
});
