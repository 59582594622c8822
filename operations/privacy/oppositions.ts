import { gte } from "drizzle-orm";
import { bulkInsert, inIds, type Statement } from "~/db/batch";
import { consent, opposition } from "~/db/schema/privacy";
import { type Channel, type Said, standing } from "~/domain/privacy/consent";
import { keyedHashes } from "../access/sealing";
import type { Ctx } from "../context.server";
import { consentRows } from "./consent-rows";

const PURPOSE = "opposition";
/** What stands for the words that were put before them. */
const EARLIER_WORDS = "Opposition antérieure : ne pas solliciter.";

/** A mail or a phone of a file: of an interlocutor, or its own. */
export interface Reached {
  clientId: string;
  interlocutorId: string | null;
  /** E.164 for a phone, lower case for a mail. */
  value: string;
}

/** Keeps what these persons refused, by fingerprint, for the commit that erases them (PV11). */
export async function oppositionsKept(
  ctx: Ctx,
  points: readonly Reached[],
  said: readonly (Said & { clientId: string })[],
): Promise<Statement[]> {
  const parties = Map.groupBy(points, (point) => `${point.clientId} ${point.interlocutorId ?? ""}`);
  const refused = [...parties.values()].flatMap((theirs) => {
    const [{ clientId, interlocutorId } = { clientId: "", interlocutorId: null }] = theirs;
    const own = said.filter((one) => one.clientId === clientId);
    return standing(own, interlocutorId)
      .filter(({ state }) => state === "refused")
      .flatMap(({ channel }) => theirs.map(({ value }) => ({ value, channel })));
  });
  const prints = await keyedHashes(ctx.env, PURPOSE, new Set(refused.map(({ value }) => value)));
  const rows = refused.map(({ value, channel }) => ({ fingerprint: prints.get(value) ?? "", channel }));
  return bulkInsert(opposition, rows, { orReplace: true });
}

/**
 * What those who get these mails and phones refused before they were erased, as their new file starts with it (PV11);
 * `but` names channels of the client of which they said something at this very moment.
 */
export async function oppositionsOf(
  ctx: Ctx,
  points: readonly Reached[],
  but: readonly Channel[] = [],
): Promise<Statement[]> {
  return bulkInsert(consent, await opposed(ctx, points, but));
}

/** The same as rows, for a caller that has to know them. */
export async function opposed(ctx: Ctx, points: readonly Reached[], but: readonly Channel[] = []) {
  if (points.length === 0) return [];
  // Most companies never erased anybody who refused: nothing is computed for them.
  const [any] = await ctx.db.select().from(opposition).where(gte(opposition.fingerprint, "")).limit(1);
  if (!any) return [];
  const prints = await keyedHashes(ctx.env, PURPOSE, new Set(points.map(({ value }) => value)));
  const found = await ctx.db
    .select()
    .from(opposition)
    .where(inIds(opposition.fingerprint, [...prints.values()]));
  const refused = Map.groupBy(found, (one) => one.fingerprint);
  const parties = Map.groupBy(points, (point) => `${point.clientId} ${point.interlocutorId ?? ""}`);
  return [...parties.values()].flatMap((theirs) => {
    const [{ clientId, interlocutorId } = { clientId: "", interlocutorId: null }] = theirs;
    const channels = theirs.flatMap(
      ({ value }) => refused.get(prints.get(value) ?? "")?.map(({ channel }) => channel) ?? [],
    );
    const said = channels.filter((channel) => interlocutorId !== null || !but.includes(channel));
    return consentRows(ctx, {
      clientId,
      interlocutorId,
      said: Object.fromEntries(said.map((channel) => [channel, "refused" as const])),
      at: ctx.now,
      source: "earlier",
      words: EARLIER_WORDS,
    });
  });
}
