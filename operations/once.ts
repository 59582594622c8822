import { eq } from "drizzle-orm";
import { audit } from "~/db/schema/house";
import { type Ctx, sendingKey } from "./context.server";
import { Refusal } from "./refusals";

/**
 * One record for one sending of a form, however often it arrives: a double click, a page sent again. `work` gives its
 * commit the same `sending` and answers the id of its change; a second arrival is answered with the first one's id.
 */
export async function once(
  ctx: Ctx,
  sending: string | undefined,
  work: () => Promise<string>,
): Promise<string> {
  const made = () => madeBy(ctx, sending);
  return (await made()) ?? orMade(work, made);
}

/** What `work` answers, or, where it lost a race to the very same, what `made` finds by then: null is a conflict. */
export async function orMade<T>(work: () => Promise<T>, made: () => Promise<T | null>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const faster = error instanceof Refusal && error.kind === "conflict" ? await made() : null;
    if (faster !== null) return faster;
    throw error;
  }
}

async function madeBy(ctx: Ctx, sending: string | undefined): Promise<string | null> {
  if (!sending) return null;
  const [row] = await ctx.db
    .select({ id: audit.subjectId })
    .from(audit)
    .where(eq(audit.sending, sendingKey(ctx.viewer, sending)))
    .limit(1);
  return row?.id ?? null;
}
