import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { audit, outbox } from "~/db/schema/house";
import { mail, mailEvent } from "~/db/schema/mail";
import type { DeliveryKind, MailStatus } from "~/domain/mail/delivery";
import type { MailGateway, OutgoingMail } from "~/operations/gateways/mail";
import { signedBySvix } from "~/operations/gateways/svix";
import { getMail } from "~/operations/mail/get-mail";
import { retryMail } from "~/operations/mail/retry-mail";
import { sendQueuedMail } from "~/operations/mail/send-queued-mail";
import { queuedMail } from "~/operations/mail/writes";
import { openWebhook, RESEND_PATH } from "~/workers/webhooks";
import { SVIX_SECRET, signedHeaders } from "../../world/svix";
import { as, asSystem, NOW, newWorld } from "../../world/world";

const { db } = asSystem();
const configured = { ...env, RESEND_WEBHOOK_SECRET: SVIX_SECRET } as Env;

beforeAll(newWorld);
beforeEach(async () => {
  await db.delete(mail);
  await db.delete(mailEvent);
  await db.delete(outbox);
});

const told = (type: string, more: Record<string, unknown> = {}, at = NOW) =>
  JSON.stringify({
    type,
    created_at: new Date(at).toISOString(),
    data: { email_id: "re-1", created_at: "2026-11-23 08:59:00.1+00", to: ["a@example.org"], ...more },
  });

interface Post {
  id?: string;
  at?: number;
  headers?: Record<string, string>;
  method?: string;
  address?: string;
}

/** Waits for what follows the answer too, as the platform does. */
async function post(
  body: string,
  { id = "msg_1", at = NOW, headers, method = "POST", address = "" }: Post = {},
) {
  const later: Promise<unknown>[] = [];
  const request = new Request(`https://aplomb.example${RESEND_PATH}`, {
    method,
    headers: { ...(await signedHeaders(id, body, at)), "CF-Connecting-IP": address, ...headers },
    ...(method === "POST" ? { body } : {}),
  });
  const answer = await openWebhook(
    request,
    configured,
    (work) => later.push(work),
    () => NOW,
  );
  await Promise.all(later);
  return answer?.status;
}

const gateway = (sent: OutgoingMail[] = []): MailGateway => ({
  send: async (one) => (sent.push(one), { status: "sent", providerId: `re-${sent.length}` }),
});
async function queue() {
  const ctx = as("bureau");
  await ctx.commit({
    writes: [
      queuedMail(ctx, {
        template: "quote-sent",
        to: { address: "a@example.org" },
        mail: { subject: "Devis", html: "<p>x</p>", text: "x" },
        about: { kind: "quote", id: "q1" },
      }),
    ],
    change: { kind: "mail", id: "x", action: "queued" },
  });
}
const rowOf = async () => {
  const [row] = await db.select().from(mail);
  if (!row) throw new Error("no mail");
  return row;
};
async function left() {
  await queue();
  await sendQueuedMail(asSystem(), gateway());
  return (await rowOf()).id;
}

describe("a signature", () => {
  const body = new TextEncoder().encode('{"test": 2432232314}');
  const published = {
    id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
    timestamp: "1614265330",
    signatures: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    body,
  };
  const then = 1_614_265_330_000;

  test("the one that svix publishes holds, among others too", async () => {
    expect(await signedBySvix(published, SVIX_SECRET, then)).toBe(true);
    const several = { ...published, signatures: `v1,${"A".repeat(43)}= v2,x ${published.signatures}` };
    expect(await signedBySvix(several, SVIX_SECRET, then + 299_000)).toBe(true);
  });

  test.each([
    ["another secret", {}, "whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw", 0],
    ["another id", { id: "msg_other" }, SVIX_SECRET, 0],
    ["another time", { timestamp: "1614265331" }, SVIX_SECRET, 0],
    ["another body", { body: body.slice(1) }, SVIX_SECRET, 0],
    ["another version", { signatures: published.signatures.replace("v1", "v2") }, SVIX_SECRET, 0],
    ["no number as time", { timestamp: "1e9" }, SVIX_SECRET, 0],
    ["five minutes late", {}, SVIX_SECRET, 301_000],
    ["five minutes early", {}, SVIX_SECRET, -301_000],
  ])("with %s it does not", async (_, more, secret, late) => {
    expect(await signedBySvix({ ...published, ...more }, secret, then + late)).toBe(false);
  });
});

