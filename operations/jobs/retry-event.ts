import { and, eq, isNotNull } from "drizzle-orm";
import { outbox } from "~/db/schema/house";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** What stopped after too many tries is tried again, from the first of its effects: all of them may run twice. */
export const retryEvent = verb("job.manage", async (ctx, eventId: string): Promise<void> => {
  const parked = and(eq(outbox.id, eventId), isNotNull(outbox.parkedAt));
  const [row] = await ctx.db.select({ event: outbox.event }).from(outbox).where(parked);
  if (!row) throw notFound("event");
  await ctx.commit({
    writes: [ctx.db.update(outbox).set({ parkedAt: null, attempts: 0, nextTryAt: ctx.now }).where(parked)],
    change: { kind: "job", id: row.event, action: "relaunched" },
    event: { name: "changed", subjectId: eventId, topics: ["jobs"] },
  });
});
