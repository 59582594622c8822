import { bulkInsert, prepared } from "~/db/batch";
import { ouvrage } from "~/db/schema/clients";
import { foundTogether } from "~/operations/search/together";
import { chance } from "../random";

/** So many ouvrages with a serial number, as makers write them, at clients spread over a large base, which has none. */
export async function platesIn(d1: D1Database, count: number): Promise<void> {
  const luck = chance(11);
  const { results } = await d1
    .prepare(
      "select c.id, (select id from choice where list = 'ouvrage-type' order by id limit 1) as type from client c where c.rowid % 7 = 3 order by c.id limit ?",
    )
    .bind(count)
    .all<{ id: string; type: string }>();
  const letter = () => luck.pick([..."ABCDEFGHKLMNPRSTVX"]);
  const rows = results.map(({ id, type }, i): typeof ouvrage.$inferInsert => ({
    id: `plate-${i}`,
    clientId: id,
    typeId: type,
    name: "Poêle du salon",
    serialNumber: `${letter()}${letter()}${luck.between(10, 99)}-${luck.between(100_000, 999_999)}${letter()}`,
    createdAt: 0,
  }));
  await d1.batch(prepared(d1, foundTogether(bulkInsert(ouvrage, rows))));
}
