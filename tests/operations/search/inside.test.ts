import { beforeAll, expect, test } from "vitest";
import { createClient } from "~/operations/clients/create-client";
import { binFiles } from "~/operations/files/bin-files";
import { readTexts } from "~/operations/files/read-texts";
import { uploadFile } from "~/operations/files/upload-file";
import { storedFile } from "~/operations/files/writes";
import { search } from "~/operations/search/search";
import { as, asSystem, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";
import { newQuote } from "../quotes/sample";

const office = () => as("bureau");
let clientId = "";
let noticeId = "";

beforeAll(async () => {
  await newWorld();
  clientId = await createClient(office(), clientInput({ lastName: "Vasseur", firstName: "Paul" }));
  noticeId = await sent("client", clientId, "notice.txt", "Nettoyer le brasier chaque semaine, à froid.");
  await sent("library", "", "conditions.txt", "Le brasier est garanti deux ans.");
  const quoteId = await newQuote(office());
  const paper = await storedFile(office(), {
    ownerKind: "quote",
    ownerId: quoteId,
    name: "Devis.txt",
    bytes: new TextEncoder().encode("Un brasier et sa pose : 4 000 euros."),
    contentType: "text/plain; charset=utf-8",
  });
  await office().commit({
    writes: [paper.statement],
    change: { kind: "quote", id: quoteId, action: "sent" },
  });
  await readTexts(asSystem());
});

async function sent(ownerKind: "client" | "library", ownerId: string, name: string, text: string) {
  const body = new TextEncoder().encode(text);
  const made = await uploadFile(office(), {
    ownerKind,
    ownerId,
    folderId: null,
    name,
    length: body.length,
    body: new Blob([body]).stream(),
  });
  return made.id;
}

const inside = async (text: string, role: Parameters<typeof as>[0] = "bureau") =>
  (await search(as(role), text)).groups.find((group) => group.kind === "inside")?.results ?? [];

test("S13 a word inside a document leads to it in its holder, with what stands around the word", async () => {
  const [first, ...others] = await inside("nettoyer brasier");
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    id: noticeId,
    title: "notice.txt",
    detail: "Vasseur Paul",
    href: `/clients/${clientId}/documents?q=nettoyer%20brasier&fichier=${noticeId}`,
    said: ["", "Nettoyer", " le ", "brasier", " chaque semaine, à froid."],
  });
});

test("the library's documents and ours too, newest first; ours only for those who see what they belong to", async () => {
  expect((await inside("brasier")).map(({ title }) => title)).toEqual([
    "Devis.txt",
    "conditions.txt",
    "notice.txt",
  ]);
  expect((await inside("brasier", "technicien")).map(({ title }) => title)).toEqual([
    "conditions.txt",
    "notice.txt",
  ]);
});

test("/// asks for the inside of documents alone; a file found by its name is not told twice", async () => {
  const { groups } = await search(office(), "///brasier");
  expect(groups.map(({ kind }) => kind)).toEqual(["inside"]);
  const named = await search(office(), "notice");
  expect(named.groups.map(({ kind }) => kind)).toEqual(["file"]);
});

test("S13 they come after the rest, and only where it leaves room", async () => {
  await createClient(office(), clientInput({ lastName: "Brasier", firstName: "Luc" }));
  expect((await search(office(), "brasier")).groups.map(({ kind }) => kind)).toEqual(["client", "inside"]);
  for (const firstName of ["Anne", "Marc", "Rose", "Yves"])
    await createClient(office(), clientInput({ lastName: "Brasier", firstName }));
  expect((await search(office(), "brasier")).groups.map(({ kind }) => kind)).toEqual(["client"]);
  expect(await inside("///brasier")).toHaveLength(3);
});

test("what is in the bin is not found", async () => {
  await binFiles(office(), { files: [noticeId], folders: [] });
  expect((await inside("///nettoyer")).length).toBe(0);
});
