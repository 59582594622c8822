import { evictDurableObject, SELF } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { session } from "~/db/schema/access";
import { GONE_AFTER } from "~/domain/presence/people";
import { type Here, presencePath } from "~/durable/presence/shared";
import { newToken, tokenHash } from "~/operations/access/tokens";
import { newWorld } from "../world/world";

const tokens = { claire: newToken(), samir: newToken() };

beforeAll(async () => {
  await newWorld();
  const now = Date.now();
  const row = async (id: string, token: string, userId: string) => ({
    id,
    tokenHash: await tokenHash(token),
    userId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + 1e12,
    verifiedAt: now,
    agent: "",
    address: "",
    revokedAt: null,
  });
  const rows = [await row("s1", tokens.claire, "u-direction"), await row("s2", tokens.samir, "u-technicien")];
  await env.DB.batch(prepared(env.DB, bulkInsert(session, rows)));
});

const open = (clientId: string, headers: Record<string, string>) =>
  SELF.fetch(`http://aplomb.test${presencePath(clientId)}`, {
    headers: { Upgrade: "websocket", ...headers },
  });

/** One window on a file: what it hears, in order. */
async function onFile(who: keyof typeof tokens, clientId = "c-turpin") {
  const { webSocket } = await open(clientId, {
    Cookie: `session=${tokens[who]}`,
    // Whatever a browser says of itself, the connection tells who it is.
    "X-Person-Id": "u-bureau",
    "X-Person-Name": "Nadia",
  });
  if (!webSocket) throw new Error("no socket");
  const waiting: ((here: Here) => void)[] = [];
  const told: Here[] = [];
  webSocket.addEventListener("message", (m) => {
    const here = JSON.parse(String(m.data)) as Here;
    const next = waiting.shift();
    if (next) next(here);
    else told.push(here);
  });
  webSocket.accept();
  return {
    socket: webSocket,
    say: (doing: object) => webSocket.send(JSON.stringify(doing)),
    /** What it hears next. */
    hears: () => {
      const here = told.shift();
      return here ? Promise.resolve(here) : new Promise<Here>((resolve) => waiting.push(resolve));
    },
  };
}

test("the door opens to staff alone, on a client that is there, from our own pages", async () => {
  const Cookie = `session=${tokens.claire}`;
  expect((await open("c-turpin", {})).status).toBe(401);
  expect((await open("c-turpin", { Cookie: "session=forged", "X-Person-Id": "u-direction" })).status).toBe(
    401,
  );
  expect((await open("c-nobody", { Cookie })).status).toBe(404);
  expect((await open("c-turpin", { Cookie, Origin: "https://evil.example" })).status).toBe(403);
});

test("two people on one file see each other, and the field each is in; one who leaves is gone at once", async () => {
  const claire = await onFile("claire");
  expect(await claire.hears()).toEqual({ people: [] });
  const samir = await onFile("samir");
  const at = (name: string, id: string, over: object) => ({
    people: [{ id, name, section: "accueil", field: "", writing: false, ...over }],
  });
  expect(await samir.hears()).toEqual(at("Claire Fontaine", "u-direction", {}));
  expect(await claire.hears()).toEqual(at("Samir Haddad", "u-technicien", {}));
  samir.say({ section: "fiche", field: "Téléphone", writing: true });
  expect(await claire.hears()).toEqual(
    at("Samir Haddad", "u-technicien", { section: "fiche", field: "Téléphone", writing: true }),
  );
  const elsewhere = await onFile("samir", "c-cypres");
  expect(await elsewhere.hears()).toEqual({ people: [] });
  samir.socket.close(1000);
  expect(await claire.hears()).toEqual({ people: [] });
  claire.socket.close(1000);
});

const room = () => env.PRESENCE.get(env.PRESENCE.idFromName("c-turpin"));

test("PR4 a connection that dropped without a word is gone after a minute, even past a sleep of the room", async () => {
  const claire = await onFile("claire");
  await claire.hears();
  const samir = await onFile("samir");
  expect((await claire.hears()).people).toHaveLength(1);
  await evictDurableObject(room());
  expect(await room().drop(Date.now())).toBe(0);
  samir.say({ section: "devis", field: "", writing: false });
  expect((await claire.hears()).people).toMatchObject([{ id: "u-technicien", section: "devis" }]);
  const gone = new Promise((resolve) => samir.socket.addEventListener("close", resolve, { once: true }));
  expect(await room().drop(Date.now() + GONE_AFTER + 1000)).toBe(2);
  await gone;
});

test("what is no place on a file is shown out", async () => {
  const { socket } = await onFile("claire");
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener("close", (e) => resolve(e.code), { once: true }),
  );
  socket.send("hello");
  expect(await closed).toBe(1003);
});
