import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { nameKeySql } from "~/db/name-key";
import { address, client, contactPoint, timelineEntry } from "~/db/schema/clients";
import { type DuplicateReason, type Known, likeness } from "~/domain/clients/duplicates";
import { nameKeys } from "~/domain/clients/name-key";
import { streetRanges } from "~/domain/clients/place-key";
import type { Ctx } from "../context.server";
import { idsByName } from "./alike-names";
import { knownClients } from "./known";

export interface Duplicate {
  id: string;
  /** Of the file as it is now: what is added to it says that it was seen so. */
  version: number;
  kind: "person" | "company";
  name: string;
  city: string;
  status: string;
  /** E.164, empty without one. */
  phone: string;
  /** Of the last thing that happened with them; null when nothing did. */
  lastAt: number | null;
  reasons: DuplicateReason[];
  score: number;
}

const SHOWN = 5;
/** Rows taken of each index: more would be a phone of a switchboard, or a tower of a hundred flats. */
const MOST = 50;

/** The clients who may be the one described, most alike first, five at most (CL6). Each place to look is an index. */
export async function alikeTo(ctx: Ctx, described: Known, exceptId = ""): Promise<Duplicate[]> {
  const [kept, named] = await Promise.all([idsByIndex(ctx, described), idsByName(ctx, described)]);
  const ids = new Set([...kept, ...named]);
  ids.delete(exceptId);
  if (ids.size === 0) return [];
  const found = (await knownClients(ctx, [...ids]))
    .filter((one) => one.mergedIntoId === null)
    .map((one) => ({ ...one, ...likeness(described, one) }))
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN);
  const last = await lastOf(
    ctx,
    found.map((one) => one.id),
  );
  return found.map(({ id, version, kind, name, city, status, phones, reasons, score }) => ({
    id,
    version,
    kind,
    name,
    city,
    status,
    phone: phones[0] ?? "",
    lastAt: last.get(id) ?? null,
    reasons,
    score,
  }));
}

/** By phone, mail, SIREN, SIRET, place, and the bones of the name: one batch, each by its own index. */
async function idsByIndex(ctx: Ctx, { name, phones, emails, addresses, siren = "", siret = "" }: Known) {
  const { db } = ctx;
  const one = siren || siret.slice(0, 9);
  const clients = (where: SQL | undefined) =>
    db.select({ id: client.id }).from(client).where(where).limit(MOST);
  const places = addresses.flatMap(({ street, postcode }) =>
    streetRanges(street).map(([from, to]) =>
      db
        .select({ id: address.clientId })
        .from(address)
        .where(and(eq(address.postcode, postcode.trim()), gte(address.street, from), lt(address.street, to)))
        .limit(4 * MOST),
    ),
  );
  const [first, ...rest] = [
    db
      .select({ id: contactPoint.clientId })
      .from(contactPoint)
      .where(inIds(contactPoint.value, [...phones, ...emails].filter(Boolean)))
      .limit(MOST),
    clients(inIds(sql.raw(nameKeySql("sort_name")), nameKeys(name))),
    ...(one
      ? [
          // The indexes hold the filled ones alone: saying so lets them be used.
          clients(and(sql`siren <> ''`, eq(client.siren, one))),
          clients(and(sql`siret <> ''`, gte(client.siret, one), lt(client.siret, `${one}:`))),
        ]
      : []),
    ...places,
  ];
  const rows = await db.batch([first, ...rest]);
  return rows.flatMap((found) => found.map((row) => row.id));
}

async function lastOf(ctx: Ctx, ids: string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: timelineEntry.clientId, at: sql<number | null>`max(${timelineEntry.at})` })
    .from(timelineEntry)
    .where(inIds(timelineEntry.clientId, ids))
    .groupBy(timelineEntry.clientId);
  return new Map(rows.map((row) => [row.id, row.at]));
}
