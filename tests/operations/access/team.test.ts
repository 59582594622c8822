import { beforeAll, expect, test } from "vitest";
import { changePassword } from "~/operations/access/change-password";
import { changeRole } from "~/operations/access/change-role";
import { disableUser } from "~/operations/access/disable-user";
import { enableUser } from "~/operations/access/enable-user";
import { getFrame } from "~/operations/access/get-frame";
import { getProfile } from "~/operations/access/get-profile";
import { listUsers } from "~/operations/access/list-users";
import { logIn } from "~/operations/access/log-in";
import { revokeOtherSessions } from "~/operations/access/revoke-other-sessions";
import { revokeSession } from "~/operations/access/revoke-session";
import { saveProfile } from "~/operations/access/save-profile";
import { as, newWorld } from "../../world/world";
import { count, givePassword, holding, IPHONE, mailOfRole, PASSWORD, visitor } from "./doors";

beforeAll(async () => {
  await newWorld();
  await Promise.all([givePassword("commercial"), givePassword("technicien"), givePassword("planification")]);
});

const inside = async (role: "commercial" | "technicien" | "planification", agent?: string) => {
  const { token } = await logIn(visitor("192.0.2.1", undefined, agent), {
    email: mailOfRole(role),
    password: PASSWORD,
  });
  const ctx = await holding(token, undefined, agent);
  if (!ctx) throw new Error("not inside");
  return { token, ctx };
};
const versionOf = async (id: string) =>
  (await listUsers(as("direction"))).users.find((u) => u.id === id)?.version ?? 0;

test("A10 the last direction can neither leave the role nor be disabled", async () => {
  await expect(
    changeRole(as("direction"), "u-direction", { role: "bureau", version: 1 }),
  ).rejects.toMatchObject({
    problems: [{ code: "last-direction", field: "role" }],
  });
  await expect(disableUser(as("direction"), "u-direction", { version: 1 })).rejects.toMatchObject({
    problems: [{ code: "last-direction" }],
  });
});

test("A10 two directions that leave at the same instant: one stays", async () => {
  await changeRole(as("direction"), "u-comptabilite", { role: "direction", version: 1 });
  const results = await Promise.allSettled([
    changeRole(as("direction"), "u-direction", { role: "bureau", version: 1 }),
    disableUser(as("direction"), "u-comptabilite", { version: 2 }),
  ]);
  expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect(await count("select count(*) n from user where role = 'direction' and disabled_at is null")).toBe(1);
});

test("A10 a disabled direction does not count", async () => {
  const [left] = (await listUsers(as("direction"))).users.filter(
    (u) => u.role === "direction" && !u.disabledAt,
  );
  if (!left) throw new Error("nobody");
  await changeRole(as("direction"), "u-commercial", { role: "direction", version: 1 });
  await disableUser(as("direction"), "u-commercial", { version: 2 });
  await expect(disableUser(as("direction"), left.id, { version: left.version })).rejects.toMatchObject({
    problems: [{ code: "last-direction" }],
  });
  await enableUser(as("direction"), "u-commercial", { version: 3 });
  await changeRole(as("direction"), "u-commercial", { role: "commercial", version: 4 });
});

test("a new role counts from the next page, without logging in again", async () => {
  const { token } = await inside("technicien");
  await changeRole(as("direction"), "u-technicien", {
    role: "commercial",
    version: await versionOf("u-technicien"),
  });
  const ctx = await holding(token);
  expect(ctx?.can("see.sale-prices")).toBe(true);
  const frame = ctx && (await getFrame(ctx));
  expect(frame?.state === "in" && frame.permissions.includes("quote.write")).toBe(true);
  await changeRole(as("direction"), "u-technicien", {
    role: "technicien",
    version: await versionOf("u-technicien"),
  });
});

test("a stale form is a conflict, not a silent loss", async () => {
  const version = await versionOf("u-planification");
  await changeRole(as("direction"), "u-planification", { role: "bureau", version });
  await expect(
    changeRole(as("direction"), "u-planification", { role: "technicien", version }),
  ).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("only the direction manages people; an id of nobody is not found", async () => {
  for (const role of ["commercial", "bureau", "planification", "technicien", "comptabilite"] as const) {
    await expect(changeRole(as(role), "u-bureau", { role: "direction", version: 1 })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(disableUser(as(role), "u-bureau", { version: 1 })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(enableUser(as(role), "u-bureau", { version: 1 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  }
  await expect(disableUser(as("direction"), "u-nobody", { version: 1 })).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("a revoked session opens nothing, and somebody else's is not found", async () => {
  const desk = await inside("commercial");
  const phone = await inside("commercial", IPHONE);
  const { sessions } = await getProfile(desk.ctx);
  const seen = sessions.find((s) => s.device === "Safari sur iPhone");
  expect(seen).toMatchObject({ kind: "phone", own: false });
  const stranger = await inside("technicien");
  await expect(revokeSession(stranger.ctx, seen?.id ?? "")).rejects.toMatchObject({ kind: "not-found" });
  await revokeSession(desk.ctx, seen?.id ?? "");
  expect(await holding(phone.token)).toBeNull();
  expect(await holding(desk.token)).not.toBeNull();
});

test("others or all: one's own session stays or goes", async () => {
  const [desk, other] = [await inside("commercial"), await inside("commercial")];
  await revokeOtherSessions(desk.ctx);
  expect([await holding(desk.token), await holding(other.token)].map(Boolean)).toEqual([true, false]);
  await revokeOtherSessions(desk.ctx, true);
  expect(await holding(desk.token)).toBeNull();
});

test("a new password ends the other sessions and is told by mail", async () => {
  const [desk, other] = [await inside("commercial"), await inside("commercial")];
  await expect(
    changePassword(desk.ctx, { current: "faux", password: "granit sous la pluie" }),
  ).rejects.toMatchObject({
    problems: [{ code: "wrong-password", field: "current" }],
  });
  await expect(changePassword(desk.ctx, { current: PASSWORD, password: "court" })).rejects.toMatchObject({
    problems: [{ code: "password-too-short", field: "password" }],
  });
  await changePassword(desk.ctx, { current: PASSWORD, password: "granit sous la pluie" });
  expect([await holding(desk.token), await holding(other.token)].map(Boolean)).toEqual([true, false]);
  expect(await count("select count(*) n from mail where template = 'password-changed'")).toBe(1);
  await expect(inside("commercial")).rejects.toMatchObject({ problems: [{ code: "wrong-log-in" }] });
});

test("one changes one's own name and phone, with the version one saw", async () => {
  const { ctx } = await inside("technicien");
  const { version } = await getProfile(ctx);
  await saveProfile(ctx, { name: "Samir H.", phone: "+33600000001", version });
  expect(await getProfile(ctx)).toMatchObject({
    name: "Samir H.",
    phone: "+33600000001",
    role: "technicien",
  });
  await expect(saveProfile(ctx, { name: "Autre", phone: "", version })).rejects.toMatchObject({
    kind: "conflict",
  });
});
