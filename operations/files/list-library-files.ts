import { and, asc, eq, isNull } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { verb } from "../context.server";
import { mayWrite } from "./load";

/** What the company joins to its mails again and again: terms, brochures, certificates; 500 at most, by name. */
export const listLibraryFiles = verb("file.read", async (ctx) => ({
  mayWrite: mayWrite(ctx, "library"),
  rows: await ctx.db
    .select({
      id: file.id,
      ownerKind: file.ownerKind,
      folder: file.folder,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      sealedAt: file.sealedAt,
      createdAt: file.createdAt,
      createdBy: file.createdBy,
      version: file.version,
    })
    .from(file)
    .where(and(eq(file.ownerKind, "library"), isNull(file.binnedAt)))
    .orderBy(asc(file.name), asc(file.id))
    .limit(500),
}));
