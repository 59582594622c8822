import { env } from "cloudflare:workers";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { fileTagged } from "~/db/schema/files";
import { choice } from "~/db/schema/settings";
import { createTag } from "~/operations/files/create-tag";
import { listFiles } from "~/operations/files/list-files";
import { tagFiles } from "~/operations/files/tag-files";
import { takeBackTag } from "~/operations/files/take-back-tag";
import { uploadFile } from "~/operations/files/upload-file";
import { as, NOW, newWorld } from "../../world/world";

const PDF = new TextEncoder().encode("%PDF-1.7\n%%EOF");
const office = () => as("bureau");
const sent = async (name: string) =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      name,
      length: PDF.length,
      body: new Blob([PDF]).stream(),
    })
  ).id;
const entry = async (label: string) =>
  (
    await office()
      .db.select()
      .from(choice)
      .where(and(eq(choice.list, "file-tag"), eq(choice.label, label)))
  )[0];
const bearing = async (tagId: string) =>
  (await office().db.select().from(fileTagged).where(eq(fileTagged.tagId, tagId)))
    .map((one) => one.fileId)
    .toSorted();

beforeAll(async () => {
  await newWorld();
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(choice, [
        { id: "ft-avant", list: "file-tag", label: "Avant travaux", position: 1, colour: "copper" },
        { id: "ft-old", list: "file-tag", label: "Sinistre", position: 2, colour: "red", archivedAt: NOW },
      ]),
    ),
  );
});

test("FI19 a tag is made and set on several documents at once, found by them, and taken back from the list", async () => {
  const files = [await sent("a.pdf"), await sent("b.pdf")].toSorted();
  const made = await createTag(office(), { files, label: "Plan de masse" });
  expect(made).toMatchObject({ label: "Plan de masse", files });
  expect(await bearing(made.tagId)).toEqual(files);
  const held = await listFiles(office(), { kind: "client", id: "c-turpin" }, { tagId: made.tagId });
  expect(held.rows.map((row) => row.id).toSorted()).toEqual(files);
  expect(held.tags.find((tag) => tag.id === made.tagId)).toMatchObject({
    label: "Plan de masse",
    old: false,
  });
  await takeBackTag(office(), made);
  expect(await bearing(made.tagId)).toEqual([]);
  expect(await entry("Plan de masse")).toBeUndefined();
});

test("FI19 taken back, it stays for the other document that bears it, and where somebody changed it since", async () => {
  const [one, other] = [await sent("c.pdf"), await sent("d.pdf")];
  const made = await createTag(office(), { files: [one], label: "Piscine" });
  await tagFiles(as("technicien"), { files: [other], tagId: made.tagId, on: true });
  await takeBackTag(office(), made);
  expect(await bearing(made.tagId)).toEqual([other]);
  expect(await entry("Piscine")).toMatchObject({ archivedAt: null });
  await tagFiles(office(), { files: [other], tagId: made.tagId, on: false });
  await office().db.update(choice).set({ colour: "green", version: 2 }).where(eq(choice.id, made.tagId));
  await takeBackTag(office(), made);
  expect(await entry("Piscine")).toMatchObject({ colour: "green" });
});

test("FI19 one that left the list comes back as it was, and leaves it again, on what bore it before", async () => {
  const [before, now] = [await sent("e.pdf"), await sent("f.pdf")];
  await office().db.insert(fileTagged).values({ fileId: before, tagId: "ft-old" });
  const made = await createTag(office(), { files: [before, now], label: "SINISTRE" });
  expect(made).toMatchObject({ tagId: "ft-old", files: [now] });
  expect(await entry("SINISTRE")).toMatchObject({ colour: "red", archivedAt: null });
  await takeBackTag(office(), made);
  expect(await bearing("ft-old")).toEqual([before]);
  // Still borne by a document: it stays in the list.
  expect(await entry("SINISTRE")).toMatchObject({ archivedAt: null });
  await tagFiles(office(), { files: [before], tagId: "ft-old", on: false });
  await takeBackTag(office(), { ...made, files: [now] });
  expect(await entry("SINISTRE")).toMatchObject({ archivedAt: expect.any(Number) });
});

test("FI19 the same name twice is refused, at once too; those who keep no list make no tag", async () => {
  const id = await sent("g.pdf");
  await expect(createTag(office(), { files: [id], label: "AVANT travaux" })).rejects.toMatchObject({
    problems: [{ code: "choice-label-taken", field: "label" }],
  });
  const both = await Promise.allSettled([
    createTag(as("bureau"), { files: [id], label: "Étanchéité" }),
    createTag(as("direction"), { files: [id], label: "etancheite" }),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  for (const role of ["technicien", "commercial"] as const) {
    await expect(createTag(as(role), { files: [id], label: "Autre" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    expect((await listFiles(as(role), { kind: "client", id: "c-turpin" })).mayTag).toBe(false);
  }
  await expect(createTag(office(), { files: [id, "nobody's"], label: "Autre" })).rejects.toMatchObject({
    kind: "not-found",
  });
  expect(await entry("Autre")).toBeUndefined();
});

test("the undo of a tag takes it off those alone that did not bear it", async () => {
  const [one, other] = [await sent("h.pdf"), await sent("i.pdf")];
  await tagFiles(office(), { files: [one], tagId: "ft-avant", on: true });
  const tagged = await tagFiles(office(), { files: [one, other], tagId: "ft-avant", on: true });
  expect(tagged).toMatchObject({ count: 2, changed: [other] });
});
