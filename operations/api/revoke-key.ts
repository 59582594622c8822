import { and, eq, isNull } from "drizzle-orm";
import { apiKey } from "~/db/schema/api";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** Ends a key at once. Revoked twice, it was revoked the first time. */
export const revokeKey = verb("api.manage", async (ctx, keyId: string): Promise<void> => {
  const [row] = await ctx.db.select().from(apiKey).where(eq(apiKey.id, keyId)).limit(1);
  if (!row) throw notFound("api-key");
  if (row.revokedAt !== null) return;
  await ctx.commit({
    writes: [
      ctx.db
        .update(apiKey)
        .set({ revokedAt: ctx.now })
        .where(and(eq(apiKey.id, keyId), isNull(apiKey.revokedAt))),
    ],
    change: { kind: "api-key", id: keyId, action: "revoked", before: { name: row.name } },
    event: { name: "changed", subjectId: keyId, topics: ["api-keys"] },
  });
});
