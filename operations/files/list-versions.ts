import { desc, eq, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { fileVersion } from "~/db/schema/files";
import { verb } from "../context.server";
import { loadFile } from "./load";

/** The versions of a file before this one, newest first, with who made each and when. */
export const listVersions = verb("file.read", async (ctx, fileId: string) => {
  const row = await loadFile(ctx, fileId);
  const versions = await ctx.db
    .select({
      revision: fileVersion.revision,
      bytes: fileVersion.bytes,
      at: fileVersion.at,
      by: sql<string>`coalesce(${user.name}, '')`,
    })
    .from(fileVersion)
    .leftJoin(user, eq(user.id, sql`substr(${fileVersion.by}, 6)`))
    .where(eq(fileVersion.fileId, fileId))
    .orderBy(desc(fileVersion.revision));
  return { revision: row.revision, versions };
});
export type FileVersions = Awaited<ReturnType<typeof listVersions>>;
