import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { timelineEntry } from "~/db/schema/clients";
import { addNote } from "~/operations/clients/add-note";
import { editNote } from "~/operations/clients/edit-note";
import { listHistory } from "~/operations/clients/list-history";
import { pinNote } from "~/operations/clients/pin-note";
import { removeNote } from "~/operations/clients/remove-note";
import { binFiles } from "~/operations/files/bin-files";
import { restoreFiles } from "~/operations/files/restore-files";
import { uploadFile } from "~/operations/files/upload-file";
import { forgetExpired } from "~/operations/house/forget-expired";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const CLIENT = "c-turpin";
const DAY = 86_400_000;

async function noted(body: string, role: Parameters<typeof as>[0] = "technicien", now = NOW) {
  await addNote(as(role, now), CLIENT, { kind: "note", body, ouvrageId: null });
  const [row] = await as("bureau").db.select().from(timelineEntry).where(eq(timelineEntry.body, body));
  if (!row) throw new Error("no note");
  return row;
}
const seen = async (role: Parameters<typeof as>[0] = "bureau", text = "") =>
  (await listHistory(as(role), CLIENT, { text })).entries;

describe("TL3 a note", () => {
  test("is rewritten by its author, in sight of the words that were there", async () => {
    const note = await noted("Portail à gauche");
    expect((await seen("technicien")).find((one) => one.id === note.id)?.mine).toBe(true);
    expect((await seen("bureau")).find((one) => one.id === note.id)?.mine).toBe(false);
    const told = await editNote(as("technicien"), CLIENT, note.id, { body: "Portail à droite", version: 1 });
    expect(told).toEqual({ before: "Portail à gauche", version: 2 });
    await expect(
      editNote(as("technicien"), CLIENT, note.id, { body: "Portail au fond", version: 1 }),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect((await seen()).find((one) => one.id === note.id)).toMatchObject({
      body: "Portail à droite",
      editedAt: NOW,
    });
  });

  test("is nobody else's, not even the direction's, nor is what happened by itself", async () => {
    const note = await noted("Code 1234", "bureau");
    const body = { body: "Code 4321", version: 1 };
    await expect(editNote(as("direction"), CLIENT, note.id, body)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(removeNote(as("direction"), CLIENT, note.id, true)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(removeNote(as("bureau"), "c-cypres", note.id, true)).rejects.toMatchObject({
      kind: "not-found",
    });
    await as("bureau").db.insert(timelineEntry).values({
      id: "t-quote",
      clientId: CLIENT,
      at: NOW,
      kind: "quote",
      title: "Devis envoyé",
      author: "Nadia Benali",
      by: "user:u-bureau",
    });
    for (const act of [
      () => removeNote(as("bureau"), CLIENT, "t-quote", true),
      () => pinNote(as("bureau"), CLIENT, "t-quote", true),
    ])
      await expect(act()).rejects.toMatchObject({ kind: "not-found" });
  });

  test("taken away comes back in one press, for thirty days", async () => {
    const note = await noted("À oublier");
    await removeNote(as("technicien"), CLIENT, note.id, true);
    await removeNote(as("technicien"), CLIENT, note.id, true);
    expect((await seen()).some((one) => one.id === note.id)).toBe(false);
    await forgetExpired(asSystem(NOW + 29 * DAY));
    await removeNote(as("technicien"), CLIENT, note.id, false);
    expect((await seen()).some((one) => one.id === note.id)).toBe(true);
    await removeNote(as("technicien"), CLIENT, note.id, true);
    expect(await forgetExpired(asSystem(NOW + 31 * DAY))).toMatchObject({ notes: 1 });
    await expect(removeNote(as("technicien"), CLIENT, note.id, false)).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

test("TL4 whoever may write notes pins one; it stands above whatever is filtered, and pinning is no change of words", async () => {
  const note = await noted("Clés chez la voisine");
  await pinNote(as("bureau"), CLIENT, note.id, true);
  const page = await listHistory(as("commercial"), CLIENT, { kinds: ["call"] });
  expect(page.entries.some((one) => one.id === note.id)).toBe(false);
  expect(page.pinned.map((one) => one.id)).toEqual([note.id]);
  await editNote(as("technicien"), CLIENT, note.id, { body: "Clés au bureau", version: note.version });
  await pinNote(as("technicien"), CLIENT, note.id, false);
  expect((await listHistory(as("commercial"), CLIENT)).pinned).toEqual([]);
});

test("TL6 a picture shows itself, another file is named; in the bin neither shows", async () => {
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);
  const sent = await uploadFile(as("technicien"), {
    ownerKind: "client",
    ownerId: CLIENT,
    name: "chaufferie.jpg",
    length: bytes.length,
    body: new Blob([bytes]).stream(),
  });
  const shown = async () => (await seen()).find((one) => one.fileId === sent.id);
  expect(await shown()).toMatchObject({
    kind: "photo",
    title: "chaufferie.jpg",
    contentType: "image/jpeg",
    href: `/fichiers/${sent.id}`,
  });
  await binFiles(as("technicien"), { files: [sent.id], folders: [] });
  expect(await shown()).toBeUndefined();
  await restoreFiles(as("technicien"), { files: [sent.id], folders: [] });
  expect(await shown()).toBeDefined();
});

test("TL5 words are found far down, page after page, and what is on screen is asked again down to a key", async () => {
  const { db } = as("bureau");
  const many = Array.from({ length: 700 }, (_, i) => ({
    id: `t-${String(i).padStart(4, "0")}`,
    clientId: "c-cypres",
    at: NOW - i * 1000,
    kind: "note" as const,
    title: "Note",
    body: i % 10 === 9 ? `Entretien n° ${i} : ÉTANCHÉITÉ refaite` : `Rien ${i}`,
    author: "Nadia Benali",
  }));
  for (let i = 0; i < many.length; i += 10) await db.insert(timelineEntry).values(many.slice(i, i + 10));
  const pages: string[] = [];
  let before: string | undefined;
  do {
    const page = await listHistory(as("bureau"), "c-cypres", {
      text: "etancheite refaite",
      ...(before && { before }),
    });
    pages.push(...page.entries.map((one) => one.id));
    before = page.next ?? undefined;
  } while (before);
  expect(pages).toEqual(many.filter((one) => one.body.includes("refaite")).map((one) => one.id));

  const first = await listHistory(as("bureau"), "c-cypres");
  expect(first.entries).toHaveLength(30);
  const again = await listHistory(as("bureau"), "c-cypres", {
    before: first.next ?? "",
    until: `${NOW - 99_000}:t-0099`,
  });
  expect(again.entries.map((one) => one.id)).toEqual(many.slice(30, 100).map((one) => one.id));
});
