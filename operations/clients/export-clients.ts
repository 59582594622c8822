import { and, asc, desc, eq, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { address, client, contactPoint } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { formatPhone } from "~/domain/identity/phone-writing";
import { csvHead, csvRows } from "~/outputs/csv";
import { type Ctx, verb } from "../context.server";
import { type ClientFilters, keyOf, pageOrder, pageWhere } from "./client-page";

/** Rows read and written at a time: few enough to hold, many enough that the questions cost little. */
const PAGE = 2000;

const HEADINGS = [
  "Code",
  "Nom",
  "Type",
  "Statut",
  "Adresse",
  "Code postal",
  "Ville",
  "Téléphone",
  "E-mail",
  "SIRET",
  "Suivi par",
];

/**
 * The list as a spreadsheet opens it, with the filters of the screen: all of it, as a stream of pages by key, the
 * next one asked while the last one leaves. A base that fails before the first row is an error page, not half a file.
 */
export const exportClients = verb("client.read", async (ctx, filters: ClientFilters) => {
  let coming: Promise<Page> | null = Promise.resolve(await page(ctx, filters, undefined));
  return new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(csvHead(HEADINGS)),
    async pull(file) {
      if (coming === null) return file.close();
      const { rows, next } = await coming;
      coming = next === null ? null : page(ctx, filters, next);
      // A failure is told when its turn comes, by the stream.
      coming?.catch(() => undefined);
      if (rows.length > 0) file.enqueue(csvRows(rows));
      else if (coming === null) file.close();
    },
  });
});

interface Page {
  rows: string[][];
  next: string | null;
}

async function page(ctx: Ctx, filters: ClientFilters, after: string | undefined): Promise<Page> {
  const sort = filters.sort === "created" ? "created" : "name";
  const keyed = { ...filters, sort, after } as const;
  const point = (channel: "phone" | "email") =>
    sql<string>`coalesce((select value from ${contactPoint} where client_id = ${client.id} and channel = ${channel} order by position limit 1), '')`;
  const rows = await ctx.db
    .select({
      id: client.id,
      sortName: client.sortName,
      createdAt: client.createdAt,
      code: client.code,
      name: client.displayName,
      kind: client.kind,
      status: choice.label,
      street: address.street,
      postcode: address.postcode,
      city: address.city,
      phone: point("phone"),
      email: point("email"),
      siret: client.siret,
      followedBy: user.name,
    })
    .from(client)
    .innerJoin(choice, eq(choice.id, client.statusId))
    .leftJoin(user, eq(user.id, client.followedBy))
    .leftJoin(
      address,
      sql`${address.id} = (select id from address where client_id = ${client.id} order by (use = 'main') desc, position limit 1)`,
    )
    .where(and(...pageWhere(keyed)))
    .orderBy(...pageOrder(keyed).map((column) => (filters.descending ? desc(column) : asc(column))))
    .limit(PAGE);
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => [
      row.code ?? "",
      row.name,
      row.kind === "company" ? "Société" : "Particulier",
      row.status,
      row.street ?? "",
      row.postcode ?? "",
      row.city ?? "",
      formatPhone(row.phone),
      row.email,
      row.siret,
      row.followedBy ?? "",
    ]),
    next: last ? keyOf(sort, { ...last, town: "" }) : null,
  };
}
