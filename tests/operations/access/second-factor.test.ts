import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { CODE_LIFE } from "~/domain/access/sessions";
import { CODE } from "~/domain/access/throttle";
import { confirmTwoFactor } from "~/operations/access/confirm-two-factor";
import { getProfile } from "~/operations/access/get-profile";
import { logIn } from "~/operations/access/log-in";
import { renewRecoveryCodes } from "~/operations/access/renew-recovery-codes";
import { startTwoFactor } from "~/operations/access/start-two-factor";
import { stopTwoFactor } from "~/operations/access/stop-two-factor";
import { verifySecondFactor } from "~/operations/access/verify-second-factor";
import type { Ctx } from "~/operations/context.server";
import { NOW, newWorld } from "../../world/world";
import { codeOf, count, givePassword, holding, mailOfRole, PASSWORD, visitor } from "./doors";

const HALF = 30_000;
const typed = { email: mailOfRole("bureau"), password: PASSWORD };
const kept: { codes: string[]; clock: number } = { codes: [], clock: NOW };

/** Each test happens ten minutes later, so that its codes are fresh. */
const later = () => {
  kept.clock += 10 * 60_000;
  return kept.clock;
};
async function inside(now: number): Promise<Ctx> {
  const waiting = await logIn(visitor("192.0.2.1", now), typed);
  const token = waiting.needsCode
    ? (await verifySecondFactor(visitor("192.0.2.1", now), waiting.token, await codeOf("u-bureau", now)))
        .token
    : waiting.token;
  const ctx = await holding(token, now);
  if (!ctx) throw new Error("not inside");
  return ctx;
}

beforeAll(async () => {
  await newWorld();
  await givePassword("bureau");
  const ctx = await inside(NOW);
  const elsewhere = await logIn(visitor("192.0.2.2"), typed);
  await startTwoFactor(ctx, { current: PASSWORD });
  const { twoFactor } = await getProfile(ctx);
  expect(twoFactor.enrolment?.svg).toMatch(/^<svg/);
  expect(twoFactor.since).toBeNull();
  await expect(confirmTwoFactor(ctx, { code: "000000" })).rejects.toMatchObject({
    problems: [{ code: "wrong-code" }],
  });
  kept.codes = (await confirmTwoFactor(ctx, { code: await codeOf("u-bureau", NOW) })).codes;
  // Sessions that never gave a code end.
  expect(await holding(elsewhere.token)).toBeNull();
});

test("the secret is kept encrypted, recovery codes only hashed, and the person is told by mail", async () => {
  const row = await env.DB.prepare("select totp_secret from user where id = 'u-bureau'").first<{
    totp_secret: string;
  }>();
  expect(row?.totp_secret).toMatch(/^v1\.[\w-]+\.[\w-]+$/);
  expect(new Set(kept.codes).size).toBe(10);
  const stored = JSON.stringify((await env.DB.prepare("select * from recovery_code").all()).results);
  for (const code of kept.codes) expect(stored).not.toContain(code.replaceAll("-", ""));
  expect(await count("select count(*) n from mail where template = 'totp-enabled'")).toBe(1);
});

test("A8 the password alone opens nothing; the code opens a session with another token", async () => {
  const now = later();
  const waiting = await logIn(visitor("192.0.2.3", now), typed);
  expect(waiting.needsCode).toBe(true);
  expect(await holding(waiting.token, now)).toBeNull();
  const opened = await verifySecondFactor(
    visitor("192.0.2.3", now),
    waiting.token,
    await codeOf("u-bureau", now),
  );
  expect(opened.token).not.toBe(waiting.token);
  expect(await holding(opened.token, now)).not.toBeNull();
  expect(await holding(waiting.token, now)).toBeNull();
});

