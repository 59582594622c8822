import { desc, eq } from "drizzle-orm";
import { erasure } from "~/db/schema/privacy";
import { type Ctx, verb } from "../context.server";
import { goneOf } from "./gone";
import { keptOf } from "./kept";
import { blocksOf, idsOf, loadErasable } from "./load-erasure";

/** What is left of a client who was erased, and until when (PV8); or where they stand, for whoever asks to erase them. */
export const getErasure = verb("client.read", async (ctx, clientId: string) => {
  const row = await loadErasable(ctx, clientId);
  const ids = await idsOf(ctx, clientId);
  const common = {
    client: { id: row.id, name: row.displayName, version: row.version, code: row.code },
    today: ctx.today,
    mayErase: ctx.can("client.erase"),
    kept: (await keptOf(ctx, ids)).map((one) => ({ ...one, href: inSight(ctx, one.kind) ? one.href : "" })),
  };
  if (row.erasedAt === null)
    return {
      ...common,
      erased: null,
      gone: common.mayErase ? await goneOf(ctx, ids) : [],
      blocks: common.mayErase ? await blocksOf(ctx, ids) : [],
    };
  const [line] = await ctx.db
    .select({ at: erasure.at, byName: erasure.byName, requester: erasure.requester, ground: erasure.ground })
    .from(erasure)
    .where(eq(erasure.clientId, clientId))
    .orderBy(desc(erasure.at))
    .limit(1);
  return { ...common, erased: { at: row.erasedAt, line: line ?? null }, gone: [], blocks: [] };
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
