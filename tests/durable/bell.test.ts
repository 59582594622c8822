import { evictDurableObject, SELF } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { session } from "~/db/schema/access";
import { spaceLink } from "~/db/schema/quotes";
import { BELL_PATH, type Ring } from "~/durable/bell/shared";
import { newToken, tokenHash } from "~/operations/access/tokens";
import { addNote } from "~/operations/clients/add-note";
import { drainOutbox } from "~/workers/outbox";
import { as, NOW, newWorld } from "../world/world";

const token = newToken();

beforeAll(async () => {
  await newWorld();
  // The door reads the clock itself: a session of the world's fixed moment would be one left idle, from some day on.
  const now = Date.now();
  const row = {
    id: "s",
    tokenHash: await tokenHash(token),
    userId: "u-direction",
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + 1e12,
    verifiedAt: now,
    agent: "",
    address: "",
    revokedAt: null,
  };
  await env.DB.batch(prepared(env.DB, bulkInsert(session, [row])));
});

const open = (headers: Record<string, string>) =>
  SELF.fetch(`http://aplomb.test${BELL_PATH}`, { headers: { Upgrade: "websocket", ...headers } });

test("a page of another site opens no socket, even in a browser where somebody is signed in", async () => {
  const Cookie = `session=${token}`;
  expect((await open({ Cookie, Origin: "https://evil.example" })).status).toBe(403);
  expect((await open({ Cookie, Origin: "null" })).status).toBe(403);
  const own = await open({ Cookie, Origin: "http://aplomb.test" });
  expect(own.status).toBe(101);
  own.webSocket?.accept();
  own.webSocket?.close();
});

async function listening(): Promise<{ next: () => Promise<Ring>; socket: WebSocket }> {
  const { webSocket } = await open({ Cookie: `session=${token}` });
  if (!webSocket) throw new Error("no socket");
  webSocket.accept();
  return {
    socket: webSocket,
    next: () =>
      new Promise((resolve) =>
        webSocket.addEventListener("message", (m) => resolve(JSON.parse(String(m.data)) as Ring), {
          once: true,
        }),
      ),
  };
}

describe("the bell", () => {
  test("opens only to who holds a live session, whatever headers say", async () => {
    expect((await open({})).status).toBe(401);
    expect((await open({ Cookie: "session=forged", "X-Viewer": "user:u-direction" })).status).toBe(401);
    expect((await SELF.fetch(`http://aplomb.test${BELL_PATH}`)).status).toBe(426);
  });

  test("a colleague's commit rings it with the topics that changed, once the outbox is drained", async () => {
    const { next } = await listening();
    const heard = next();
    await addNote(as("bureau"), "c-turpin", { kind: "note", body: "Rappeler jeudi", ouvrageId: null });
    expect(await drainOutbox(env, () => NOW)).toBeGreaterThan(0);
    const ring = await heard;
    expect(ring.topics).toContain("client:c-turpin");
    expect(ring.by).toBe("user:u-bureau");
    // Told once: a second drain has nothing to say.
    expect(await drainOutbox(env, () => NOW)).toBe(0);
  });

  test("sockets outlive an eviction of the room from memory", async () => {
    const { next } = await listening();
    await evictDurableObject(env.BELL.get(env.BELL.idFromName("user:u-direction")));
    const heard = next();
    await env.BELL.get(env.BELL.idFromName("user:u-direction")).ring({
      topics: ["quotes"],
      by: "user:x",
      at: 1,
    });
    expect(await heard).toEqual({ topics: ["quotes"], by: "user:x", at: 1 });
  });

  test("whoever talks is not a page of ours and is shown out", async () => {
    const { socket } = await listening();
    const closed = new Promise<number>((resolve) =>
      socket.addEventListener("close", (e) => resolve(e.code), { once: true }),
    );
    socket.send("hello");
    expect(await closed).toBe(1003);
  });
});

test("a change of many clients rings those customers alone who hold a link", async () => {
  const ctx = as("bureau");
  const link = (clientId: string, over: object = {}) => ({
    id: `l-${clientId}`,
    tokenHash: `h-${clientId}`,
    clientId,
    createdAt: NOW,
    createdBy: "user:u-bureau",
    expiresAt: NOW + 1e9,
    ...over,
  });
  await ctx.db.insert(spaceLink).values([link("c-turpin"), link("c-cypres", { revokedAt: NOW })]);
  const nobody = Array.from({ length: 30 }, (_, i) => `client:nobody-${i}`);
  const commit = (topics: string[]) =>
    ctx.commit({
      writes: [],
      change: { kind: "client", id: "c-turpin", action: "updated" },
      event: { name: "changed", subjectId: "c-turpin", topics },
    });
  const rung: string[] = [];
  const bells = {
    idFromName: (name: string) => name,
    get: (name: string) => ({ ring: async () => void rung.push(name) }),
  };
  const drain = async () => {
    rung.length = 0;
    await drainOutbox({ ...env, BELL: bells as unknown as Env["BELL"] }, () => NOW);
    return rung.filter((name) => name.startsWith("client:"));
  };
  await commit(["clients", "client:c-turpin", "client:c-cypres", ...nobody]);
  expect(await drain()).toEqual(["client:c-turpin"]);
  await commit(["clients", "client:c-cypres"]);
  expect(await drain()).toEqual(["client:c-cypres"]);
});