test("A9 a code that served is refused, from any session", async () => {
  const now = later();
  const code = await codeOf("u-bureau", now);
  const one = await logIn(visitor("192.0.2.4", now), typed);
  const two = await logIn(visitor("192.0.2.4", now), typed);
  await verifySecondFactor(visitor("192.0.2.4", now), one.token, code);
  await expect(verifySecondFactor(visitor("192.0.2.4", now), two.token, code)).rejects.toMatchObject({
    problems: [{ code: "wrong-code", field: "code" }],
  });
  const next = now + HALF;
  await expect(
    verifySecondFactor(visitor("192.0.2.4", next), two.token, await codeOf("u-bureau", next)),
  ).resolves.toBeTruthy();
});

test("A9 two uses of one code in the same instant: one gets in", async () => {
  const now = later();
  const code = await codeOf("u-bureau", now);
  const waiting = await Promise.all([1, 2].map(() => logIn(visitor("192.0.2.5", now), typed)));
  const results = await Promise.allSettled(
    waiting.map(({ token }) => verifySecondFactor(visitor("192.0.2.5", now), token, code)),
  );
  expect(results.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("A9 a clock half a minute off passes, one more does not", async () => {
  const now = later();
  const { token } = await logIn(visitor("192.0.2.6", now), typed);
  const far = await codeOf("u-bureau", now + 3 * HALF);
  await expect(verifySecondFactor(visitor("192.0.2.6", now), token, far)).rejects.toMatchObject({
    kind: "refused",
  });
  const near = await codeOf("u-bureau", now + HALF);
  await expect(verifySecondFactor(visitor("192.0.2.6", now), token, near)).resolves.toBeTruthy();
});

test("A9 a recovery code opens once, however it is typed", async () => {
  const now = later();
  const code = kept.codes[0] ?? "";
  const one = await logIn(visitor("192.0.2.7", now), typed);
  await verifySecondFactor(
    visitor("192.0.2.7", now),
    one.token,
    ` ${code.toUpperCase().replaceAll("-", " ")}`,
  );
  expect(await count("select count(*) n from mail where template = 'recovery-code-used'")).toBe(1);
  const two = await logIn(visitor("192.0.2.7", now), typed);
  await expect(verifySecondFactor(visitor("192.0.2.7", now), two.token, code)).rejects.toMatchObject({
    problems: [{ code: "wrong-code" }],
  });
});

test("A7 codes are tried a few times, then wait", async () => {
  const now = later();
  await env.DB.exec("delete from throttle");
  const { token } = await logIn(visitor("192.0.2.8", now), typed);
  const tries = Array.from({ length: CODE.free + 1 }, () =>
    verifySecondFactor(visitor("192.0.2.8", now), token, "123456").catch((e: { kind: string }) => e.kind),
  );
  const answers = await Promise.all(tries);
  expect(answers.filter((kind) => kind === "too-many")).toHaveLength(1);
  await env.DB.exec("delete from throttle");
});

test("the step expires, and a session that has all it needs is no step", async () => {
  const now = later();
  const { token } = await logIn(visitor("192.0.2.9", now), typed);
  const late = now + CODE_LIFE;
  await expect(
    verifySecondFactor(visitor("192.0.2.9", late), token, await codeOf("u-bureau", late)),
  ).rejects.toMatchObject({ problems: [{ code: "log-in-expired" }] });
  await expect(verifySecondFactor(visitor("192.0.2.9", now), null, "123456")).rejects.toMatchObject({
    problems: [{ code: "log-in-expired" }],
  });
});

test("new recovery codes end the old ones; turning it off asks the password", async () => {
  const now = later();
  const ctx = await inside(now);
  const fresh = await renewRecoveryCodes(ctx, { current: PASSWORD });
  expect(fresh.codes.some((code) => kept.codes.includes(code))).toBe(false);
  expect((await getProfile(ctx)).twoFactor.codesLeft).toBe(10);
  await expect(stopTwoFactor(ctx, { current: "autre chose" })).rejects.toMatchObject({
    problems: [{ code: "wrong-password", field: "current" }],
  });
  await stopTwoFactor(ctx, { current: PASSWORD });
  expect(await logIn(visitor("192.0.2.10", now), typed)).toMatchObject({ needsCode: false });
});
