import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { ledgerEntry, ledgerLine } from "~/db/schema/billing";
import { mail } from "~/db/schema/mail";
import { notification } from "~/db/schema/telling";
import { parisDay } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/money";
import { NOTIFICATION_KINDS } from "~/domain/notifications/kinds";
import { MailFailure } from "~/operations/gateways/mail";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { getTelling } from "~/operations/notifications/get-telling";
import { listNotifications } from "~/operations/notifications/list-notifications";
import { notifyOfEvent } from "~/operations/notifications/of-events";
import { readNotifications } from "~/operations/notifications/read-notifications";
import { saveTelling } from "~/operations/notifications/save-telling";
import { notify } from "~/operations/notifications/writes";
import { askQuestion } from "~/operations/space/ask-question";
import { viewQuote } from "~/operations/space/view-quote";
import { drainOutbox } from "~/workers/outbox";
import { runSchedule } from "~/workers/schedule";
import { as, asCustomer, asSystem, NOW, newWorld } from "../../world/world";
import { waitingQuote } from "../follow-up/sample";

const DAY = 24 * 3600_000;
const kinds = async (role: Parameters<typeof as>[0]) =>
  (await listNotifications(as(role))).rows.map((row) => row.kind);

beforeAll(async () => {
  await newWorld();
  await waitingQuote("q", NOW - DAY);
});

test("a quote that its client opens and asks about reaches its seller, each once, however often it is told", async () => {
  const turpin = asCustomer({ clientId: "c-turpin", quoteId: "q", linkId: "l", name: "Jean Turpin" });
  await viewQuote(turpin, "q");
  await askQuestion(turpin, "q", { body: "Quel délai ?" });
  await drainOutbox(env, () => NOW + 1);
  expect((await kinds("commercial")).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "quote-asked",
    "quote-viewed",
  ]);
  expect(await kinds("direction")).toEqual([]);
  const again = { id: "x", event: "quote.viewed", subjectId: "q", by: "client:c-turpin" };
  await notifyOfEvent(asSystem(), again);
  await Promise.all([notifyOfEvent(asSystem(), again), notifyOfEvent(asSystem(), again)]);
  expect(await kinds("commercial")).toHaveLength(2);
});

test("read is read: one, then all, and never somebody else's", async () => {
  const { rows, unread } = await listNotifications(as("commercial"));
  expect(unread).toBe(2);
  const first = rows[0]?.id ?? "";
  await readNotifications(as("direction"), [first]);
  expect((await listNotifications(as("commercial"))).unread).toBe(2);
  await readNotifications(as("commercial"), [first]);
  expect((await listNotifications(as("commercial"))).unread).toBe(1);
  await readNotifications(as("commercial"));
  expect(await listNotifications(as("commercial"), { unread: true })).toMatchObject({ rows: [], unread: 0 });
});

test("who did it, who has no right and who muted it hear nothing", async () => {
  const notice = {
    kind: "payment-received" as const,
    subject: { kind: "client", id: "c-turpin" },
    facts: { client: "Turpin" },
    to: ["u-commercial", "u-technicien", "u-bureau"],
    by: "user:u-bureau",
  };
  const before = await getTelling(as("commercial"));
  expect(before.kinds).toEqual(NOTIFICATION_KINDS);
  expect((await getTelling(as("technicien"))).offered.kinds).toEqual([]);
  expect(await notify(asSystem(), [{ ...notice, key: "p1" }])).toBe(1);
  await saveTelling(as("commercial"), {
    version: before.version,
    reportEvery: "week",
    elements: ["orders"],
    kinds: before.kinds.filter((kind) => kind !== "payment-received"),
  });
  expect(await notify(asSystem(), [{ ...notice, key: "p2" }])).toBe(0);
  await expect(
    saveTelling(as("commercial"), { version: 0, reportEvery: "never", elements: [], kinds: [] }),
  ).rejects.toMatchObject({ kind: "conflict" });
});

test("a nightly check that fails is told to the direction once a day", async () => {
  const db = asSystem().db;
  await db.insert(ledgerEntry).values({
    id: "e1",
    journal: "VE",
    entryNo: 1,
    entryOn: parisDay(NOW),
    piece: "FA-1",
    label: "Faux",
    sourceKind: "invoice",
    sourceId: "x",
    createdAt: NOW,
  });
  await db.insert(ledgerLine).values({
    entryId: "e1",
    position: 0,
    account: "411000",
    label: "Faux",
    debitCents: cents(100),
    creditCents: cents(0),
  });
  await runSchedule(env, NOW + 10 * DAY);
  await runSchedule(env, NOW + 10 * DAY + 60_000);
  const told = await db.select().from(notification).where(eq(notification.kind, "job-failed"));
  expect(told).toMatchObject([{ userId: "u-direction", subjectId: "chaine" }]);
  expect(told[0]?.facts.reason).toContain("FA-1");
});

test("a mail that can't leave for good is told to whoever sent it", async () => {
  const db = asSystem().db;
  const at = NOW + 20 * DAY;
  await db.insert(mail).values({
    id: "m1",
    template: "quote-sent",
    toAddress: "personne@example.org",
    subject: "Votre devis",
    html: "",
    text: "",
    attachments: [],
    status: "queued",
    nextTryAt: at,
    createdAt: at,
    createdBy: "user:u-bureau",
  });
  await sendQueuedMail(asSystem(at), {
    send: () => Promise.reject(new MailFailure("adresse inconnue", true)),
  });
  expect(await db.select().from(notification).where(eq(notification.subjectId, "m1"))).toMatchObject([
    { userId: "u-bureau", kind: "mail-bounced", facts: { to: "personne@example.org" } },
  ]);
});
