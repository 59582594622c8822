import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { file } from "~/db/schema/files";
import { getFile } from "~/operations/files/get-file";
import { uploadFile } from "~/operations/files/upload-file";
import { storedFile } from "~/operations/files/writes";
import { as, asVisitor, newWorld } from "../../world/world";

beforeAll(newWorld);

const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF");
const sent = (name: string, bytes: Uint8Array, over: Partial<Parameters<typeof uploadFile>[1]> = {}) =>
  uploadFile(as("technicien"), {
    ownerKind: "client",
    ownerId: "c-turpin",
    name,
    length: bytes.length,
    body: new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
    ...over,
  });
const count = async () => (await as("bureau").db.select().from(file)).length;

test("a file is kept whole, its name cleaned and its type told from its bytes", async () => {
  const { id, name } = await sent("../../Plan\u202e de pose.exe", PDF, { folder: "Plans/2026" });
  expect(name).toBe("Plan de pose.exe.pdf");
  const served = await getFile(as("bureau"), id, {});
  expect(served.headers["Content-Type"]).toBe("application/pdf");
  expect(served.headers["X-Content-Type-Options"]).toBe("nosniff");
  expect(new Uint8Array(await new Response(served.body).arrayBuffer())).toEqual(PDF);
  const [row] = await as("bureau").db.select().from(file).where(eq(file.id, id));
  expect(row).toMatchObject({
    folder: "Plans-2026",
    folderId: expect.any(String),
    bytes: PDF.length,
    createdBy: "user:u-technicien",
  });
  expect(row?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test("a file of several megabytes streams through, and its hash is right", async () => {
  const big = new Uint8Array(3_000_000).map((_, i) => (i * 31) % 251);
  big.set(PDF);
  const { id } = await sent("gros.pdf", big);
  const [row] = await as("bureau").db.select().from(file).where(eq(file.id, id));
  const hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", big))]
    .map((b) => b.toString(16).padStart(2, "0"))
    .join("");
  expect(row?.sha256).toBe(hash);
  expect((await env.FILES.head(row?.key ?? ""))?.size).toBe(3_000_000);
  const part = await getFile(as("bureau"), id, { range: "bytes=100-199" });
  expect([part.status, part.headers["Content-Range"]]).toEqual([206, "bytes 100-199/3000000"]);
  expect(new Uint8Array(await new Response(part.body).arrayBuffer())).toEqual(big.slice(100, 200));
  expect((await getFile(as("bureau"), id, { range: "bytes=3000000-" })).status).toBe(416);
  expect((await getFile(as("bureau"), id, { etag: `"${hash}"` })).status).toBe(304);
});

test.each([
  [
    "a page that calls itself a photo",
    "photo.jpg",
    new TextEncoder().encode("<html><script>alert(1)</script>"),
    "file-kind-refused",
  ],
  [
    "a drawing with scripts",
    "plan.svg",
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    "file-kind-refused",
  ],
  ["a program", "setup.pdf", new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), "file-kind-refused"],
  [
    "a zip of nothing we know",
    "a.docx",
    new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
    "file-kind-refused",
  ],
  ["nothing", "vide.pdf", new Uint8Array(), "file-empty"],
])("%s is refused with a sentence, and nothing is kept", async (_, name, bytes, code) => {
  const before = await count();
  await expect(sent(name, bytes)).rejects.toMatchObject({ kind: "refused", problems: [{ code }] });
  expect(await count()).toBe(before);
});

test("too big is refused before a byte is read; cut short leaves nothing behind", async () => {
  await expect(sent("film.mp4", PDF, { length: 51 * 1024 * 1024 })).rejects.toMatchObject({
    problems: [{ code: "file-too-big" }],
  });
  const kept = (await env.FILES.list()).objects.length;
  await expect(sent("court.pdf", PDF, { length: PDF.length + 10 })).rejects.toMatchObject({
    problems: [{ code: "file-cut-short" }],
  });
  expect((await env.FILES.list()).objects).toHaveLength(kept);
});

test("files are reached through the right on their owner", async () => {
  const ctx = as("bureau");
  const made = await storedFile(ctx, {
    ownerKind: "invoice",
    ownerId: "i-1",
    name: "FA.pdf",
    contentType: "application/pdf",
    bytes: PDF,
    sealed: true,
  });
  await ctx.commit({ writes: [made.statement], change: { kind: "file", id: made.id, action: "stored" } });
  await expect(getFile(as("technicien"), made.id, {})).rejects.toMatchObject({ kind: "not-found" });
  await expect(getFile(asVisitor(), made.id, {})).rejects.toMatchObject({ kind: "forbidden" });
  expect((await getFile(as("comptabilite"), made.id, {})).status).toBe(200);
  await expect(sent("x.pdf", PDF, { ownerKind: "invoice", ownerId: "i-1" })).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(sent("x.pdf", PDF, { ownerId: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
});
