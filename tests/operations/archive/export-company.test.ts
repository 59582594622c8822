import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { user } from "~/db/schema/access";
import { client } from "~/db/schema/clients";
import { inviteUser } from "~/operations/access/invite-user";
import { hashPassword } from "~/operations/access/passwords";
import { allowArchive, PERMIT_LIVES } from "~/operations/archive/allow-archive";
import { type ArchiveManifest, exportCompany } from "~/operations/archive/export-company";
import { archivedTables } from "~/operations/archive/tables";
import { takeArchive } from "~/operations/archive/take-archive";
import { addNote } from "~/operations/clients/add-note";
import { storedFile } from "~/operations/files/writes";
import { createOrder } from "~/operations/orders/create-order";
import { body, item } from "../../domain/documents/bodies";
import { signedQuote } from "../../world/signed-quote";
import { unzipped } from "../../world/unzip";
import { as, NOW, newWorld } from "../../world/world";

const ctx = as("direction");
const PLAN = new TextEncoder().encode("%PDF-1.7 le plan de pose, octet par octet");
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array | undefined) =>
  createHash("sha256")
    .update(bytes ?? new Uint8Array())
    .digest("hex");
const taken = async () => {
  const { bytes } = await exportCompany(ctx);
  return unzipped(new Uint8Array(await new Response(bytes).arrayBuffer()));
};
const manifestOf = (entries: Map<string, Uint8Array>) =>
  JSON.parse(text(entries.get("manifest.json"))) as ArchiveManifest;

beforeAll(async () => {
  await newWorld();
  await createOrder(as("bureau"), await signedQuote("q1", body([item("a", 1, 100, 20)])));
  await addNote(ctx, "c-turpin", { kind: "note", body: "Portail", ouvrageId: null });
  await inviteUser(ctx, { email: "lea@example.org", name: "Léa", role: "bureau" });
  await ctx.db
    .update(client)
    .set({ observations: '=HYPERLINK("http://x")' })
    .where(eq(client.id, "c-turpin"));
  const { statement } = await storedFile(ctx, {
    ownerKind: "client",
    ownerId: "c-turpin",
    folder: "Plans",
    name: "Plan.pdf",
    contentType: "application/pdf",
    bytes: PLAN,
  });
  await ctx.commit({ writes: [statement], change: { kind: "file", id: "f", action: "uploaded" } });
});

test("every table leaves whole: the lines say row by row what the base holds, and the manifest how many", async () => {
  const entries = await taken();
  const manifest = manifestOf(entries);
  for (const { name, columns } of archivedTables().filter((table) => table.name !== "audit")) {
    const { results } = await ctx.env.DB.prepare(
      `select ${columns.map((column) => `"${column.name}"`).join(", ")} from "${name}" order by rowid`,
    ).all();
    const lines = text(entries.get(`donnees/${name}.jsonl`))
      .split("\n")
      .slice(0, -1);
    if (name !== "mail" && name !== "outbox")
      expect(
        lines.map((line) => JSON.parse(line)),
        name,
      ).toEqual(results);
    expect(manifest.tables[name], name).toEqual({ rows: results.length });
    const csv = text(entries.get(`tableaux/${name}.csv`));
    expect(csv.startsWith(columns[0]?.name ?? "?") || csv.startsWith("\ufeff"), name).toBe(true);
  }
  expect(manifest.tables.client?.rows).toBe(2);
});

test("the manifest names every other entry with its checksum, and a stored file is the one that was stored", async () => {
  const entries = await taken();
  const manifest = manifestOf(entries);
  expect(manifest.missing).toEqual([]);
  expect(manifest.entries.map(({ name }) => name)).toEqual([...entries.keys()].slice(0, -1));
  for (const { name, bytes, sha256: said } of manifest.entries) {
    expect(entries.get(name)?.length, name).toBe(bytes);
    expect(sha256(entries.get(name)), name).toBe(said);
  }
  const plan = [...entries.keys()].find((name) => name.endsWith("Plan.pdf"));
  expect(plan).toMatch(/^fichiers\/Clients\/.*Turpin.*\/Plans\//);
  expect(entries.get(plan ?? "")).toEqual(PLAN);
});

test("no secret leaves: neither hashes of passwords nor keys of links; a formula is only a text", async () => {
  await ctx.db.update(user).set({ passwordHash: "scrypt$SECRET" }).where(eq(user.id, "u-direction"));
  const entries = await taken();
  const all = [...entries].filter(([name]) => !name.startsWith("fichiers/")).map(([, bytes]) => text(bytes));
  for (const part of all) {
    expect(part).not.toContain("scrypt$SECRET");
    expect(part).not.toMatch(/\/invitation\/[\w-]{20,}/);
  }
  expect(text(entries.get("donnees/mail.jsonl"))).toContain("/invitation/…");
  expect(text(entries.get("tableaux/client.csv"))).toContain("'=HYPERLINK");
});

test("a file whose bytes are gone is named, and the rest leaves all the same", async () => {
  const { objects } = await ctx.env.FILES.list();
  const held = await ctx.env.FILES.get(objects[0]?.key ?? "");
  const bytes = await held?.arrayBuffer();
  await ctx.env.FILES.delete(objects[0]?.key ?? "");
  expect(manifestOf(await taken()).missing).toHaveLength(1);
  await ctx.env.FILES.put(objects[0]?.key ?? "", bytes ?? "");
});

test("at a screen the password is asked again; the permit is that person's and lives two minutes", async () => {
  const passwordHash = await hashPassword("un long mot de passe");
  await ctx.db.update(user).set({ passwordHash }).where(eq(user.id, "u-direction"));
  await expect(allowArchive(ctx, { current: "faux" })).rejects.toMatchObject({
    problems: [{ code: "wrong-password", field: "current" }],
  });
  const { permit } = await allowArchive(ctx, { current: "un long mot de passe" });
  await expect(takeArchive(ctx, "v1.x.y")).rejects.toMatchObject({ kind: "forbidden" });
  await expect(takeArchive(as("bureau"), permit)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(takeArchive(as("direction", NOW + PERMIT_LIVES + 1), permit)).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect((await takeArchive(ctx, permit)).name).toMatch(/\.zip$/);
  const { results } = await ctx.env.DB.prepare("select action from audit where action like 'tak%'").all();
  expect(results.map(({ action }) => action)).toContain("taken-away");
});
