import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { user } from "~/db/schema/access";
import { ouvrage } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { mail } from "~/db/schema/mail";
import { clientEditForm, ouvrageForm } from "~/domain/clients/forms";
import { changePassword } from "~/operations/access/change-password";
import { changeRole } from "~/operations/access/change-role";
import { disableUser } from "~/operations/access/disable-user";
import { inviteUser } from "~/operations/access/invite-user";
import { hashPassword } from "~/operations/access/passwords";
import { resendInvitation } from "~/operations/access/resend-invitation";
import { revokeInvitation } from "~/operations/access/revoke-invitation";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { archiveOuvrage } from "~/operations/clients/archive-ouvrage";
import { changeStatus } from "~/operations/clients/change-status";
import { loadClient, loadOuvrage } from "~/operations/clients/load";
import { renameOuvrage } from "~/operations/clients/rename-ouvrage";
import { updateClient } from "~/operations/clients/update-client";
import { allocatedClientCode } from "~/operations/clients/writes";
import { loadCompany } from "~/operations/settings/load";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);
const { db } = asSystem();
const conflict = { kind: "conflict" };
const audits = (id: string) => db.$count(audit, eq(audit.subjectId, id));

test("an ouvrage that somebody renamed keeps that name; put aside twice, it is put aside once", async () => {
  const ctx = as("technicien");
  const id = await addOuvrage(ctx, "c-turpin", ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle" }));
  await renameOuvrage(as("bureau"), "c-turpin", id, { name: "Poêle du salon", version: 1 });
  await expect(
    renameOuvrage(ctx, "c-turpin", id, { name: "Poêle de Jean", version: 1 }),
  ).rejects.toMatchObject(conflict);
  expect((await loadOuvrage(ctx, "c-turpin", id)).name).toBe("Poêle du salon");
  await archiveOuvrage(ctx, "c-turpin", id, true);
  const [archived] = await db.select().from(ouvrage).where(eq(ouvrage.id, id));
  const told = await audits(id);
  await archiveOuvrage(as("bureau", NOW + 5_000), "c-turpin", id, true);
  expect((await db.select().from(ouvrage).where(eq(ouvrage.id, id)))[0]).toEqual(archived);
  expect(await audits(id)).toBe(told);
});

test("a status chosen twice is chosen once, also from a page that did not see the first", async () => {
  const { version } = await loadClient(as("bureau"), "c-turpin");
  const choose = () => changeStatus(as("bureau"), "c-turpin", { statusId: "st-client", version });
  const first = await choose();
  expect(await choose()).toMatchObject({ version: first.version, label: "Client" });
  await expect(
    changeStatus(as("direction"), "c-turpin", { statusId: "st-bin", version }),
  ).rejects.toMatchObject(conflict);
});

test("a client whose code came while their sheet was open is not found without it afterwards", async () => {
  const ctx = as("bureau");
  const before = await loadClient(ctx, "c-cypres");
  await ctx.commit({
    writes: allocatedClientCode(ctx, before, await loadCompany(ctx)),
    change: { kind: "order", id: "o", action: "created" },
  });
  const sheet = clientEditForm.parse({
    ...before,
    version: String(before.version),
    originId: "",
    followedBy: "",
  });
  await expect(updateClient(ctx, "c-cypres", sheet)).rejects.toMatchObject(conflict);
});

test("the same role, the same door shut, twice: once; from a stale page to another one: a conflict", async () => {
  const versionOf = async () =>
    (await db.select().from(user).where(eq(user.id, "u-commercial")))[0]?.version ?? 0;
  const version = await versionOf();
  await changeRole(as("direction"), "u-commercial", { role: "bureau", version });
  await changeRole(as("direction"), "u-commercial", { role: "bureau", version });
  expect(await versionOf()).toBe(version + 1);
  await expect(
    changeRole(as("direction"), "u-commercial", { role: "comptabilite", version }),
  ).rejects.toMatchObject(conflict);
  await disableUser(as("direction"), "u-commercial", { version: version + 1 });
  await disableUser(as("direction"), "u-commercial", { version: version + 1 });
  expect(await versionOf()).toBe(version + 2);
});

test("an invitation sent again twice leaves once, cancelled twice ends once", async () => {
  const { id } = await inviteUser(as("direction"), { name: "Zoé", email: "zoe@example.org", role: "bureau" });
  const mails = () => db.$count(mail, eq(mail.toAddress, "zoe@example.org"));
  const later = NOW + 3_600_000;
  for (const at of [later, later + 400]) await resendInvitation(as("direction", at), id);
  expect(await mails()).toBe(2);
  for (const at of [later, later + 400]) await revokeInvitation(as("direction", at), id);
  expect(await audits(id)).toBe(3);
});

test("two new passwords at once, both sure of the old one: one stands, the other is told", async () => {
  await db
    .update(user)
    .set({ passwordHash: await hashPassword("vieille-porte-bleue-42") })
    .where(eq(user.id, "u-bureau"));
  const change = (password: string) =>
    changePassword(as("bureau"), { current: "vieille-porte-bleue-42", password });
  const results = await Promise.allSettled([
    change("neuve-fenetre-rouge-17"),
    change("autre-toit-vert-88-ok"),
  ]);
  const refusals = results.flatMap((it) => (it.status === "rejected" ? [String(it.reason.kind)] : []));
  expect(refusals.join()).toMatch(/^(conflict|refused)$/);
});
