import { env } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { file, fileFolder, fileGone, fileText, fileUpload, fileVersion } from "~/db/schema/files";
import { audit } from "~/db/schema/house";
import { mail } from "~/db/schema/mail";
import { consent } from "~/db/schema/privacy";
import { fileSettingForm } from "~/domain/files/forms";
import { addFolders } from "~/operations/files/add-folders";
import { binFiles } from "~/operations/files/bin-files";
import { emptyBin } from "~/operations/files/empty-bin";
import { emptyBins } from "~/operations/files/empty-bins";
import { eraseFiles } from "~/operations/files/erase-files";
import { getFile } from "~/operations/files/get-file";
import { getStorage } from "~/operations/files/get-storage";
import { listFiles } from "~/operations/files/list-files";
import { replaceFile } from "~/operations/files/replace-file";
import { restoreFiles } from "~/operations/files/restore-files";
import { saveFileSetting } from "~/operations/files/save-file-setting";
import { startUpload } from "~/operations/files/start-upload";
import { sweepGone } from "~/operations/files/sweep-gone";
import { uploadFile } from "~/operations/files/upload-file";
import { subjectsOf } from "~/operations/privacy/erased-scope";
import { as, asSystem, NOW, newWorld } from "../../world/world";

const DAY = 24 * 3600_000;
const TURPIN = { kind: "client", id: "c-turpin" } as const;
const office = (now = NOW) => as("bureau", now);
const sent = async (name: string, folderId: string | null = null) =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      folderId,
      name,
      length: 20,
      body: new Blob(["Bassin et margelles.".slice(0, 20)]).stream(),
    })
  ).id;
const binned = async (name: string, folderId: string | null = null, now = NOW) => {
  const id = await sent(name, folderId);
  await binFiles(office(now), { files: [id], folders: [] });
  return id;
};
const erase = (id: string, ctx = office()) => eraseFiles(ctx, { files: [id], folders: [] });
const keys = async () => (await env.FILES.list()).objects.map((one) => one.key).toSorted();
const rows = async () => (await office().db.select().from(file)).map((one) => one.id);
const bin = async () => (await listFiles(office(), TURPIN, { place: "corbeille" })).bin;

beforeAll(newWorld);
beforeEach(async () => {
  const { db } = office();
  await env.DB.batch(
    [
      "file_tagged",
      "file_text",
      "file_version",
      "file_upload",
      "file",
      "file_folder",
      "file_setting",
      "file_gone",
    ].map((table) => env.DB.prepare(`delete from ${table}`)),
  );
  await db.delete(mail);
  await env.FILES.delete(await keys());
});

