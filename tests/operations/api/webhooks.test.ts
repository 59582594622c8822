import { env } from "cloudflare:workers";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { clientForm } from "~/domain/clients/new-client";
import { addWebhook } from "~/operations/api/add-webhook";
import { getWebhook } from "~/operations/api/get-webhook";
import { pauseWebhook } from "~/operations/api/pause-webhook";
import { removeWebhook } from "~/operations/api/remove-webhook";
import { renewWebhookSecret } from "~/operations/api/renew-webhook-secret";
import { resendDelivery } from "~/operations/api/resend-delivery";
import { tryWebhook } from "~/operations/api/try-webhook";
import { updateWebhook } from "~/operations/api/update-webhook";
import { createClient } from "~/operations/clients/create-client";
import { signedBySvix } from "~/operations/gateways/svix";
import { drainOutbox } from "~/workers/outbox";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);
afterEach(() => vi.unstubAllGlobals());

interface Got {
  url: string;
  id: string;
  timestamp: string;
  signature: string;
  body: string;
}

/** A receiver at every address, which answers what it is told. */
function receiver(answer: () => Response | Promise<Response> = () => new Response("ok")) {
  const got: Got[] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    expect(init.redirect).toBe("manual");
    got.push({
      url,
      id: headers.get("webhook-id") ?? "",
      timestamp: headers.get("webhook-timestamp") ?? "",
      signature: headers.get("webhook-signature") ?? "",
      body: String(init.body),
    });
    return answer();
  });
  return got;
}

const HOOK = { name: "Site", url: "https://exemple.fr/aplomb", events: ["changed" as const] };
const ping = () =>
  createClient(
    as("direction"),
    clientForm.parse({ kind: "person", lastName: "Morel", statusId: "st-prospect" }),
  );
const drain = (now = NOW) => drainOutbox(env, () => now);
const retire = (id: string) => removeWebhook(as("direction"), id);

test("K4, K5 an event is told once, signed, without amounts, to those alone who listen", async () => {
  const got = receiver();
  const { id, secret } = await addWebhook(as("direction"), HOOK);
  const other = await addWebhook(as("direction"), {
    ...HOOK,
    url: "https://autre.fr/",
    events: ["invoice.issued"],
  });
  await drain();
  got.length = 0;
  const clientId = await ping();
  await drain();
  await drain();
  const told = got.filter((one) => one.body.includes(clientId));
  expect(told).toHaveLength(1);
  expect(got.every((one) => one.url === HOOK.url)).toBe(true);
  const [{ body, timestamp, signature, id: messageId }] = told as [Got];
  const bytes = new TextEncoder().encode(body);
  const message = { id: messageId, timestamp, signatures: signature, body: bytes };
  expect(await signedBySvix(message, secret, NOW)).toBe(true);
  expect(
    await signedBySvix({ ...message, body: bytes.map((b, i) => (i === 9 ? b ^ 1 : b)) }, secret, NOW),
  ).toBe(false);
  expect(JSON.parse(body)).toMatchObject({
    type: "changed",
    data: { id: clientId, topics: expect.arrayContaining(["clients"]) },
  });
  expect(body).not.toMatch(/cents|price|amount/i);
  expect((await getWebhook(as("direction"), id)).rows[0]?.doneAt).toBe(NOW);
  await retire(id);
  await retire(other.id);
});

