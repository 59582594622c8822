import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { plainPdf } from "~/db/demo/papers";
import { file } from "~/db/schema/files";
import { binFiles } from "~/operations/files/bin-files";
import { getFile } from "~/operations/files/get-file";
import { listFiles } from "~/operations/files/list-files";
import { listVersions } from "~/operations/files/list-versions";
import { lockFile, unlockFile } from "~/operations/files/lock-file";
import { moveFiles } from "~/operations/files/move-files";
import { readTexts } from "~/operations/files/read-texts";
import { renameFile } from "~/operations/files/rename-file";
import { replaceFile } from "~/operations/files/replace-file";
import { restoreVersion } from "~/operations/files/restore-version";
import { sweepOrphans } from "~/operations/files/sweep-orphans";
import { uploadFile } from "~/operations/files/upload-file";
import { storedFile } from "~/operations/files/writes";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const office = (now = NOW) => as("bureau", now);
const text = (words: string) => new TextEncoder().encode(words);
const upload = async (name: string, bytes: Uint8Array) =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      name,
      length: bytes.length,
      body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    })
  ).id;
const replace = (ctx: ReturnType<typeof as>, id: string, version: number, bytes: Uint8Array) =>
  replaceFile(ctx, id, {
    version,
    length: bytes.length,
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
  });
const read = async (id: string, revision?: number) =>
  new Response((await getFile(as("technicien"), id, { revision: revision ?? null })).body).text();
const row = async (id: string) => (await office().db.select().from(file).where(eq(file.id, id)))[0];
const found = async (words: string) =>
  (await listFiles(office(), { kind: "client", id: "c-turpin" }, { text: words })).rows.map(
    (one) => one.name,
  );

test("FI14 a new version keeps the one before; each is opened, the old one made the newest again", async () => {
  const id = await upload("cotes.txt", text("Bassin 8 x 4"));
  expect(await replace(as("technicien", NOW + 1), id, 1, text("Bassin 9 x 4"))).toEqual({ id, revision: 2 });
  expect([await read(id), await read(id, 1), await read(id, 2)]).toEqual([
    "Bassin 9 x 4",
    "Bassin 8 x 4",
    "Bassin 9 x 4",
  ]);
  expect(await listVersions(office(), id)).toMatchObject({
    revision: 2,
    versions: [{ revision: 1, at: NOW, by: "Nadia Benali" }],
  });
  await restoreVersion(office(), id, { revision: 1, version: 2 });
  expect(await read(id)).toBe("Bassin 8 x 4");
  expect((await listVersions(office(), id)).versions.map((one) => one.revision)).toEqual([2, 1]);
  await expect(getFile(office(), id, { revision: 9 })).rejects.toMatchObject({ kind: "not-found" });
  await expect(restoreVersion(office(), id, { revision: 7, version: 3 })).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(
    getFile(as("technicien"), id, { etag: `"${(await row(id))?.sha256}"` }),
  ).resolves.toMatchObject({ status: 304 });
});

