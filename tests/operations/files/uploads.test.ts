import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { file, fileUpload, fileUploadPart } from "~/db/schema/files";
import { PART_BYTES } from "~/domain/files/parts";
import { binFiles } from "~/operations/files/bin-files";
import { dropUpload } from "~/operations/files/drop-upload";
import { finishUpload } from "~/operations/files/finish-upload";
import { getFile } from "~/operations/files/get-file";
import { listFiles } from "~/operations/files/list-files";
import { listUploads } from "~/operations/files/list-uploads";
import { listVersions } from "~/operations/files/list-versions";
import { lockFile } from "~/operations/files/lock-file";
import { receivePart } from "~/operations/files/receive-part";
import { renameFile } from "~/operations/files/rename-file";
import { replaceFile } from "~/operations/files/replace-file";
import { startUpload } from "~/operations/files/start-upload";
import { sweepOrphans } from "~/operations/files/sweep-orphans";
import { sweepUploads } from "~/operations/files/sweep-uploads";
import { uploadFile } from "~/operations/files/upload-file";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const TURPIN = { kind: "client", id: "c-turpin" } as const;
const samir = () => as("technicien");
const form = (over: Partial<Parameters<typeof startUpload>[1]> = {}) => ({
  ownerKind: "client" as const,
  ownerId: "c-turpin",
  folderId: null,
  name: "Plan du lotissement.pdf",
  bytes: SIZE,
  modifiedAt: 5,
  replacesId: null,
  revision: 1,
  ...over,
});
const SIZE = PART_BYTES + 70_000;
const big = new Uint8Array(SIZE).map((_, i) => (i * 31) % 251);
big.set(new TextEncoder().encode("%PDF-1.7\n"));
const bytesOf = (n: number) => big.slice((n - 1) * PART_BYTES, n * PART_BYTES);
const send = (ctx: ReturnType<typeof as>, id: string, n: number, bytes = bytesOf(n), length = bytes.length) =>
  receivePart(ctx, id, { n, length, body: new Blob([bytes]).stream() });
const hash = async (bytes: Uint8Array<ArrayBuffer>) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
const count = async () => (await as("bureau").db.select().from(file)).length;

test("FI11 FI12 a big file cut in the middle goes on, is whole, and is the same file however often it is ended", async () => {
  const { id, partBytes } = await startUpload(samir(), form());
  expect(partBytes).toBe(PART_BYTES);
  await send(samir(), id, 2);
  // The network goes in the middle of the first part.
  await expect(send(samir(), id, 1, bytesOf(1).slice(0, 1_000_000), PART_BYTES)).rejects.toMatchObject({
    problems: [{ code: "file-cut-short" }],
  });
  expect((await listUploads(samir(), TURPIN)).uploads).toMatchObject([
    { id, name: "Plan du lotissement.pdf", parts: [2], bytes: SIZE, modifiedAt: 5 },
  ]);
  await expect(finishUpload(samir(), id)).rejects.toMatchObject({
    problems: [{ code: "upload-incomplete", facts: { missing: 1 } }],
  });
  expect((await listFiles(samir(), TURPIN)).rows).toEqual([]);
  await send(samir(), id, 1);
  await send(samir(), id, 1);
  const [first, again] = [await finishUpload(samir(), id), await finishUpload(samir(), id)];
  expect(first).toEqual({ id, name: "Plan du lotissement.pdf" });
  expect(again).toEqual(first);
  const [row] = await as("bureau").db.select().from(file).where(eq(file.id, id));
  expect(row).toMatchObject({
    bytes: SIZE,
    contentType: "application/pdf",
    sha256: await hash(big),
    createdBy: "user:u-technicien",
  });
  const served = await getFile(as("bureau"), id, {});
  expect(new Uint8Array(await new Response(served.body).arrayBuffer())).toEqual(big);
  expect(await as("bureau").db.select().from(fileUpload)).toEqual([]);
  expect(await as("bureau").db.select().from(fileUploadPart)).toEqual([]);
});

test("ended twice at the same time, it is one file", async () => {
  const { id } = await startUpload(samir(), form());
  await Promise.all([send(samir(), id, 1), send(samir(), id, 2)]);
  const before = await count();
  const ends = await Promise.allSettled([finishUpload(samir(), id), finishUpload(samir(), id)]);
  expect(ends.some((end) => end.status === "fulfilled")).toBe(true);
  expect(await finishUpload(samir(), id)).toMatchObject({ id });
  expect(await count()).toBe(before + 1);
});