test("K6 a deaf address is tried eight times, ever later, then parked, and heard when sent again", async () => {
  const { id } = await addWebhook(as("direction"), HOOK);
  const down = receiver(() => new Response("non", { status: 503 }));
  await tryWebhook(as("direction"), id);
  const [first] = (await getWebhook(as("direction"), id, { state: "waiting" })).rows;
  let now = NOW;
  for (let i = 0; i < 20; i++) {
    await drain(now);
    const row = (await getWebhook(as("direction"), id)).rows.find((one) => one.id === first?.id);
    if (row?.parkedAt != null) break;
    now = row?.nextTryAt ?? now;
  }
  expect(down.filter((one) => one.id === first?.id)).toHaveLength(8);
  expect(now - NOW).toBeGreaterThan(30_000 * (2 ** 7 - 1) - 1);
  const parked = (await getWebhook(as("direction"), id, { state: "parked" })).rows;
  expect(parked).toContainEqual(expect.objectContaining({ id: first?.id, status: 503, attempts: 8 }));
  const up = receiver();
  await resendDelivery(as("direction", now), first?.id ?? "");
  await drain(now);
  expect(up.find((one) => one.id === first?.id)?.body).toBe(first?.body);
  await retire(id);
});

test("an address that throws, redirects or never answers is not heard, and holds nobody up", async () => {
  const { id } = await addWebhook(as("direction"), HOOK);
  for (const [answer, error] of [
    [() => Promise.reject(new TypeError("no route")), "injoignable"],
    [
      () => new Response(null, { status: 302, headers: { Location: "http://169.254.169.254/" } }),
      "redirection",
    ],
    [() => Promise.reject(new DOMException("slow", "TimeoutError")), "délai dépassé"],
  ] as const) {
    receiver(answer);
    const { id: delivery } = await tryWebhook(as("direction"), id);
    await drain();
    const row = (await getWebhook(as("direction"), id)).rows.find((one) => one.id === delivery);
    expect(row).toMatchObject({ doneAt: null, lastError: error });
  }
  const waiting = await env.DB.prepare("select count(*) as n from outbox where done_at is null").first<{
    n: number;
  }>();
  expect(waiting?.n).toBe(0);
  await retire(id);
});

test("addresses that lead inside are refused, when typed and when called", async () => {
  for (const url of [
    "http://exemple.fr/",
    "https://localhost/",
    "https://127.1/",
    "https://[::1]/",
    "https://169.254.169.254/",
    "https://a:b@exemple.fr/",
    "ftp://exemple.fr",
    "x",
  ])
    await expect(addWebhook(as("direction"), { ...HOOK, url }), url).rejects.toMatchObject({
      kind: "refused",
      problems: [{ field: "url" }],
    });
  const { id } = await addWebhook(as("direction"), HOOK);
  await env.DB.prepare("update webhook set url = 'https://10.0.0.1/' where id = ?").bind(id).run();
  const got = receiver();
  await tryWebhook(as("direction"), id);
  await drain();
  expect(got).toHaveLength(0);
  await retire(id);
});

test("a paused or removed webhook hears nothing; a new secret signs alone; a stale edit is a conflict", async () => {
  const got = receiver();
  const { id, secret } = await addWebhook(as("direction"), HOOK);
  await pauseWebhook(as("direction"), id, { paused: true });
  await drain();
  got.length = 0;
  await ping();
  await drain();
  expect(got).toHaveLength(0);
  await pauseWebhook(as("direction"), id, { paused: false });
  const fresh = await renewWebhookSecret(as("direction"), id);
  await drain();
  got.length = 0;
  await tryWebhook(as("direction"), id);
  await drain();
  const sent = got[0] as Got;
  const message = {
    id: sent.id,
    timestamp: sent.timestamp,
    signatures: sent.signature,
    body: new TextEncoder().encode(sent.body),
  };
  expect(await signedBySvix(message, fresh.secret, NOW)).toBe(true);
  expect(await signedBySvix(message, secret, NOW)).toBe(false);
  await expect(updateWebhook(as("direction"), id, { ...HOOK, version: 1 })).rejects.toMatchObject({
    kind: "conflict",
  });
  const stored = await env.DB.prepare("select sealed_secret as s from webhook where id = ?")
    .bind(id)
    .first<{ s: string }>();
  expect(stored?.s).not.toContain(fresh.secret.slice(6));
  await retire(id);
  await expect(getWebhook(as("direction"), id)).rejects.toMatchObject({ kind: "not-found" });
});
