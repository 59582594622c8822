import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { file, fileUsage } from "~/db/schema/files";
import { quote } from "~/db/schema/quotes";
import { choice } from "~/db/schema/settings";
import { ouvrageForm } from "~/domain/clients/forms";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { changeStatus } from "~/operations/clients/change-status";
import { addFolders } from "~/operations/files/add-folders";
import { binFiles } from "~/operations/files/bin-files";
import { getFile } from "~/operations/files/get-file";
import { type FilesAsked, listFiles } from "~/operations/files/list-files";
import { moveFiles } from "~/operations/files/move-files";
import { relateFiles } from "~/operations/files/relate-files";
import { renameFile } from "~/operations/files/rename-file";
import { renameFolder } from "~/operations/files/rename-folder";
import { restoreFiles } from "~/operations/files/restore-files";
import { tagFiles } from "~/operations/files/tag-files";
import { uploadFile } from "~/operations/files/upload-file";
import { storedFile } from "~/operations/files/writes";
import { zipFiles } from "~/operations/files/zip-files";
import { unzipped } from "../../world/unzip";
import { as, NOW, newWorld } from "../../world/world";
import { newQuote } from "../quotes/sample";

const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
const office = () => as("bureau");
const TURPIN = { kind: "client", id: "c-turpin" } as const;
const list = (asked: FilesAsked = {}, owner: Parameters<typeof listFiles>[1] = TURPIN) =>
  listFiles(office(), owner, asked);
const names = async (asked: FilesAsked = {}) => (await list(asked)).rows.map((row) => row.name).toSorted();
const sent = async (name: string, folderId: string | null = null, ownerId = "c-turpin") =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId,
      folderId,
      name,
      length: PDF.length,
      body: new Blob([PDF]).stream(),
    })
  ).id;
const folders = async (...paths: string[][]) =>
  (await addFolders(office(), { ownerKind: "client", ownerId: "c-turpin", parentId: null, paths })).ids;
const seen = (id: string, version = 1) => ({ id, version });
const refusal = (code: string) => ({ kind: "refused", problems: [{ code }] });

beforeAll(async () => {
  await newWorld();
  await env.DB.batch(
    prepared(
      env.DB,
      bulkInsert(choice, [
        { id: "ft-avant", list: "file-tag", label: "Avant travaux", position: 1, colour: "copper" },
        { id: "ft-old", list: "file-tag", label: "Retirée", position: 2, colour: "slate", archivedAt: NOW },
      ]),
    ),
  );
});

