import { desc, eq } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { apiKey } from "~/db/schema/api";
import { verb } from "../context.server";

/** Every key ever made, newest first, without what would open a door. */
export const listKeys = verb("api.manage", async (ctx) => ({
  keys: await ctx.db
    .select({
      id: apiKey.id,
      name: apiKey.name,
      prefix: apiKey.prefix,
      scopes: apiKey.scopes,
      owner: user.name,
      ownerRole: user.role,
      ownerDisabledAt: user.disabledAt,
      createdAt: apiKey.createdAt,
      expiresAt: apiKey.expiresAt,
      lastUsedAt: apiKey.lastUsedAt,
      revokedAt: apiKey.revokedAt,
    })
    .from(apiKey)
    .innerJoin(user, eq(user.id, apiKey.userId))
    .orderBy(desc(apiKey.createdAt)),
  now: ctx.now,
}));
