import { and, eq, isNull } from "drizzle-orm";
import { documentLayout } from "~/db/schema/settings";
import { type LayoutKind, STANDARD } from "~/domain/layouts/layout";
import { verb } from "../context.server";
import { once } from "../once";
import { layoutEvent, loadLayout } from "./load";

/**
 * Starts a layout from the standard, or as a copy of another; the first of its kind becomes the default. One for one
 * `sending` of the form. Returns its id.
 */
export const createLayout = verb(
  "layout.manage",
  async (ctx, input: { kind: LayoutKind; name: string; from?: string }, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      const from = input.from === undefined ? null : await loadLayout(ctx, input.from);
      const kind = from?.kind ?? input.kind;
      const [other] = await ctx.db
        .select({ id: documentLayout.id })
        .from(documentLayout)
        .where(and(eq(documentLayout.kind, kind), isNull(documentLayout.archivedAt)))
        .limit(1);
      const id = ctx.newId();
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(documentLayout).values({
            id,
            kind,
            name: input.name,
            settings: from?.layout ?? STANDARD,
            isDefault: other === undefined,
            createdAt: ctx.now,
            updatedAt: ctx.now,
          }),
        ],
        change: { kind: "layout", id, action: "created", after: { kind, name: input.name } },
        event: layoutEvent(id),
      });
      return id;
    }),
);