test("FI11 nobody adds to, ends or drops the upload of another, nor sees it", async () => {
  const { id } = await startUpload(samir(), form());
  for (const attempt of [
    () => send(as("direction"), id, 1),
    () => finishUpload(as("direction"), id),
    () => dropUpload(as("direction"), id),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: "not-found" });
  expect((await listUploads(as("direction"), TURPIN)).uploads).toEqual([]);
  await dropUpload(samir(), id);
  await expect(send(samir(), id, 1)).rejects.toMatchObject({ kind: "not-found" });
});

test.each([
  ["a part too many", 3, 70_000],
  ["a part before the first", 0, PART_BYTES],
  ["half a part", 1, PART_BYTES / 2],
  ["a part that is longer", 2, 70_001],
  ["half a number", 1.5, PART_BYTES],
])("FI11 %s is refused", async (_, n, length) => {
  const { id } = await startUpload(samir(), form());
  await expect(
    receivePart(samir(), id, { n, length, body: new Blob([new Uint8Array(length)]).stream() }),
  ).rejects.toMatchObject({ problems: [{ code: "upload-part-wrong" }] });
  await dropUpload(samir(), id);
});

test("FI11 what is no document is refused by its first part, and again when a part was changed since", async () => {
  const { id } = await startUpload(samir(), form({ name: "photo.jpg" }));
  const page = new Uint8Array(PART_BYTES);
  page.set(new TextEncoder().encode("<html><script>alert(1)</script>"));
  await expect(send(samir(), id, 1, page)).rejects.toMatchObject({
    problems: [{ code: "file-kind-refused" }],
  });
  await send(samir(), id, 1);
  await send(samir(), id, 2);
  // As if the first part had been replaced in the store behind our back.
  const [row] = await as("bureau").db.select().from(fileUpload).where(eq(fileUpload.id, id));
  const part = await env.FILES.resumeMultipartUpload(`files/${id}`, row?.multipart ?? "").uploadPart(1, page);
  await as("bureau").db.update(fileUploadPart).set({ etag: part.etag }).where(eq(fileUploadPart.n, 1));
  const before = await count();
  await expect(finishUpload(samir(), id)).rejects.toMatchObject({
    problems: [{ code: "file-kind-refused" }],
  });
  expect(await count()).toBe(before);
  expect(await env.FILES.head(`files/${id}`)).toBeNull();
});

test("too big, empty, for nobody, into another's folder: refused before a byte leaves", async () => {
  const codes = async (over: Parameters<typeof form>[0]) =>
    startUpload(samir(), form(over)).then(
      () => "begun",
      (error: { kind: string; problems: { code: string }[] }) => `${error.kind} ${error.problems[0]?.code}`,
    );
  expect(await codes({ bytes: 3 * 1024 ** 3 })).toBe("refused file-too-big");
  expect(await codes({ bytes: 0 })).toBe("refused file-empty");
  expect(await codes({ ownerId: "nobody" })).toMatch(/^not-found/);
  expect(await codes({ folderId: "no-such-folder" })).toMatch(/^conflict/);
  expect(await codes({ ownerKind: "library", ownerId: "library" })).toMatch(/^forbidden/);
  await as("bureau").db.delete(fileUpload);
  const many = Array.from({ length: 50 }, (_, i) => ({
    ownerKind: "client" as const,
    ownerId: "c-turpin",
    name: "x.pdf",
    bytes: SIZE,
    modifiedAt: 5,
    id: `wait-${i}`,
    partBytes: PART_BYTES,
    multipart: "x",
    createdAt: NOW,
    createdBy: "user:u-technicien",
  }));
  for (let i = 0; i < many.length; i += 7)
    await as("bureau")
      .db.insert(fileUpload)
      .values(many.slice(i, i + 7));
  expect(await codes({})).toBe("refused upload-too-many");
  await as("bureau").db.delete(fileUpload);
});

test("what nobody ended for a week is let go at night, and not before", async () => {
  const { id } = await startUpload(samir(), form());
  await send(samir(), id, 1);
  const day = 24 * 3600_000;
  expect(await sweepUploads(asSystem(NOW + 6 * day))).toBe(0);
  await sweepOrphans(asSystem(NOW + 6 * day));
  expect((await listUploads(samir(), TURPIN)).uploads.map((one) => one.id)).toEqual([id]);
  expect(await sweepUploads(asSystem(NOW + 8 * day))).toBe(1);
  expect((await listUploads(samir(), TURPIN)).uploads).toEqual([]);
  await expect(send(samir(), id, 2)).rejects.toMatchObject({ kind: "not-found" });
});

test("a small file sent again after a lost answer is one file", async () => {
  const pdf = new TextEncoder().encode("%PDF-1.7");
  const once = () =>
    uploadFile(samir(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      name: "a.pdf",
      length: pdf.length,
      body: new Blob([pdf]).stream(),
      sending: "abc",
    });
  const before = await count();
  const [first, again] = [await once(), await once()];
  expect(again).toEqual(first);
  expect(await count()).toBe(before + 1);
});

