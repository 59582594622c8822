import { eq, sql } from "drizzle-orm";
import type * as z from "zod";
import { file } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { inTheWay } from "~/domain/files/change";
import type { lockForm, unlockForm } from "~/domain/files/forms";
import { type Change, type Ctx, verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";

type Lock = Pick<typeof file.$inferInsert, "lockedAt" | "lockedBy" | "lockReason">;

/** Keeps a file from every change; the reason is told to whoever it stops (FI13). */
export const lockFile = verb("file.lock", async (ctx, fileId: string, form: z.output<typeof lockForm>) => {
  const row = await loadFile(ctx, fileId);
  const way = inTheWay([row]);
  if (way) throw refused(way);
  const lock = { lockedAt: ctx.now, lockedBy: viewerKey(ctx.viewer), lockReason: form.reason };
  return put(ctx, row, form.version, lock, { action: "locked", after: { reason: form.reason } });
});

/** Lifts the lock. */
export const unlockFile = verb(
  "file.lock",
  async (ctx, fileId: string, form: z.output<typeof unlockForm>) => {
    const row = await loadFile(ctx, fileId);
    const lock = { lockedAt: null, lockedBy: null, lockReason: "" };
    return put(ctx, row, form.version, lock, { action: "unlocked", before: { reason: row.lockReason } });
  },
);

async function put(
  ctx: Ctx,
  row: typeof file.$inferSelect,
  version: number,
  lock: Lock,
  change: Omit<Change, "kind" | "id">,
) {
  if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
  await ctx.commit({
    guards: [unchanged(file, row.id, version)],
    writes: [
      ctx.db
        .update(file)
        .set({ ...lock, version: sql`${file.version} + 1` })
        .where(eq(file.id, row.id)),
    ],
    change: { kind: "file", id: row.id, ...change },
    event: { name: "changed", subjectId: row.id, topics: fileTopics(row) },
  });
  return { name: row.name, version: version + 1 };
}
