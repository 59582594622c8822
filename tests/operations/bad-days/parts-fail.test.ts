import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { file } from "~/db/schema/files";
import { mail } from "~/db/schema/mail";
import { getFile } from "~/operations/files/get-file";
import { uploadFile } from "~/operations/files/upload-file";
import { MailFailure, type MailGateway } from "~/operations/gateways/mail";
import { startImport } from "~/operations/imports/start-import";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { queuedMail } from "~/operations/mail/writes";
import { Refusal } from "~/operations/refusals";
import { storeLogo } from "~/operations/settings/store-logo";
import { drainOutbox } from "~/workers/outbox";
import { runSchedule } from "~/workers/schedule";
import { everything, inTrouble, shakyDb, shakyFiles } from "../../world/failing";
import { as, asSystem, NOW, newWorld } from "../../world/world";
import { csv } from "../imports/files";

beforeAll(newWorld);

const { viewer } = as("direction");
const PDF = new TextEncoder().encode(`%PDF-1.7\n${"x".repeat(300_000)}%%EOF`);
const upload = { ownerKind: "client" as const, ownerId: "c-turpin", name: "plan.pdf", length: PDF.length };
const body = () => new Blob([PDF as Uint8Array<ArrayBuffer>]).stream();
const MINUTE = 60_000;

describe("the store of files says no", () => {
  test("an upload ends with a sentence, leaves no row, and passes once the store is back", async () => {
    const before = await everything();
    const files = shakyFiles({ put: true, delete: true });
    await expect(uploadFile(inTrouble(viewer, { files }), { ...upload, body: body() })).rejects.toMatchObject(
      {
        kind: "refused",
        problems: [{ code: "file-not-kept" }],
      },
    );
    expect(await everything()).toEqual(before);
    const { id } = await uploadFile(as("direction"), { ...upload, body: body() });
    expect((await getFile(as("direction"), id, {})).status).toBe(200);
  });

  test("an import and a logo are not half there", async () => {
    const ctx = inTrouble(viewer, { files: shakyFiles({ put: true }) });
    const before = await everything();
    await expect(startImport(ctx, "articles", csv("Référence;Désignation\nA;B"))).rejects.toThrow(
      /internal error/,
    );
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    await expect(storeLogo(ctx, "logo.png", png)).rejects.toThrow(/internal error/);
    expect(await everything()).toEqual(before);
  });

  test("a file that can't be read now is no lost file: nobody is told that it does not exist", async () => {
    const { id } = await uploadFile(as("direction"), { ...upload, body: body() });
    const error = await getFile(inTrouble(viewer, { files: shakyFiles({ get: true }) }), id, {}).catch(
      (e) => e,
    );
    expect(error).not.toBeInstanceOf(Refusal);
    expect((await getFile(as("direction"), id, {})).status).toBe(200);
  });
});

test("a full disk is no fault of the person, and what was there stays", async () => {
  const before = await everything();
  const db = shakyDb({ at: 1, when: "before", message: "D1_ERROR: database or disk is full: SQLITE_FULL" });
  const error = await uploadFile(inTrouble(viewer, { db }), { ...upload, body: body() }).catch((e) => e);
  expect(error).not.toBeInstanceOf(Refusal);
  expect(await everything()).toEqual(before);
});

test("bytes whose commit failed are the only trace, and the row never points at nothing", async () => {
  const rows = await as("direction").db.$count(file);
  const db = shakyDb({ at: 2, when: "before" });
  await expect(uploadFile(inTrouble(viewer, { db }), { ...upload, body: body() })).rejects.toThrow();
  expect(await as("direction").db.$count(file)).toBe(rows);
  for (const { key } of await as("direction").db.select({ key: file.key }).from(file))
    expect(await env.FILES.head(key)).not.toBeNull();
});

const queued = async (subject: string, now = NOW) => {
  const ctx = asSystem(now);
  const letter = { subject, html: "<p>x</p>", text: "x" };
  await ctx.commit({
    writes: [queuedMail(ctx, { template: "test", to: { address: "a@example.org" }, mail: letter })],
    change: { kind: "mail", id: "test", action: "queued" },
    event: { name: "changed", subjectId: subject, topics: ["mail"] },
  });
};
const stateOf = async (subject: string) =>
  (await asSystem().db.select().from(mail).where(eq(mail.subject, subject)))[0];

test("a mail server that is down for two hours loses no mail, and each leaves once when it is back", async () => {
  await queued("panne");
  const left: string[] = [];
  const down: MailGateway = {
    send: () => Promise.reject(new MailFailure("SMTP : connexion refusée", false)),
  };
  const up: MailGateway = {
    send: async ({ subject }) => {
      left.push(subject);
      return { status: "sent", providerId: null };
    },
  };
  for (let minute = 0; minute < 30; minute++) await sendQueuedMail(asSystem(NOW + minute * MINUTE), down);
  expect(await stateOf("panne")).toMatchObject({ status: "queued", lastError: "SMTP : connexion refusée" });
  for (let minute = 30; minute < 180; minute++) await sendQueuedMail(asSystem(NOW + minute * MINUTE), up);
  expect(left).toEqual(["panne"]);
  expect((await stateOf("panne"))?.status).toBe("sent");
});

describe("the machine's clock jumps", () => {
  const AHEAD = NOW + 3 * 365 * 24 * 3600_000;
  const up: MailGateway = { send: async () => ({ status: "sent", providerId: null }) };

  test("what was written while it was three years ahead leaves once it is right again", async () => {
    await queued("demain", AHEAD);
    await sendQueuedMail(asSystem(NOW + MINUTE), up);
    expect((await stateOf("demain"))?.status).toBe("sent");
    await drainOutbox(env, () => NOW + MINUTE);
    const waiting = await env.DB.prepare("select count(*) as n from outbox where done_at is null").first();
    expect(waiting).toEqual({ n: 0 });
  });

  test("jobs that ran three years ahead run again today, once for each due instant", async () => {
    await runSchedule(env, AHEAD);
    await runSchedule(env, NOW);
    const due = async () =>
      (await env.DB.prepare("select job, due_at from scheduled_run order by job").all<{ due_at: number }>())
        .results;
    const today = await due();
    expect(today.length).toBeGreaterThan(3);
    expect(today.filter((row) => row.due_at > NOW)).toEqual([]);
    await runSchedule(env, NOW);
    expect(await due()).toEqual(today);
  });
});
