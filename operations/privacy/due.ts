import { dueOf } from "~/domain/privacy/retention";
import type { Ctx } from "../context.server";
import { type KeptThing, keptOf } from "./kept";
import { familiesOf } from "./load-erasure";

/** What is kept of each of these erased clients, and what of it may leave today: one question for all of them (PV12). */
export async function dueByClient(
  ctx: Ctx,
  clientIds: readonly string[],
): Promise<Map<string, { kept: KeptThing[]; due: KeptThing[] }>> {
  if (clientIds.length === 0) return new Map();
  const families = await familiesOf(ctx, clientIds);
  const things = await keptOf(ctx, [...families.keys()]);
  const theirs = Map.groupBy(things, (one) => families.get(one.clientId) ?? "");
  return new Map(
    clientIds.map((id) => {
      const kept = theirs.get(id) ?? [];
      return [id, { kept, due: dueOf(kept, ctx.today) }];
    }),
  );
}
