import { and, asc, eq, gte, isNull, lte, type SQL, sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { article } from "~/db/schema/articles";
import { address, client, ouvrage } from "~/db/schema/clients";
import { equipment } from "~/db/schema/equipment";
import { choice } from "~/db/schema/settings";
import { addMonths, type Day } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";

export interface DueFilters {
  /** The end that is looked at: of life (as nothing is said) or of warranty. */
  end?: "life" | "warranty" | undefined;
  /** Twelve when nothing is said. */
  months?: number | undefined;
  typeId?: string | undefined;
  articleId?: string | undefined;
  /** Town, postcode, client, piece or serial number: every word, in any case. */
  text?: string | undefined;
  /** Key of the last row of the page before: "day~id". */
  after?: string | undefined;
}

/** What is installed and due (EQ7), soonest first, `limit` rows after the key. */
export function dueAsked(ctx: Ctx, filters: DueFilters, limit: number) {
  const warranty = filters.end === "warranty";
  const ends = warranty ? equipment.warrantyUntil : equipment.endOfLifeOn;
  const [day = "", id = ""] = (filters.after ?? "").split("~");
  return ctx.db
    .select({
      id: equipment.id,
      label: equipment.label,
      serialNumber: equipment.serialNumber,
      installedOn: equipment.installedOn,
      endsOn: sql<Day>`${ends}`.as("ends_on"),
      reference: sql<string | null>`${article.reference}`.as("reference"),
      ouvrageId: equipment.ouvrageId,
      ouvrageName: sql<string>`${ouvrage.name}`.as("ouvrage_name"),
      type: sql<string>`${choice.label}`.as("type_label"),
      clientId: ouvrage.clientId,
      clientName: client.displayName,
      postcode: sql<string>`coalesce(${address.postcode}, '')`.as("postcode"),
      city: sql<string>`coalesce(${address.city}, '')`.as("city"),
      phone:
        sql<string>`coalesce((select value from contact_point where client_id = ${client.id} and channel = 'phone' order by position limit 1), '')`.as(
          "phone",
        ),
      planned: sql<string | null>`iif(${clientAction.doneAt} is null, ${clientAction.id}, null)`.as(
        "planned",
      ),
      plannedOn: sql<Day | null>`iif(${clientAction.doneAt} is null, ${clientAction.dueOn}, null)`.as(
        "planned_on",
      ),
    })
    .from(equipment)
    .innerJoin(ouvrage, eq(ouvrage.id, equipment.ouvrageId))
    .innerJoin(client, eq(client.id, ouvrage.clientId))
    .innerJoin(choice, eq(choice.id, ouvrage.typeId))
    .leftJoin(article, eq(article.id, equipment.articleId))
    .leftJoin(clientAction, eq(clientAction.id, equipment.actionId))
    .leftJoin(
      address,
      sql`${address.id} = coalesce(${ouvrage.siteAddressId}, (select id from address where client_id = ${client.id} order by (use = 'main') desc, position limit 1))`,
    )
    .where(
      and(
        sql`${ends} is not null`,
        lte(ends, addMonths(ctx.today, filters.months ?? 12)),
        warranty ? gte(ends, ctx.today) : undefined,
        isNull(equipment.removedOn),
        isNull(equipment.binnedAt),
        isNull(ouvrage.archivedAt),
        sql`not exists(select 1 from choice s where s.id = ${client.statusId} and coalesce(s.semantics ->> 'bin', 0) = 1)`,
        filters.typeId ? eq(ouvrage.typeId, filters.typeId) : undefined,
        filters.articleId ? eq(equipment.articleId, filters.articleId) : undefined,
        ...(filters.text ? said(filters.text) : []),
        id ? sql`(${ends}, ${equipment.id}) > (${day}, ${id})` : undefined,
      ),
    )
    .orderBy(asc(ends), asc(equipment.id))
    .limit(limit);
}
export type DueRow = Awaited<ReturnType<typeof dueAsked>>[number];
export const dueKey = (row: Pick<DueRow, "endsOn" | "id">) => `${row.endsOn}~${row.id}`;

/** Letters that SQLite doesn't take for their plain ones. */
const PLAIN = [
  ["é", "e"],
  ["è", "e"],
  ["ê", "e"],
  ["ë", "e"],
  ["É", "e"],
  ["È", "e"],
  ["à", "a"],
  ["â", "a"],
  ["ô", "o"],
  ["î", "i"],
  ["ï", "i"],
  ["û", "u"],
  ["ù", "u"],
  ["ç", "c"],
  ["œ", "oe"],
  ["-", " "],
] as const;

function said(text: string): SQL[] {
  const whole = sql`${address.postcode} || ' ' || ${address.city} || ' ' || ${client.displayName} || ' ' || ${equipment.label} || ' ' || ${equipment.serialNumber}`;
  const plain = PLAIN.reduce<SQL>(
    (from, [accented, letter]) =>
      sql`replace(${from}, ${sql.raw(`'${accented}'`)}, ${sql.raw(`'${letter}'`)})`,
    sql`coalesce(${whole}, ${equipment.label} || ' ' || ${equipment.serialNumber})`,
  );
  return fold(text)
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => sql`instr(lower(${plain}), ${word}) > 0`);
}