describe("FI14 a new version in parts", () => {
  const small = async (name: string) =>
    (
      await uploadFile(samir(), {
        ownerKind: "client",
        ownerId: "c-turpin",
        name,
        length: 8,
        body: new Blob(["%PDF-1.7"]).stream(),
      })
    ).id;
  const version = (ctx: ReturnType<typeof as>, id: string, seen: number) =>
    replaceFile(ctx, id, { version: seen, length: 9, body: new Blob(["%PDF-1.7 "]).stream() });
  const begin = (replacesId: string, revision = 1) => startUpload(samir(), form({ replacesId, revision }));
  const sent = async (replacesId: string, revision = 1) => {
    const { id } = await begin(replacesId, revision);
    await send(samir(), id, 1);
    await send(samir(), id, 2);
    return id;
  };
  const row = async (id: string) => (await as("bureau").db.select().from(file).where(eq(file.id, id)))[0];

  test("cut in the middle it goes on, stands on top once however often it is ended, and the one before stays", async () => {
    const fileId = await small("plan.pdf");
    const { id } = await begin(fileId);
    await expect(send(samir(), id, 1, bytesOf(1).slice(0, 1_000_000), PART_BYTES)).rejects.toMatchObject({
      problems: [{ code: "file-cut-short" }],
    });
    await send(samir(), id, 2);
    expect((await listUploads(samir(), TURPIN)).uploads).toMatchObject([
      { id, replacesId: fileId, replacesRevision: 1, parts: [2] },
    ]);
    // A name given meanwhile is no other content.
    await renameFile(as("bureau"), fileId, { name: "plan de masse", version: 1 });
    await send(samir(), id, 1);
    const first = await finishUpload(samir(), id);
    expect(first).toEqual({ id: fileId, name: "plan de masse.pdf" });
    expect(await finishUpload(samir(), id)).toEqual(first);
    expect(await row(fileId)).toMatchObject({ revision: 2, bytes: SIZE, sha256: await hash(big) });
    const before = await getFile(samir(), fileId, { revision: 1 });
    expect(await new Response(before.body).text()).toBe("%PDF-1.7");
    // It stays one when a newer one came since.
    await version(as("bureau"), fileId, 3);
    expect(await finishUpload(samir(), id)).toEqual(first);
    expect(await row(fileId)).toMatchObject({ revision: 3 });
    await sweepOrphans(asSystem(Date.now() + 25 * 3600_000));
    const kept = await getFile(samir(), fileId, { revision: 2 });
    expect((await new Response(kept.body).arrayBuffer()).byteLength).toBe(SIZE);
  });

  test("a colleague's version in between is told with who made it, nothing is lost, and one's own goes on top", async () => {
    const fileId = await small("devis.pdf");
    const id = await sent(fileId);
    await version(as("bureau"), fileId, 1);
    const told = { kind: "conflict", problems: [{ code: "file-revised", facts: { by: "Nadia Benali" } }] };
    await expect(finishUpload(samir(), id)).rejects.toMatchObject(told);
    expect(await row(fileId)).toMatchObject({ revision: 2, bytes: 9 });
    await expect(begin(fileId)).rejects.toMatchObject(told);
    await finishUpload(samir(), id, 2);
    expect(await row(fileId)).toMatchObject({ revision: 3, bytes: SIZE });
    expect((await listVersions(samir(), fileId)).versions.map((one) => one.revision)).toEqual([2, 1]);
    expect(await as("bureau").db.select().from(fileUpload)).toEqual([]);
  });

  test("locked or binned meanwhile it refuses; another owner's, or one without the right, is none of theirs", async () => {
    const locked = await small("contrat.pdf");
    const [onLocked, binned] = [await sent(locked), await small("brouillon.pdf")];
    const onBinned = await sent(binned);
    await lockFile(as("bureau"), locked, { reason: "Relu", version: 1 });
    await expect(finishUpload(samir(), onLocked)).rejects.toMatchObject({
      problems: [{ code: "file-locked" }],
    });
    await binFiles(as("bureau"), { files: [binned], folders: [] });
    await expect(finishUpload(samir(), onBinned)).rejects.toMatchObject({ kind: "not-found" });
    await expect(begin(locked)).rejects.toMatchObject({ problems: [{ code: "file-locked" }] });
    await expect(
      startUpload(samir(), form({ ownerId: "c-cypres", replacesId: binned })),
    ).rejects.toMatchObject({ kind: "not-found" });
    for (const id of [onLocked, onBinned]) await dropUpload(samir(), id);
    expect(await row(locked)).toMatchObject({ revision: 1 });
  });
});