describe("FI20 erased for good", () => {
  test("bytes, versions and words leave, the journal keeps who and which name, and the meter follows", async () => {
    const before = await keys();
    const id = await sent("mesures.txt");
    const content = new TextEncoder().encode("Bassin revu");
    await replaceFile(office(), id, {
      version: 1,
      length: content.length,
      body: new Blob([content]).stream(),
    });
    await binFiles(as("technicien"), { files: [id], folders: [] });
    const held = await listFiles(office(), TURPIN, { place: "corbeille" });
    expect(held.rows).toMatchObject([{ id, binnedAt: NOW, binnedByName: "Samir Haddad" }]);
    expect(held.bin).toMatchObject({ files: 1, bytes: 20 + content.length, mayErase: true, days: null });
    expect((await getStorage(office())).bin).toEqual({ files: 1, bytes: 20 + content.length });
    await erase(id);
    expect(await keys()).toEqual(before);
    expect(await rows()).not.toContain(id);
    const { db } = office();
    for (const table of [fileVersion, fileText] as const)
      expect(await db.select().from(table).where(eq(table.fileId, id))).toEqual([]);
    expect(await bin()).toMatchObject({ files: 0, bytes: 0 });
    expect(await getStorage(office())).toMatchObject({ bytes: 0, files: 0, bin: { bytes: 0, files: 0 } });
    const [line] = await db
      .select()
      .from(audit)
      .where(sql`subject_kind = 'file' and subject_id = ${id} and action = 'erased'`);
    expect(line).toMatchObject({ viewerName: "Nadia Benali", before: { name: "mesures.txt" } });
    await expect(getFile(office(), id, {})).rejects.toMatchObject({ kind: "not-found" });
    await expect(restoreFiles(office(), { files: [id], folders: [] })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("a folder leaves with what was binned with it; what was binned before stays in the bin, at the top", async () => {
    const [top = "", inner = ""] = (
      await addFolders(office(), {
        ownerKind: "client",
        ownerId: "c-turpin",
        parentId: null,
        paths: [["Chantier"], ["Chantier", "Photos"]],
      })
    ).ids;
    const [before, within] = [await binned("avant.txt", inner), await sent("dedans.txt", inner)];
    await binFiles(office(NOW + 1000), { files: [], folders: [top] });
    const done = await eraseFiles(office(), { files: [], folders: [top] });
    expect(done).toEqual({ names: ["Chantier"], files: 1 });
    expect(await rows()).toEqual(expect.arrayContaining([before]));
    expect(await rows()).not.toContain(within);
    expect(await office().db.select().from(fileFolder)).toEqual([]);
    await restoreFiles(office(), { files: [before], folders: [] });
    expect((await listFiles(office(), TURPIN)).rows.map((row) => row.id)).toContain(before);
  });

  test("what lives, is locked, proves a consent or went with a mail refuses the whole; so does who has no right", async () => {
    const { db } = office();
    const [living, locked, proof, sentAway, free] = [
      await sent("vit.txt"),
      await binned("verrou.txt"),
      await binned("preuve.txt"),
      await binned("joint.txt"),
      await binned("libre.txt"),
    ];
    await db.update(file).set({ lockedAt: NOW, lockReason: "Litige" }).where(eq(file.id, locked));
    await db.insert(consent).values({
      id: "k1",
      clientId: "c-turpin",
      channel: "sms",
      given: true,
      at: NOW,
      source: "paper",
      words: "",
      fileId: proof,
      by: "Nadia",
      notedAt: NOW,
    });
    await db.insert(mail).values({
      id: "m1",
      template: "free",
      toAddress: "a@b.fr",
      subject: "s",
      html: "",
      text: "",
      attachments: [{ fileId: sentAway, name: "joint.txt" }],
      status: "sent",
      nextTryAt: NOW,
      createdAt: NOW,
      createdBy: "user:u-bureau",
    });
    for (const [id, code] of [
      [living, "file-not-binned"],
      [locked, "file-locked"],
      [proof, "file-proves-consent"],
      [sentAway, "file-went-with-mail"],
    ] as const)
      await expect(eraseFiles(office(), { files: [free, id], folders: [] })).rejects.toMatchObject({
        problems: [{ code }],
      });
    for (const role of ["technicien", "commercial", "comptabilite", "planification"] as const) {
      await expect(erase(free, as(role))).rejects.toMatchObject({ kind: "forbidden" });
      await expect(emptyBin(as(role), TURPIN)).rejects.toMatchObject({ kind: "forbidden" });
    }
    expect(await rows()).toEqual(expect.arrayContaining([living, locked, proof, sentAway, free]));
    // Emptied as a whole, what may not leave stays and is counted.
    expect(await emptyBin(as("direction"), TURPIN)).toEqual({ erased: 1, kept: 3 });
    expect((await rows()).toSorted()).toEqual([living, locked, proof, sentAway].toSorted());
    // The mail gone, its paper is free.
    await db.delete(mail);
    await erase(sentAway);
    expect(await rows()).not.toContain(sentAway);
  });

  test("of two people, the one who takes it back and the one who erases it, one does and the other is told", async () => {
    const id = await binned("course.txt");
    const both = await Promise.allSettled([
      restoreFiles(as("bureau"), { files: [id], folders: [] }),
      erase(id, as("direction")),
    ]);
    const there = (await rows()).includes(id);
    expect(both.some((one) => one.status === "fulfilled")).toBe(true);
    if (there) expect(await (await getFile(office(), id, {})).body?.cancel()).toBeUndefined();
    else expect(await keys()).toEqual([]);
  });

  test("a big new version on its way leaves too; bytes that the store kept leave by night", async () => {
    const id = await sent("plan.txt");
    await startUpload(office(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      folderId: null,
      name: "plan.txt",
      bytes: 20_000_000,
      modifiedAt: 1,
      replacesId: id,
      revision: 1,
    });
    await binFiles(office(), { files: [id], folders: [] });
    const broken = office();
    const store = { ...broken.env.FILES, delete: () => Promise.reject(new Error("away")) };
    Object.assign(broken, { env: { ...broken.env, FILES: store } });
    await erase(id, broken);
    expect(await rows()).toEqual([]);
    expect(await office().db.select().from(fileUpload)).toEqual([]);
    expect(await keys()).toEqual([`files/${id}`]);
    expect(await sweepGone(asSystem())).toBe(2);
    expect(await keys()).toEqual([]);
    expect(await office().db.select().from(fileGone)).toEqual([]);
    expect(await sweepGone(asSystem())).toBe(0);
  });
});

test("PV6 an erased document is still known as its client's, whose erasure empties the journal of its words", async () => {
  const id = await binned("secret.txt");
  await erase(id);
  const questions = subjectsOf("(select 'c-turpin')").filter(([kind]) => kind === "file");
  const answers = await Promise.all(questions.map(([, ids]) => env.DB.prepare(ids).all<{ id: string }>()));
  expect(answers.flatMap(({ results }) => results.map((row) => row.id))).toContain(id);
});

describe("FI21 a bin that empties itself", () => {
  const choose = (binDays: number | null, version = 0) =>
    saveFileSetting(as("direction"), { binDays, version });

  test("never unless the company chose so; then what is older than that, once, and nothing younger or held", async () => {
    const [old, locked] = [await binned("vieux.txt"), await binned("verrou.txt")];
    await office().db.update(file).set({ lockedAt: NOW, lockReason: "Litige" }).where(eq(file.id, locked));
    const young = await binned("jeune.txt", null, NOW + 20 * DAY);
    expect(await emptyBins(asSystem(NOW + 400 * DAY))).toEqual({ erased: 0, kept: 0 });
    await choose(30);
    expect(await emptyBins(asSystem(NOW + 30 * DAY - 1))).toEqual({ erased: 0, kept: 0 });
    expect(await emptyBins(asSystem(NOW + 30 * DAY))).toEqual({ erased: 1, kept: 1 });
    expect(await emptyBins(asSystem(NOW + 30 * DAY))).toEqual({ erased: 0, kept: 1 });
    expect((await rows()).toSorted()).toEqual([locked, young].toSorted());
    expect(await keys()).not.toContain(`files/${old}`);
    const [line] = await office()
      .db.select()
      .from(audit)
      .where(sql`subject_id = ${old} and action = 'erased'`);
    expect(line).toMatchObject({ viewer: expect.stringMatching(/^system:/), before: { name: "vieux.txt" } });
    await expect(emptyBins(as("direction"))).rejects.toMatchObject({ kind: "forbidden" });
  });

  test("a folder leaves once nothing is in it, from the deepest up, hundreds of files by pages", async () => {
    const [top = "", inner = ""] = (
      await addFolders(office(), {
        ownerKind: "client",
        ownerId: "c-turpin",
        parentId: null,
        paths: [["Chantier"], ["Chantier", "Photos"]],
      })
    ).ids;
    await sent("dedans.txt", inner);
    const many = Array.from({ length: 450 }, (_, i) => i);
    await env.DB.prepare(
      "insert into file (id, owner_kind, owner_id, folder_id, name, content_type, bytes, sha256, key, created_at, created_by) select 'lot-' || value, 'client', 'c-turpin', ?2, 'n' || value || '.txt', 'text/plain', 1, '', 'files/lot-' || value, ?3, 'user:u-bureau' from json_each(?1)",
    )
      .bind(JSON.stringify(many), top, NOW)
      .run();
    await binFiles(office(), { files: [], folders: [top] });
    expect((await bin()).files).toBe(451);
    await choose(7);
    expect(await emptyBins(asSystem(NOW + 8 * DAY))).toEqual({ erased: 451, kept: 0 });
    expect([await rows(), await office().db.select().from(fileFolder)]).toEqual([[], []]);
    expect(await bin()).toMatchObject({ files: 0, bytes: 0, folders: [] });
  });

  test("the choice is the direction's, in whole days, and a form that somebody overtook is a conflict", async () => {
    await expect(saveFileSetting(office(), { binDays: 30, version: 0 })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await choose(30);
    await expect(choose(60)).rejects.toMatchObject({ kind: "conflict" });
    await choose(60, 1);
    expect((await getStorage(office())).setting).toEqual({ binDays: 60, version: 2 });
    await choose(null, 2);
    expect((await getStorage(office())).setting).toMatchObject({ binDays: null });
    for (const typed of ["3", "2,5", "abc", "99999"])
      expect(fileSettingForm.safeParse({ binDays: typed }).success, typed).toBe(false);
    expect(fileSettingForm.parse({ binDays: "" })).toEqual({ binDays: null, version: 0 });
    expect(fileSettingForm.parse({ binDays: "30" })).toMatchObject({ binDays: 30 });
  });
});
