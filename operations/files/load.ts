import { and, asc, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file, fileFolder } from "~/db/schema/files";
import type { Permission } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import { forbidden, notFound } from "../refusals";

type Owner = (typeof file.$inferSelect)["ownerKind"];
/** Whose files: a client's, the company's library. */
export interface FileOwner {
  kind: Owner;
  id: string;
}
export const ownerOf = (row: { ownerKind: Owner; ownerId: string }): FileOwner => ({
  kind: row.ownerKind,
  id: row.ownerId,
});

/** Which right a file's owner asks for; no entry under `write` means that people never change it by hand. */
const RIGHTS: Record<Owner, { read: Permission; write?: Permission }> = {
  client: { read: "client.read", write: "file.write" },
  article: { read: "article.read", write: "article.write" },
  company: { read: "company.read", write: "company.manage" },
  library: { read: "file.read", write: "quote.write" },
  quote: { read: "quote.read", write: "quote.write" },
  order: { read: "order.read", write: "order.write" },
  invoice: { read: "invoice.read" },
  "credit-note": { read: "invoice.read" },
  mail: { read: "mail.read", write: "mail.write" },
  import: { read: "import.run", write: "import.run" },
  report: { read: "report.read", write: "report.write" },
};

export const mayRead = (ctx: Ctx, owner: Owner): boolean => ctx.can(RIGHTS[owner].read);
export const mayWrite = (ctx: Ctx, owner: Owner): boolean => {
  const right = RIGHTS[owner].write;
  return right !== undefined && ctx.can(right);
};

/** The file's row, if its owner is in this viewer's sight. Throws not-found. */
export async function loadFile(ctx: Ctx, fileId: string) {
  const [row] = await ctx.db.select().from(file).where(eq(file.id, fileId)).limit(1);
  if (!row || !mayRead(ctx, row.ownerKind)) throw notFound("file");
  return row;
}

/** Several files at once, to be changed: all of them in sight, of one owner, whose files this viewer writes. */
export async function loadFiles(ctx: Ctx, fileIds: readonly string[]) {
  if (fileIds.length === 0) return [];
  const rows = await ctx.db.select().from(file).where(inIds(file.id, fileIds)).orderBy(asc(file.id));
  if (rows.length < new Set(fileIds).size || rows.some((row) => !mayRead(ctx, row.ownerKind)))
    throw notFound("file");
  return rows;
}

/** Folders to be changed: all there, of owners whose files this viewer writes. Throws not-found, forbidden. */
export async function loadFolders(ctx: Ctx, folderIds: readonly string[]) {
  if (folderIds.length === 0) return [];
  const rows = await ctx.db.select().from(fileFolder).where(inIds(fileFolder.id, folderIds));
  if (rows.length < new Set(folderIds).size || rows.some((row) => !mayRead(ctx, row.ownerKind)))
    throw notFound("folder");
  if (rows.some((row) => !mayWrite(ctx, row.ownerKind))) throw forbidden();
  return rows;
}

/** The folders of an owner that are not in the bin. */
export const livingFolders = (ctx: Ctx, owner: FileOwner) =>
  ctx.db
    .select()
    .from(fileFolder)
    .where(
      and(
        eq(fileFolder.ownerKind, owner.kind),
        eq(fileFolder.ownerId, owner.id),
        isNull(fileFolder.binnedAt),
      ),
    )
    .orderBy(asc(fileFolder.name), asc(fileFolder.id));

/** The bytes of a file already in sight; throws not-found when the store has lost them. */
export async function fileBytes(ctx: Ctx, row: { key: string }): Promise<Uint8Array> {
  const object = await ctx.env.FILES.get(row.key);
  if (!object) throw notFound("file");
  return new Uint8Array(await object.arrayBuffer());
}
