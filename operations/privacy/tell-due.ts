import { and, asc, eq, isNull, lt, or } from "drizzle-orm";
import { prepared } from "~/db/batch";
import { erasure, erasureTerm } from "~/db/schema/privacy";
import { keptWords } from "~/domain/privacy/erasure";
import { firstUntil } from "~/domain/privacy/retention";
import { verb } from "../context.server";
import { notify } from "../notifications/writes";
import { dueByClient } from "./due";
import { keptKinds } from "./kept";

/** A night tells of so many; the next goes on. */
const A_NIGHT = 500;

/**
 * Every night: whoever may erase hears, once, that the law no longer keeps something of an erased person (PV16). What a
 * later invoice put off is counted anew. Nothing leaves. Returns how many erasures have something due that was told now.
 */
export const tellDue = verb("system", async (ctx): Promise<number> => {
  const rows = await ctx.db
    .select({ id: erasure.id, clientId: erasure.clientId, code: erasure.clientCode })
    .from(erasureTerm)
    .innerJoin(erasure, eq(erasure.id, erasureTerm.erasureId))
    .where(
      and(
        lt(erasureTerm.dueOn, ctx.today),
        or(isNull(erasureTerm.toldOn), lt(erasureTerm.toldOn, erasureTerm.dueOn)),
      ),
    )
    .orderBy(asc(erasureTerm.dueOn))
    .limit(A_NIGHT);
  if (rows.length === 0) return 0;
  const standing = await dueByClient(
    ctx,
    rows.map((row) => row.clientId),
  );
  const told = rows.map((row) => ({ ...row, kept: [], due: [], ...standing.get(row.clientId) }));
  const due = told.filter((one) => one.due.length > 0);
  await notify(
    ctx,
    due.map((one) => ({
      kind: "purge-due" as const,
      subject: { kind: "erasure", id: one.clientId },
      facts: { what: keptWords(keptKinds(one.due)), code: one.code ?? "" },
      key: `purge-due ${one.id} ${firstUntil(one.due)}`,
      to: [],
      orRoles: ["direction" as const],
    })),
  );
  await ctx.env.DB.batch(
    prepared(
      ctx.env.DB,
      told.map((one) =>
        ctx.db
          .update(erasureTerm)
          .set({ dueOn: firstUntil(one.kept), toldOn: one.due.length > 0 ? ctx.today : null })
          .where(eq(erasureTerm.erasureId, one.id)),
      ),
    ),
  );
  return due.length;
});
