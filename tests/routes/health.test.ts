import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { openHealth } from "~/workers/health";

const ask = (over: Partial<Env> = {}, path = "/healthz") =>
  openHealth(new Request(`https://aplomb.example${path}`), { ...env, ...over });

test("it answers when base and files do, and is nobody else's address", async () => {
  const answer = await ask();
  expect(answer?.status).toBe(200);
  expect(await answer?.json()).toMatchObject({ ok: true, version: expect.stringMatching(/^\d/) });
  expect(await ask({}, "/healthz/x")).toBeNull();
});

test("it names what does not answer", async () => {
  const broken = { prepare: () => ({ first: () => Promise.reject(new Error("secret detail")) }) };
  const answer = await ask({ DB: broken as unknown as D1Database });
  expect(answer?.status).toBe(503);
  const said = await answer?.text();
  expect(said).toContain("base");
  expect(said).not.toContain("secret detail");
});