describe("the door", () => {
  test("forged, stale, unsigned or oversized, nothing is noted", async () => {
    await left();
    const body = told("email.bounced");
    const forged = await signedHeaders("msg_1", body, NOW, "whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    expect(await post(body, { headers: forged })).toBe(401);
    expect(await post(body, { headers: { "svix-id": "msg_2" } })).toBe(401);
    expect(await post(body, { at: NOW - 301_000 })).toBe(401);
    expect(await post(body, { headers: { "svix-signature": "" } })).toBe(401);
    expect(await post(told("email.bounced", { padding: "x".repeat(70_000) }))).toBe(413);
    expect(await post("", { method: "GET" })).toBe(405);
    expect((await rowOf()).status).toBe("sent");
    expect(await db.select().from(mailEvent)).toEqual([]);
  });

  test("without a secret it is closed, and other paths are not its own", async () => {
    const at = (path: string) => new Request(`https://aplomb.example${path}`, { method: "POST", body: "{}" });
    expect((await openWebhook(at(RESEND_PATH), env, () => undefined))?.status).toBe(404);
    expect(await openWebhook(at("/webhooks/resend/x"), configured, () => undefined)).toBe(null);
  });

  test("forgers are stopped, the service itself never", async () => {
    const address = "203.0.113.50";
    const body = told("email.opened");
    const forged = Array.from({ length: 70 }, () => post(body, { headers: { "svix-id": "x" }, address }));
    expect(new Set(await Promise.all(forged))).toEqual(new Set([401, 429]));
    expect(await post(body, { address })).toBe(204);
  });

  test("what tells nothing of a delivery is heard and not kept", async () => {
    await left();
    for (const body of [told("email.opened"), told("email.sent"), told("domain.updated"), "not json", "{}"])
      expect(await post(body, { id: `msg_${body.length}` })).toBe(204);
    expect(await db.select().from(mailEvent)).toEqual([]);
  });
});

describe("what is told of a mail", () => {
  test("shows where it is seen, with the receiving server's words, and rings the pages that show it", async () => {
    const id = await left();
    expect(await post(told("email.delivery_delayed", {}, NOW + 1_000), { id: "a" })).toBe(204);
    expect((await rowOf()).status).toBe("sent");
    const bounce = { message: "550 5.1.1 user unknown", type: "Permanent", subType: "General" };
    expect(await post(told("email.bounced", { bounce }, NOW + 2_000), { id: "b" })).toBe(204);
    const view = await getMail(as("bureau"), id);
    expect(view.mail).toMatchObject({ status: "bounced" });
    expect(view.mail.lastError).toMatch(/^Le serveur du destinataire .* 550 5\.1\.1 user unknown$/);
    expect(view.news.map(({ kind, at }) => [kind, at])).toEqual([
      ["delayed", NOW + 1_000],
      ["bounced", NOW + 2_000],
    ]);
    const rung = (await db.select().from(outbox)).filter((row) => row.subjectId === id);
    expect(rung.map((row) => row.topics)).toEqual(
      Array.from({ length: 2 }, () => ["mail", `mail:${id}`, "quote:q1"]),
    );
  });

  test("ML2 told twice or twenty times, it is noted once", async () => {
    const id = await left();
    const body = told("email.delivered");
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([204, 204, 204]);
    expect(await post(body, { at: NOW + 120_000 })).toBe(204);
    expect((await rowOf()).status).toBe("delivered");
    expect(await db.select().from(mailEvent)).toHaveLength(1);
    expect(await post(body)).toBe(204);
    const noted = await db.select().from(audit).where(eq(audit.subjectId, id));
    expect(noted.map((row) => row.action)).toEqual(["delivered"]);
  });

  test.each([
    [["email.delivered", "email.complained"], "complained"],
    [["email.complained", "email.delivered"], "complained"],
    [["email.bounced", "email.delivered"], "bounced"],
    [["email.suppressed", "email.delivery_delayed"], "bounced"],
    [["email.failed", "email.delivered"], "parked"],
  ] as [string[], MailStatus][])("ML2 %j ends %s, whatever comes last", async (types, status) => {
    await left();
    for (const [i, type] of types.entries()) await post(told(type, {}, NOW - i), { id: `m${i}` });
    expect((await rowOf()).status).toBe(status);
  });

  test("of a mail nobody here knows: heard, and nobody's mail moves", async () => {
    await left();
    expect(await post(told("email.bounced", { email_id: "of-somebody-else" }))).toBe(204);
    expect((await rowOf()).status).toBe("sent");
  });

  test("told before we noted that it left, it counts all the same", async () => {
    await queue();
    const hasty: MailGateway = {
      async send() {
        await post(told("email.delivered"));
        return { status: "sent", providerId: "re-1" };
      },
    };
    expect(await sendQueuedMail(asSystem(), hasty)).toBe(1);
    expect(await rowOf()).toMatchObject({ status: "delivered", sentAt: NOW });
  });

  test("sent again, it is another mail for the provider, and news of the first no longer move it", async () => {
    await queue();
    const sent: OutgoingMail[] = [];
    await sendQueuedMail(asSystem(), gateway(sent));
    await post(told("email.bounced"));
    const { id } = await rowOf();
    await retryMail(as("direction"), id);
    await sendQueuedMail(asSystem(), gateway(sent));
    expect(sent.map((one) => one.id)).toEqual([id, `${id}-1`]);
    await post(told("email.bounced"), { id: "late" });
    expect(await rowOf()).toMatchObject({ status: "sent", providerId: "re-2", lastError: "" });
    await post(told("email.delivered", { email_id: "re-2" }), { id: "second" });
    expect((await rowOf()).status).toBe("delivered" satisfies DeliveryKind);
  });
});
