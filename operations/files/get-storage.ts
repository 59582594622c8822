import { and, desc, eq, sql } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { fileUsage } from "~/db/schema/files";
import { verb } from "../context.server";

/** How many of the fullest client files are named. */
const NAMED = 20;

/**
 * What the company's documents weigh, in bytes, versions and bin included: by kind of owner, and the client files that
 * weigh most, for who reads clients. Sums are kept by the base: nothing is counted here.
 */
export const getStorage = verb("company.read", async (ctx) => {
  const [kinds, heaviest] = await ctx.db.batch([
    ctx.db
      .select({ kind: fileUsage.ownerKind, bytes: fileUsage.bytes, files: fileUsage.files })
      .from(fileUsage)
      // Written out: the index of these few lines is partial.
      .where(sql`owner_id = ''`)
      .orderBy(desc(fileUsage.bytes)),
    ctx.db
      .select({ id: client.id, name: client.displayName, bytes: fileUsage.bytes, files: fileUsage.files })
      .from(fileUsage)
      .innerJoin(client, eq(client.id, fileUsage.ownerId))
      .where(and(eq(fileUsage.ownerKind, "client"), sql`${fileUsage.files} > 0`))
      .orderBy(desc(fileUsage.bytes), desc(fileUsage.ownerId))
      .limit(ctx.can("client.read") ? NAMED : 0),
  ]);
  const total = (of: "bytes" | "files") => kinds.reduce((sum, one) => sum + one[of], 0);
  return {
    bytes: total("bytes"),
    files: total("files"),
    kinds: kinds.filter((one) => one.files > 0),
    heaviest,
  };
});
export type Storage = Awaited<ReturnType<typeof getStorage>>;
