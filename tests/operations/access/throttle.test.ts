import { beforeAll, expect, test } from "vitest";
import { ACCOUNT, ADDRESS } from "~/domain/access/throttle";
import { logIn } from "~/operations/access/log-in";
import { knock, takeTry } from "~/operations/access/throttle";
import { NOW, newWorld } from "../../world/world";
import { givePassword, mailOfRole, PASSWORD, visitor } from "./doors";

const MINUTE = 60_000;

beforeAll(async () => {
  await newWorld();
  await givePassword("bureau");
});

const wrong = { email: mailOfRole("bureau"), password: "pas le bon" };
const right = { email: mailOfRole("bureau"), password: PASSWORD };

test("A7 past the free tries an account waits longer and longer, from any address, right password or not", async () => {
  for (let n = 0; n < ACCOUNT.free; n++)
    await expect(logIn(visitor(`198.51.100.${n}`), wrong)).rejects.toMatchObject({ kind: "refused" });
  await expect(logIn(visitor("203.0.113.1"), right)).rejects.toMatchObject({
    kind: "too-many",
    problems: [{ code: "too-many-tries", facts: { minutes: 1 } }],
  });
  await expect(logIn(visitor("203.0.113.1", NOW + MINUTE), wrong)).rejects.toMatchObject({ kind: "refused" });
  await expect(logIn(visitor("203.0.113.1", NOW + 2 * MINUTE), right)).rejects.toMatchObject({
    problems: [{ facts: { minutes: 1 } }],
  });
  await expect(logIn(visitor("203.0.113.1", NOW + 3 * MINUTE), right)).resolves.toBeTruthy();
  // The success forgave: five tries again.
  for (let n = 0; n < ACCOUNT.free; n++)
    await expect(logIn(visitor("203.0.113.1", NOW + 4 * MINUTE), wrong)).rejects.toMatchObject({
      kind: "refused",
    });
});

test("A7 an address that tries many accounts waits too, and its own success does not wipe the slate", async () => {
  const door = visitor("203.0.113.50");
  const key = "address:203.0.113.50";
  for (let n = 0; n < ADDRESS.free - 1; n++) await takeTry(door, key, ADDRESS);
  await expect(
    logIn(visitor("203.0.113.50", NOW + 5 * MINUTE), { email: "un@x.example", password: "x" }),
  ).rejects.toMatchObject({
    kind: "refused",
  });
  await expect(logIn(visitor("203.0.113.50", NOW + 5 * MINUTE), right)).rejects.toMatchObject({
    kind: "too-many",
  });
});

test("A7 tries at the same instant count one by one", async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => takeTry(visitor("203.0.113.60"), "account:together", ACCOUNT)),
  );
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(ACCOUNT.free);
});

test("A7 a quiet day forgets", async () => {
  const at = (now: number) => takeTry(visitor("203.0.113.70", now), "account:forgetful", ACCOUNT);
  for (let n = 0; n < ACCOUNT.free; n++) await at(NOW);
  await expect(at(NOW)).rejects.toMatchObject({ kind: "too-many" });
  const nextDay = NOW + 25 * 60 * MINUTE;
  for (let n = 0; n < ACCOUNT.free; n++) await at(nextDay);
  await expect(at(nextDay)).rejects.toMatchObject({ kind: "too-many" });
});

test("A7 the binding stops an address that knocks faster than a person", async () => {
  const knocks = Array.from({ length: 80 }, () => knock(visitor("203.0.113.80"), "test"));
  const results = await Promise.allSettled(knocks);
  expect(results.some((r) => r.status === "rejected")).toBe(true);
  expect(results.some((r) => r.status === "fulfilled")).toBe(true);
});
