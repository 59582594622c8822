import { asc, eq } from "drizzle-orm";
import { erasurePurge } from "~/db/schema/privacy";
import { dueOf } from "~/domain/privacy/retention";
import { type Ctx, verb } from "../context.server";
import { goneOf } from "./gone";
import { keptOf } from "./kept";
import { blocksOf, erasureOf, idsOf, loadErasable } from "./load-erasure";
import { seenOf } from "./purge-kept";

/** What is left of a client who was erased, and until when (PV8); or where they stand, for whoever asks to erase them. */
export const getErasure = verb("client.read", async (ctx, clientId: string) => {
  const row = await loadErasable(ctx, clientId);
  const ids = await idsOf(ctx, clientId);
  const things = await keptOf(ctx, ids);
  const common = {
    client: { id: row.id, name: row.displayName, version: row.version, code: row.code },
    today: ctx.today,
    mayErase: ctx.can("client.erase"),
    kept: things.map((one) => ({ ...one, href: inSight(ctx, one.kind) ? one.href : "" })),
  };
  if (row.erasedAt === null)
    return {
      ...common,
      erased: null,
      gone: common.mayErase ? await goneOf(ctx, ids) : [],
      blocks: common.mayErase ? await blocksOf(ctx, ids) : [],
    };
  const line = await erasureOf(ctx, clientId);
  const purges = line
    ? await ctx.db
        .select({ at: erasurePurge.at, byName: erasurePurge.byName, gone: erasurePurge.gone })
        .from(erasurePurge)
        .where(eq(erasurePurge.erasureId, line.id))
        .orderBy(asc(erasurePurge.at))
    : [];
  const due = dueOf(things, ctx.today);
  return {
    ...common,
    erased: {
      at: row.erasedAt,
      line: line
        ? { at: line.at, byName: line.byName, requester: line.requester, ground: line.ground }
        : null,
      purges,
      /** What may leave today, as this very person sees it; null where they may not let it go, or nothing may. */
      purge: common.mayErase && due.length > 0 ? { seen: await seenOf(due), count: due.length } : null,
    },
    gone: [],
    blocks: [],
  };
});
export type ErasureView = Awaited<ReturnType<typeof getErasure>>;

/** Whether this viewer may open a paper of that kind. */
const inSight = (ctx: Ctx, kind: ErasureKind): boolean => {
  switch (kind) {
    case "invoice":
    case "credit-note":
    case "payment":
      return ctx.can("invoice.read");
    case "quote":
      return ctx.can("quote.read");
    case "order":
      return ctx.can("order.read");
    case "report":
      return ctx.can("survey.read");
  }
};
type ErasureKind = Awaited<ReturnType<typeof keptOf>>[number]["kind"];
