import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { SESSION_IDLE, SESSION_LIFE } from "~/domain/access/sessions";
import { disableUser } from "~/operations/access/disable-user";
import { enableUser } from "~/operations/access/enable-user";
import { logIn } from "~/operations/access/log-in";
import { logOut } from "~/operations/access/log-out";
import { as, NOW, newWorld } from "../../world/world";
import { count, givePassword, holding, IPHONE, mailOfRole, PASSWORD, visitor } from "./doors";

beforeAll(async () => {
  await newWorld();
  await Promise.all([givePassword("direction"), givePassword("bureau"), givePassword("commercial")]);
});

const bureau = { email: mailOfRole("bureau"), password: PASSWORD };

test("the right mail and password open a session whose token is only in the answer", async () => {
  const { token, needsCode } = await logIn(visitor("192.0.2.1"), {
    ...bureau,
    email: " Bureau@Fontaine.example ",
  });
  expect(needsCode).toBe(false);
  expect((await holding(token))?.viewer).toMatchObject({ kind: "staff", userId: "u-bureau", role: "bureau" });
  const stored = await env.DB.prepare("select * from session where user_id = 'u-bureau'").all();
  expect(JSON.stringify(stored.results)).not.toContain(token);
});

test("A8 each log-in has a token of its own: a token from before says nothing about the one after", async () => {
  const first = await logIn(visitor("192.0.2.2"), bureau);
  const second = await logIn(visitor("192.0.2.2"), bureau);
  expect(second.token).not.toBe(first.token);
  expect(await holding("a-token-that-somebody-planted")).toBeNull();
});

test("a wrong password, an unknown mail and a disabled person get one answer", async () => {
  const answers = await Promise.all(
    [
      { email: mailOfRole("bureau"), password: "pas le bon mot" },
      { email: "inconnu@ailleurs.example", password: PASSWORD },
      { email: mailOfRole("technicien"), password: PASSWORD },
    ].map((typed) => logIn(visitor("192.0.2.3"), typed).catch((e: unknown) => JSON.stringify(e))),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("wrong-log-in");
});

test("A8 a session dies after 12 hours without use, and 30 days after log-in in any case", async () => {
  const { token } = await logIn(visitor("192.0.2.4"), bureau);
  expect(await holding(token, NOW + SESSION_IDLE - 1)).not.toBeNull();
  // It was just used, so twelve hours count from there.
  expect(await holding(token, NOW + 2 * SESSION_IDLE - 2)).not.toBeNull();
  expect(await holding(token, NOW + 3 * SESSION_IDLE)).toBeNull();

  const daily = await logIn(visitor("192.0.2.4"), bureau);
  for (let at = NOW; at < NOW + SESSION_LIFE; at += SESSION_IDLE / 2)
    expect(await holding(daily.token, at)).not.toBeNull();
  expect(await holding(daily.token, NOW + SESSION_LIFE)).toBeNull();
});

test("a session that was logged out opens nothing any more", async () => {
  const { token } = await logIn(visitor("192.0.2.5"), bureau);
  const ctx = await holding(token);
  if (!ctx) throw new Error("no session");
  await logOut(ctx);
  expect(await holding(token)).toBeNull();
});

test("a disabled person is out at once, and in again when enabled", async () => {
  const typed = { email: mailOfRole("commercial"), password: PASSWORD };
  const { token } = await logIn(visitor("192.0.2.6"), typed);
  expect(await holding(token)).not.toBeNull();
  await disableUser(as("direction"), "u-commercial", { version: 1 });
  expect(await holding(token)).toBeNull();
  await expect(logIn(visitor("192.0.2.6"), typed)).rejects.toMatchObject({
    problems: [{ code: "wrong-log-in" }],
  });
  await enableUser(as("direction"), "u-commercial", { version: 2 });
  expect(await holding(token)).toBeNull();
  await expect(logIn(visitor("192.0.2.6"), typed)).resolves.toMatchObject({ needsCode: false });
});

test("a device that was never seen is told by mail, a known one is not", async () => {
  const mails = () =>
    count("select count(*) n from mail where template = 'new-session' and subject_id = 'u-direction'");
  const typed = { email: mailOfRole("direction"), password: PASSWORD };
  await logIn(visitor("192.0.2.7"), typed);
  await logIn(visitor("192.0.2.7"), typed);
  expect(await mails()).toBe(0);
  await logIn(visitor("192.0.2.8", NOW, IPHONE), typed);
  expect(await mails()).toBe(1);
  await logIn(visitor("192.0.2.8", NOW, IPHONE), typed);
  expect(await mails()).toBe(1);
});

test("every try leaves a row in the journal, the password nowhere", async () => {
  await logIn(visitor("192.0.2.10"), { ...bureau, password: "un secret mal tapé" }).catch(() => undefined);
  const rows = await env.DB.prepare("select * from audit where subject_kind = 'log-in'").all();
  expect(rows.results.some((r) => r.action === "refused" && String(r.after).includes("192.0.2.10"))).toBe(
    true,
  );
  expect(JSON.stringify(rows.results)).not.toContain("un secret mal tapé");
});
