import { and, asc, eq, gt, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { session } from "~/db/schema/access";
import { webhookDelivery } from "~/db/schema/api";
import { metric, outbox, scheduledRun } from "~/db/schema/house";
import { MAIL_WAITS, mail } from "~/db/schema/mail";
import { BANDS, quantile } from "~/domain/metrics/bands";
import { type Ctx, verb } from "../context.server";
import { durableRooms } from "../gateways/rooms";
import { type Counted, type Sort, sortedRows, summed } from "./sums";

const HOUR = 3600_000;
const DAY = 24 * HOUR;

export interface HealthSearch {
  /** How far back, in hours. */
  hours: number;
  /** Part of a route or of an operation's name. */
  text?: string | undefined;
  sort?: Sort | undefined;
}

/**
 * How the service does: requests by the hour, slow routes and verbs with what they ask of the base, open pages, what
 * waits to be told or sent, the size of the base. Durations are milliseconds, sizes bytes.
 */
export const getServiceHealth = verb("job.manage", async (ctx, { hours, text = "", sort }: HealthSearch) => {
  const since = ctx.now - (ctx.now % HOUR) - (hours - 1) * HOUR;
  const recent = gte(metric.hourAt, since);
  const sums = {
    count: sql<number>`sum(count)`,
    errors: sql<number>`sum(errors)`,
    maxMs: sql<number>`max(max_ms)`,
  };
  const [bands, byHour, [waiting], [mails], [hooks], runs, users] = await ctx.db.batch([
    ctx.db
      .select({
        kind: metric.kind,
        name: metric.name,
        band: metric.band,
        ...sums,
        totalMs: sql<number>`sum(total_ms)`,
        queries: sql<number>`sum(queries)`,
        rowsRead: sql<number>`sum(rows_read)`,
      })
      .from(metric)
      .where(recent)
      .groupBy(metric.kind, metric.name, metric.band),
    ctx.db
      .select({ hourAt: metric.hourAt, band: metric.band, ...sums })
      .from(metric)
      .where(and(recent, eq(metric.kind, "request")))
      .groupBy(metric.hourAt, metric.band)
      .orderBy(asc(metric.hourAt)),
    ctx.db
      .select({
        waiting: sql<number>`count(*) filter (where parked_at is null)`,
        oldestAt: sql<number | null>`min(at) filter (where parked_at is null)`,
        parked: sql<number>`count(*) filter (where parked_at is not null)`,
      })
      .from(outbox)
      .where(isNull(outbox.doneAt)),
    ctx.db.select({ waiting: sql<number>`count(*)` }).from(mail).where(MAIL_WAITS),
    ctx.db
      .select({
        waiting: sql<number>`count(*) filter (where parked_at is null)`,
        parked: sql<number>`count(*) filter (where parked_at is not null)`,
      })
      .from(webhookDelivery)
      .where(isNull(webhookDelivery.doneAt)),
    ctx.db
      .select({ failed: sql<number>`count(*)` })
      .from(scheduledRun)
      .where(and(isNotNull(scheduledRun.endedAt), eq(scheduledRun.ok, false))),
    ctx.db
      .selectDistinct({ userId: session.userId })
      .from(session)
      .where(and(isNull(session.revokedAt), gt(session.lastSeenAt, ctx.now - DAY)))
      .limit(500),
  ]);
  const wanted = text.trim().toLowerCase();
  const named = (row: Counted) => row.name.toLowerCase().includes(wanted);
  return {
    total: summed(
      "",
      bands.filter(({ kind }) => kind === "request"),
    ),
    hours: hoursOf(byHour),
    requests: sortedRows(
      bands.filter((row) => row.kind === "request" && named(row)),
      sort,
    ),
    verbs: sortedRows(
      bands.filter((row) => row.kind === "verb" && named(row)),
      sort,
    ),
    outbox: waiting ?? { waiting: 0, oldestAt: null, parked: 0 },
    mails: mails?.waiting ?? 0,
    webhooks: hooks ?? { waiting: 0, parked: 0 },
    jobsFailed: runs[0]?.failed ?? 0,
    rooms: await openRooms(
      ctx,
      users.map(({ userId }) => `user:${userId}`),
    ),
    baseBytes: (await ctx.env.DB.prepare("select 1").all()).meta.size_after ?? 0,
  };
});

interface HourBand {
  hourAt: number;
  band: number;
  count: number;
  errors: number;
  maxMs: number;
}

/** One point an hour that had requests: how many, how many failed, and the duration that 95 in 100 do not pass. */
function hoursOf(rows: HourBand[]) {
  return [...Map.groupBy(rows, (row) => row.hourAt)].map(([at, bands]) => {
    const counts = BANDS.map((_, band) => bands.find((row) => row.band === band)?.count ?? 0);
    return {
      at,
      count: bands.reduce((sum, { count }) => sum + count, 0),
      errors: bands.reduce((sum, { errors }) => sum + errors, 0),
      p95: quantile(counts, Math.max(...bands.map(({ maxMs }) => maxMs)), 0.95) ?? 0,
    };
  });
}

/** Rooms where somebody is, and pages open in them; a room that does not answer counts for none. */
async function openRooms(ctx: Ctx, keys: string[]) {
  const pages = await durableRooms(ctx.env.BELL)
    .listeners(keys)
    .catch(() => []);
  return {
    open: pages.filter((count) => count > 0).length,
    pages: pages.reduce((sum, count) => sum + count, 0),
  };
}