describe("folders", () => {
  test("a tree is made once however often it is asked, and empty folders stay", async () => {
    const [deep, top] = await folders(["Chantier", "Photos", "Avant"], ["Chantier"]);
    expect(await folders(["chantier", "PHOTOS", "Avant"], ["Chantier"])).toEqual([deep, top]);
    expect((await list()).folders.map((one) => one.name)).toEqual(["Avant", "Chantier", "Photos"]);
    await sent("fond.pdf", deep);
    expect(await names({ place: deep ?? "" })).toEqual(["fond.pdf"]);
    expect(await names()).not.toContain("fond.pdf");
    await expect(folders(Array.from({ length: 9 }, (_, i) => `n${i}`))).rejects.toMatchObject(
      refusal("folder-too-deep"),
    );
  });

  test("renamed with a way back; a name taken is said at its field", async () => {
    const [a = "", b = ""] = await folders(["Un"], ["Deux"]);
    const done = await renameFolder(office(), a, { name: " Trois/quatre ", version: 1 });
    expect(done).toMatchObject({ before: "Un", name: "Trois-quatre", version: 2 });
    await expect(renameFolder(office(), b, { name: "trois-QUATRE", version: 1 })).rejects.toMatchObject({
      problems: [{ code: "folder-name-taken", field: "name" }],
    });
    await expect(renameFolder(office(), a, { name: "Cinq", version: 1 })).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  test("files and folders move together; another client's are not among them", async () => {
    const [from = "", to = ""] = await folders(["Départ"], ["Arrivée"]);
    const id = await sent("a.pdf", from);
    const moved = await moveFiles(office(), { files: [seen(id)], folders: [seen(from)], into: to });
    expect(moved.files).toEqual([{ id, version: 2, from }]);
    expect(await names({ place: to })).toEqual(["a.pdf"]);
    const elsewhere = await sent("b.pdf", null, "c-cypres");
    await expect(
      moveFiles(office(), { files: [seen(id, 2), seen(elsewhere)], folders: [], into: null }),
    ).rejects.toMatchObject(refusal("file-of-another"));
    await expect(
      moveFiles(office(), { files: [seen(elsewhere)], folders: [], into: to }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      uploadFile(office(), {
        ownerKind: "client",
        ownerId: "c-cypres",
        folderId: to,
        name: "c.pdf",
        length: PDF.length,
        body: new Blob([PDF]).stream(),
      }),
    ).rejects.toMatchObject({ kind: "conflict" });
  });

  test("of several that move, one that somebody changed refuses all", async () => {
    const [to = ""] = await folders(["Tri"]);
    const [a, b] = [await sent("m1.pdf"), await sent("m2.pdf")];
    await renameFile(as("technicien"), b, { name: "autre", version: 1 });
    await expect(
      moveFiles(office(), { files: [seen(a), seen(b)], folders: [], into: to }),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect(await names({ place: to })).toEqual([]);
  });
});

describe("the bin", () => {
  test("a folder goes with all that is in it and comes back with it, not with what left before", async () => {
    const [top = "", inner = ""] = await folders(["Dossier"], ["Dossier", "Dedans"]);
    const [kept, before] = [await sent("reste.pdf", inner), await sent("avant.pdf", inner)];
    await binFiles(office(), { files: [before], folders: [] });
    await binFiles(as("bureau", NOW + 1000), { files: [], folders: [top] });
    const bin = await list({ place: "corbeille" });
    expect(bin.bin.folders.map((one) => one.name)).toEqual(["Dossier"]);
    expect(bin.rows.map((row) => row.name)).toEqual(["avant.pdf"]);
    expect(await names({ place: "tous" })).not.toContain("reste.pdf");
    await folders(["Dossier"]);
    await restoreFiles(office(), { files: [], folders: [top] });
    const back = await list({ place: "tous" });
    expect(back.folders.find((one) => one.id === top)?.name).toBe("Dossier (2)");
    expect(back.rows.find((row) => row.id === kept)?.folderId).toBe(inner);
    expect(back.rows.some((row) => row.id === before)).toBe(false);
  });

  test("a file taken back brings its folder, empty of the rest", async () => {
    const [top = ""] = await folders(["Seul"]);
    const [a, b] = [await sent("x1.pdf", top), await sent("x2.pdf", top)];
    await binFiles(office(), { files: [], folders: [top] });
    await restoreFiles(office(), { files: [a], folders: [] });
    expect(await names({ place: top })).toEqual(["x1.pdf"]);
    expect((await list({ place: "corbeille" })).rows.map((row) => row.id)).toContain(b);
  });

  test("what is sealed is neither binned, nor renamed, nor moved, alone or inside a folder", async () => {
    const [top = ""] = await folders(["Courriers"]);
    const made = await storedFile(office(), {
      ownerKind: "client",
      ownerId: "c-turpin",
      folder: "Courriers",
      name: "signé.pdf",
      contentType: "application/pdf",
      bytes: PDF,
      sealed: true,
    });
    await office().commit({
      writes: [made.statement],
      change: { kind: "file", id: made.id, action: "stored" },
    });
    expect(await names({ place: top })).toEqual(["signé.pdf"]);
    const sealed = refusal("file-sealed");
    await expect(binFiles(office(), { files: [made.id], folders: [] })).rejects.toMatchObject(sealed);
    await expect(binFiles(office(), { files: [], folders: [top] })).rejects.toMatchObject(sealed);
    await expect(renameFile(office(), made.id, { name: "x", version: 1 })).rejects.toMatchObject(sealed);
    await expect(
      moveFiles(office(), { files: [seen(made.id)], folders: [], into: null }),
    ).rejects.toMatchObject(sealed);
    await expect(renameFile(office(), await sent("y.pdf"), { name: " ", version: 1 })).rejects.toMatchObject(
      refusal("file-name-empty"),
    );
  });

  test("the holder of a client in the bin opens, and its documents are downloaded (DOC-22)", async () => {
    const id = await sent("dossier.pdf", null, "c-cypres");
    await changeStatus(office(), "c-cypres", { statusId: "st-bin", version: 1 });
    const held = await list({ place: "tous" }, { kind: "client", id: "c-cypres" });
    expect(held.rows.map((row) => row.id)).toContain(id);
    expect((await getFile(office(), id, { download: true })).headers["Content-Disposition"]).toMatch(
      /^attachment/,
    );
  });
});

describe("found again", () => {
  test("by the beginning of words of the name or of a tag, in every folder, without accents", async () => {
    const [deep = ""] = await folders(["Notices", "Bassin"]);
    const id = await sent("Régulateur_pH-notice.pdf", deep);
    expect(await names({ text: "regul NOTI" })).toEqual(["Régulateur_pH-notice.pdf"]);
    await renameFile(office(), id, { name: "Électrolyseur", version: 1 });
    expect(await names({ text: "regul" })).toEqual([]);
    await tagFiles(office(), { files: [id], tagId: "ft-avant", on: true });
    await tagFiles(office(), { files: [id], tagId: "ft-avant", on: true });
    expect(await names({ text: "avant trav" })).toContain("Électrolyseur.pdf");
    expect(await names({ tagId: "ft-avant", text: "electro" })).toEqual(["Électrolyseur.pdf"]);
    await tagFiles(office(), { files: [id], tagId: "ft-avant", on: false });
    expect(await names({ tagId: "ft-avant" })).toEqual([]);
    await expect(tagFiles(office(), { files: [id], tagId: "ft-old", on: true })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(tagFiles(office(), { files: [id], tagId: "st-client", on: true })).rejects.toMatchObject({
      kind: "not-found",
    });
    await binFiles(office(), { files: [id], folders: [] });
    expect(await names({ text: "electro" })).toEqual([]);
  });

  test("nothing typed is a question of another kind", async () => {
    for (const text of ['"', "a OR b", "name:x", "*", "NEAR(a b)", "-", "')--"]) await names({ text });
    await expect(list({ place: "ailleurs" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(list({}, { kind: "company", id: "company" })).rejects.toMatchObject({ kind: "not-found" });
    await expect(list({}, { kind: "client", id: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
  });

  test("a hundred at a time, each once, newest first", async () => {
    const [top = ""] = await folders(["Lot"]);
    const row = {
      ownerKind: "client",
      ownerId: "c-turpin",
      folderId: top,
      contentType: "application/pdf",
    } as const;
    const many = Array.from({ length: 230 }, (_, i) => ({
      ...row,
      id: `lot-${String(i).padStart(3, "0")}`,
      name: `n${i}.pdf`,
      bytes: 1,
      sha256: "",
      key: `files/lot-${i}`,
      createdAt: NOW + Math.floor(i / 7),
      createdBy: "user:u-bureau",
    }));
    await env.DB.batch(prepared(env.DB, bulkInsert(file, many)));
    const all: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list({ place: top, after });
      all.push(...page.rows.map((one) => one.id));
      after = page.next;
    }
    expect(all).toEqual(many.map((one) => one.id).toReversed());
  });
});

test("who may not see quotes sees none of their papers, by list or by archive", async () => {
  const quoteId = await newQuote(as("commercial"), "c-turpin");
  expect(await office().db.select().from(quote).where(eq(quote.id, quoteId))).toHaveLength(1);
  const made = await storedFile(office(), {
    ownerKind: "quote",
    ownerId: quoteId,
    name: "DE.pdf",
    contentType: "application/pdf",
    bytes: PDF,
  });
  await office().commit({
    writes: [made.statement],
    change: { kind: "file", id: made.id, action: "stored" },
  });
  expect((await list()).ours).toEqual([{ kind: "quote", name: "Devis", files: 1 }]);
  expect(await names({ place: "quote" })).toEqual(["DE.pdf"]);
  const technician = await listFiles(as("technicien"), TURPIN, { place: "tous" });
  expect(technician.ours).toEqual([]);
  expect(technician.rows.map((row) => row.id)).not.toContain(made.id);
  await expect(listFiles(as("technicien"), TURPIN, { place: "quote" })).rejects.toMatchObject({
    kind: "not-found",
  });
  await expect(zipFiles(as("technicien"), { files: [made.id], folders: [] })).rejects.toMatchObject({
    kind: "not-found",
  });
});

test("files and folders leave as one archive, names alike told apart, lost ones listed", async () => {
  const [top = "", inner = ""] = await folders(["Emporter"], ["Emporter", "Plans"]);
  await sent("plan.pdf", inner);
  await sent("plan.pdf", inner);
  const lost = await sent("perdu.pdf", top);
  await env.FILES.delete(`files/${lost}`);
  const zip = await zipFiles(as("technicien"), { files: [await sent("seul.pdf")], folders: [top] });
  const entries = unzipped(new Uint8Array(await new Response(zip.bytes).arrayBuffer()));
  expect([...entries.keys()].toSorted()).toEqual([
    "Emporter/Plans/plan (2).pdf",
    "Emporter/Plans/plan.pdf",
    "manquants.txt",
    "seul.pdf",
  ]);
  expect(entries.get("Emporter/Plans/plan.pdf")).toEqual(PDF);
  await expect(zipFiles(office(), { files: [], folders: [] })).rejects.toMatchObject(
    refusal("file-none-chosen"),
  );
});

test("what files weigh is what they weigh, whatever came, left and moved", async () => {
  const { db } = office();
  const kept = await db.select().from(fileUsage);
  const { results } = await env.DB.prepare(
    "select owner_kind as kind, owner_id as id, sum(bytes) as bytes, count(*) as files from file group by 1, 2",
  ).all<{ kind: string; id: string; bytes: number; files: number }>();
  for (const one of results)
    expect(kept.find((row) => row.ownerKind === one.kind && row.ownerId === one.id)).toMatchObject({
      bytes: one.bytes,
      files: one.files,
    });
  const clients = results.filter((one) => one.kind === "client");
  expect(kept.find((row) => row.ownerKind === "client" && row.ownerId === "")?.bytes).toBe(
    clients.reduce((total, one) => total + one.bytes, 0),
  );
});

describe("FI17 which ouvrage documents are about", () => {
  const stove = () =>
    addOuvrage(office(), "c-turpin", ouvrageForm.parse({ typeId: "ot-poele", name: "Poêle du séjour" }));
  test("several at once, found by it in every folder, told by the timeline, and back", async () => {
    const [inside = ""] = await folders(["Ouvrage"]);
    const ouvrageId = await stove();
    const one = await sent("Coupe.pdf");
    const two = await sent("Notice.pdf", inside);
    const related = await relateFiles(office(), { files: [one, two], ouvrageId });
    expect(related).toMatchObject({ count: 2, before: [{ ouvrageId: null }, { ouvrageId: null }] });
    expect(await names({ ouvrageId })).toEqual(["Coupe.pdf", "Notice.pdf"]);
    const entries = await env.DB.prepare("select ouvrage_id from timeline_entry where file_id in (?, ?)")
      .bind(one, two)
      .all();
    expect(entries.results).toEqual([{ ouvrage_id: ouvrageId }, { ouvrage_id: ouvrageId }]);
    await relateFiles(office(), { files: [two], ouvrageId: null });
    expect(await names({ ouvrageId })).toEqual(["Coupe.pdf"]);
  });

  test("never an ouvrage of somebody else, nor files of two clients, nor by who only reads", async () => {
    const ouvrageId = await stove();
    const mine = await sent("A.pdf");
    const other = await sent("B.pdf", null, "c-cypres");
    await expect(relateFiles(office(), { files: [mine], ouvrageId: "o-nowhere" })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(relateFiles(office(), { files: [other], ouvrageId })).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(relateFiles(office(), { files: [mine, other], ouvrageId: null })).rejects.toMatchObject(
      refusal("file-of-another"),
    );
    await expect(relateFiles(office(), { files: [], ouvrageId: null })).rejects.toMatchObject(
      refusal("file-none-chosen"),
    );
  });
});
