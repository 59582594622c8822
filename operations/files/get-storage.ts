import { and, desc, eq, sql } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { fileSetting, fileUsage } from "~/db/schema/files";
import { verb } from "../context.server";

/** How many of the fullest client files are named. */
const NAMED = 20;

/**
 * What the company's documents weigh, in bytes, versions and bin included, and the bin by itself: by kind of owner, and the client files that
 * weigh most, for who reads clients. Sums are kept by the base: nothing is counted here.
 */
export const getStorage = verb("company.read", async (ctx) => {
  const sums = {
    bytes: fileUsage.bytes,
    files: fileUsage.files,
    binnedBytes: fileUsage.binnedBytes,
    binnedFiles: fileUsage.binnedFiles,
  };
  const [kinds, heaviest, [setting]] = await ctx.db.batch([
    ctx.db
      .select({ kind: fileUsage.ownerKind, ...sums })
      .from(fileUsage)
      // Written out: the index of these few lines is partial.
      .where(sql`owner_id = ''`)
      .orderBy(desc(fileUsage.bytes)),
    ctx.db
      .select({ id: client.id, name: client.displayName, ...sums })
      .from(fileUsage)
      .innerJoin(client, eq(client.id, fileUsage.ownerId))
      .where(and(eq(fileUsage.ownerKind, "client"), sql`${fileUsage.files} > 0`))
      .orderBy(desc(fileUsage.bytes), desc(fileUsage.ownerId))
      .limit(ctx.can("client.read") ? NAMED : 0),
    ctx.db.select().from(fileSetting).limit(1),
  ]);
  const total = (of: keyof typeof sums) => kinds.reduce((sum, one) => sum + one[of], 0);
  return {
    bytes: total("bytes"),
    files: total("files"),
    kinds: kinds.filter((one) => one.files > 0),
    heaviest,
    bin: { bytes: total("binnedBytes"), files: total("binnedFiles") },
    setting: { binDays: setting?.binDays ?? null, version: setting?.version ?? 0 },
    mayManage: ctx.can("company.manage"),
  };
});
export type Storage = Awaited<ReturnType<typeof getStorage>>;
