import { apiKey } from "~/db/schema/api";
import { viewerKey } from "~/domain/access/permissions";
import type { KeyForm } from "~/domain/api/forms";
import { newToken, tokenHash } from "../access/tokens";
import { verb } from "../context.server";
import { forbidden } from "../refusals";

export const KEY_PREFIX = "aplomb_";
const DAY = 24 * 3600_000;

/**
 * A new key that acts for whoever makes it (K1), within the scopes chosen. The key itself is answered this once and
 * kept as a hash.
 */
export const makeKey = verb(
  "api.manage",
  async (ctx, form: KeyForm): Promise<{ id: string; key: string }> => {
    if (ctx.viewer.kind !== "staff") throw forbidden();
    const id = ctx.newId();
    const key = KEY_PREFIX + newToken();
    await ctx.commit({
      writes: [
        ctx.db.insert(apiKey).values({
          id,
          name: form.name,
          prefix: key.slice(0, KEY_PREFIX.length + 4),
          tokenHash: await tokenHash(key),
          userId: ctx.viewer.userId,
          scopes: form.scopes,
          createdAt: ctx.now,
          createdBy: viewerKey(ctx.viewer),
          expiresAt: form.days === null ? null : ctx.now + form.days * DAY,
        }),
      ],
      change: { kind: "api-key", id, action: "created", after: { name: form.name, scopes: form.scopes } },
      event: { name: "changed", subjectId: id, topics: ["api-keys"] },
    });
    return { id, key };
  },
);
