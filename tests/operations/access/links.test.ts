import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { INVITATION_LIFE, RESET_LIFE } from "~/domain/access/sessions";
import { MAILBOX } from "~/domain/access/throttle";
import { acceptInvitation } from "~/operations/access/accept-invitation";
import { findInvitation } from "~/operations/access/find-invitation";
import { findPasswordReset } from "~/operations/access/find-password-reset";
import { inviteUser } from "~/operations/access/invite-user";
import { listUsers } from "~/operations/access/list-users";
import { logIn } from "~/operations/access/log-in";
import { requestPasswordReset } from "~/operations/access/request-password-reset";
import { resendInvitation } from "~/operations/access/resend-invitation";
import { resetPassword } from "~/operations/access/reset-password";
import { revokeInvitation } from "~/operations/access/revoke-invitation";
import { as, NOW, newWorld } from "../../world/world";
import { count, givePassword, holding, mailOfRole, PASSWORD, tokenInMail, visitor } from "./doors";

const NEW = "granit sous la pluie";
const bureau = mailOfRole("bureau");

beforeAll(async () => {
  await newWorld();
  await givePassword("bureau");
});
beforeEach(() => env.DB.exec("delete from throttle"));

const invited = async (email: string) => {
  const { id } = await inviteUser(as("direction"), { name: "Zoé Blanc", email, role: "technicien" });
  return { id, token: await tokenInMail(email) };
};
const person = { name: "Zoé Blanc", password: NEW };

test("A11 an invitation makes one person with the role it says, once", async () => {
  const { token } = await invited("zoe@fontaine.example");
  expect(await findInvitation(visitor("192.0.2.1"), token)).toMatchObject({
    role: "technicien",
    company: "Fontaine & Fils",
  });
  expect(await findInvitation(visitor("192.0.2.1"), token)).toBeTruthy();
  const both = await Promise.allSettled([
    acceptInvitation(visitor("192.0.2.1"), token, person),
    acceptInvitation(visitor("192.0.2.2"), token, person),
  ]);
  expect(both.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const won = both.find((r) => r.status === "fulfilled");
  expect((won && (await holding(won.value.token)))?.viewer).toMatchObject({
    role: "technicien",
    name: "Zoé Blanc",
  });
  await expect(acceptInvitation(visitor("192.0.2.1"), token, person)).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await count("select count(*) n from user where email = 'zoe@fontaine.example'")).toBe(1);
});

test("A11 an invitation dies after 7 days, when it is revoked, and when it is sent again", async () => {
  const old = await invited("lea@fontaine.example");
  const late = visitor("192.0.2.3", NOW + INVITATION_LIFE);
  await expect(acceptInvitation(late, old.token, person)).rejects.toMatchObject({ kind: "not-found" });
  await resendInvitation(as("direction", NOW + INVITATION_LIFE), old.id);
  const fresh = await tokenInMail("lea@fontaine.example");
  expect(fresh).not.toBe(old.token);
  await expect(findInvitation(late, old.token)).rejects.toMatchObject({ kind: "not-found" });
  expect(await findInvitation(late, fresh)).toBeTruthy();
  await revokeInvitation(as("direction"), old.id);
  await expect(acceptInvitation(late, fresh, person)).rejects.toMatchObject({ kind: "not-found" });
  // Said twice, it is ended once.
  await revokeInvitation(as("direction"), old.id);
});

test("a second invitation of the same mail replaces the first; someone of the team is not invited", async () => {
  const first = await invited("noe@fontaine.example");
  const second = await invited("noe@fontaine.example");
  await expect(findInvitation(visitor("192.0.2.4"), first.token)).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await findInvitation(visitor("192.0.2.4"), second.token)).toBeTruthy();
  await expect(invited(bureau)).rejects.toMatchObject({
    problems: [{ code: "user-exists", field: "email" }],
  });
});

test("only the direction invites and sees who is invited", async () => {
  const form = { name: "X", email: "x@fontaine.example", role: "direction" as const };
  for (const role of ["bureau", "commercial", "comptabilite", "planification", "technicien"] as const) {
    await expect(inviteUser(as(role), form)).rejects.toMatchObject({ kind: "forbidden" });
    expect((await listUsers(as(role))).invitations).toEqual([]);
  }
  expect((await listUsers(as("direction"))).invitations.length).toBeGreaterThan(0);
});

test("A6 the rules of passwords hold at every door", async () => {
  const { token } = await invited("eve@fontaine.example");
  await expect(
    acceptInvitation(visitor("192.0.2.5"), token, { name: "Ève Blanc", password: "blanc comme neige" }),
  ).rejects.toMatchObject({ problems: [{ code: "password-tells-owner", field: "password" }] });
});

test("A11 a reset sets the password once, ends every session and forgives the tries", async () => {
  const open = await logIn(visitor("192.0.2.6"), { email: bureau, password: PASSWORD });
  await requestPasswordReset(visitor("192.0.2.6"), bureau);
  const token = await tokenInMail(bureau);
  expect(await findPasswordReset(visitor("192.0.2.6"), token)).toMatchObject({ email: bureau });
  await resetPassword(visitor("192.0.2.6"), token, NEW);
  expect(await holding(open.token)).toBeNull();
  await expect(resetPassword(visitor("192.0.2.6"), token, PASSWORD)).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(logIn(visitor("192.0.2.6"), { email: bureau, password: PASSWORD })).rejects.toMatchObject({
    kind: "refused",
  });
  await expect(logIn(visitor("192.0.2.6"), { email: bureau, password: NEW })).resolves.toBeTruthy();
});

test("A11 a reset link dies after 30 minutes and when another one is asked", async () => {
  const at = (now: number) => visitor("192.0.2.7", now);
  await requestPasswordReset(at(NOW + 1), bureau);
  const first = await tokenInMail(bureau);
  await expect(findPasswordReset(at(NOW + 1 + RESET_LIFE), first)).rejects.toMatchObject({
    kind: "not-found",
  });
  await requestPasswordReset(at(NOW + 2), bureau);
  await expect(findPasswordReset(at(NOW + 3), first)).rejects.toMatchObject({ kind: "not-found" });
  expect(await findPasswordReset(at(NOW + 3), await tokenInMail(bureau))).toBeTruthy();
});

test("A11 asking for a reset answers the same for an unknown mail, and sends nothing", async () => {
  const before = await count("select count(*) n from mail");
  expect(await requestPasswordReset(visitor("192.0.2.8"), "personne@ailleurs.example")).toBeUndefined();
  expect(await requestPasswordReset(visitor("192.0.2.8"), bureau)).toBeUndefined();
  expect(await count("select count(*) n from mail")).toBe(before + 1);
});

test("A7 one mailbox is not flooded", async () => {
  for (let n = 0; n < MAILBOX.free; n++) await requestPasswordReset(visitor(`192.0.2.${20 + n}`), bureau);
  await expect(requestPasswordReset(visitor("192.0.2.30"), bureau)).rejects.toMatchObject({
    kind: "too-many",
  });
});