test("FI14 of two new versions at once, one is kept and the other person is told", async () => {
  const id = await upload("deux.txt", text("un"));
  const both = await Promise.allSettled([
    replace(as("bureau"), id, 1, text("de Nadia")),
    replace(as("direction"), id, 1, text("de Claire")),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((one) => one.status === "rejected")).toMatchObject({ reason: { kind: "conflict" } });
  expect((await row(id))?.revision).toBe(2);
});

test("a version of another kind changes the ending; what we do not keep is refused, and nothing is changed", async () => {
  const id = await upload("plan.txt", text("à dessiner"));
  await replace(office(), id, 1, plainPdf("Plan", ["Dessiné"]));
  expect(await row(id)).toMatchObject({ name: "plan.pdf", contentType: "application/pdf", revision: 2 });
  await expect(replace(office(), id, 2, text("<html><script>"))).rejects.toMatchObject({
    problems: [{ code: "file-kind-refused" }],
  });
  await expect(replace(office(), id, 2, new Uint8Array())).rejects.toMatchObject({
    problems: [{ code: "file-empty" }],
  });
  expect((await row(id))?.revision).toBe(2);
});

test("FI6 FI13 what is locked stays as it is and says why; only the direction and the office lift it", async () => {
  const id = await upload("contrat.txt", text("signé demain"));
  await expect(lockFile(as("technicien"), id, { reason: "x", version: 1 })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await lockFile(office(), id, { reason: "Relu par l'avocat", version: 1 });
  const stopped = {
    problems: [{ code: "file-locked", facts: { name: "contrat.txt", reason: "Relu par l'avocat" } }],
  };
  for (const attempt of [
    () => renameFile(as("direction"), id, { name: "y", version: 2 }),
    () => moveFiles(as("direction"), { files: [{ id, version: 2 }], folders: [], into: null }),
    () => binFiles(as("direction"), { files: [id], folders: [] }),
    () => replace(as("direction"), id, 2, text("autre")),
    () => restoreVersion(as("direction"), id, { revision: 3, version: 2 }),
    () => lockFile(as("direction"), id, { reason: "encore", version: 2 }),
  ])
    await expect(attempt()).rejects.toMatchObject(stopped);
  expect(await read(id)).toBe("signé demain");
  await unlockFile(as("direction"), id, { version: 2 });
  await renameFile(as("technicien"), id, { name: "contrat signé", version: 3 });
  expect(await row(id)).toMatchObject({ name: "contrat signé.txt", lockedAt: null, lockReason: "" });
});

test("a sealed paper takes no new version", async () => {
  const made = await storedFile(office(), {
    ownerKind: "client",
    ownerId: "c-turpin",
    name: "signé.pdf",
    contentType: "application/pdf",
    bytes: plainPdf("Signé", []),
    sealed: true,
  });
  await office().commit({
    writes: [made.statement],
    change: { kind: "file", id: made.id, action: "stored" },
  });
  await expect(replace(office(), made.id, 1, text("autre"))).rejects.toMatchObject({
    problems: [{ code: "file-sealed" }],
  });
});

test("FI15 the words inside a text and a PDF are found once they are read, those of the newest version only", async () => {
  const notice = await upload(
    "notice.pdf",
    plainPdf("Entretien", ["Régler l'électrolyseur à quatre grammes."]),
  );
  const notes = await upload("visite.txt", text("Portillon à gauche, chien gentil"));
  await upload("faux.pdf", text("%PDF-1.7 ceci n'en est pas un"));
  expect(await found("electrolyseur gramm")).toEqual([]);
  // More than the reader takes at once: all of them go in the same minute.
  for (let n = 1; n <= 12; n++) await upload(`tournee-${n}.txt`, text(`Passage numéro ${n} à Vaulx`));
  await readTexts(asSystem());
  expect(await found("passage vaulx")).toHaveLength(12);
  expect(await found("electrolyseur gramm")).toEqual(["notice.pdf"]);
  expect(await found("portillon")).toEqual(["visite.txt"]);
  // FI22 a few words around, those found marked; by the name alone there is nothing to show.
  const around = async (words: string) =>
    (await listFiles(office(), { kind: "client", id: "c-turpin" }, { text: words })).rows.map(
      (one) => one.found,
    );
  expect(await around("chien portil")).toEqual([
    [
      { text: "Portillon", hit: true },
      { text: " à gauche, ", hit: false },
      { text: "chien", hit: true },
      { text: " gentil", hit: false },
    ],
  ]);
  expect(await around("faux")).toEqual([[]]);
  const script = await upload("note.txt", text("Prévoir un joint <b>souple</b> au printemps"));
  await readTexts(asSystem());
  expect(await around("joint souple")).toEqual([
    [
      { text: "Prévoir un ", hit: false },
      { text: "joint", hit: true },
      { text: " <b>", hit: false },
      { text: "souple", hit: true },
      { text: "</b> au printemps", hit: false },
    ],
  ]);
  await binFiles(office(), { files: [script], folders: [] });
  expect(await found("faux")).toEqual(["faux.pdf"]);
  await replace(office(), notes, 1, text("Portail à droite"));
  expect(await found("portillon")).toEqual([]);
  await readTexts(asSystem());
  expect(await found("portail")).toEqual(["visite.txt"]);
  await binFiles(office(), { files: [notice], folders: [] });
  expect(await found("electrolyseur")).toEqual([]);
  await expect(readTexts(as("direction"))).rejects.toMatchObject({ kind: "forbidden" });
});

test("the bytes of every version stay when the night sweeps", async () => {
  const id = await upload("garde.txt", text("premier"));
  await replace(office(), id, 1, text("second"));
  const keys = (await env.FILES.list()).objects.map((one) => one.key);
  await sweepOrphans(asSystem(Date.now() + 25 * 3600_000));
  expect([await read(id), await read(id, 1)]).toEqual(["second", "premier"]);
  expect(keys.length).toBeGreaterThan(1);
});
