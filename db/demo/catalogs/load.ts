import { bulkInsert, prepared, statement } from "~/db/batch";
import { catalogFamily, catalogItem, catalogSupplier, catalogVersion } from "~/db/catalog/schema";
import type { Day } from "~/domain/calendar/day";
import { firstOf } from "~/domain/catalogs/blocks";
import { indexed } from "~/operations/catalogs/index-items";
import { demoItems, type ItemRow } from "./items";
import { SUPPLIERS } from "./suppliers";

const ROWS = 5_000;

/**
 * Fills an empty, migrated base of catalogues with `count` items in all, whole and in service. `told` hears how far
 * it is. The same base each time, but for `now`.
 */
export async function loadCatalogs(
  d1: D1Database,
  { count, now, pricedOn }: { count: number; now: number; pricedOn: Day },
  told: (text: string) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for (const [at, supplier] of SUPPLIERS.entries()) {
    const version = at + 1;
    const wanted = at === SUPPLIERS.length - 1 ? count - done : Math.round((count * supplier.share) / 100);
    const families = new Map<string, number>();
    const familyOf = (path: string) => {
      const known = families.get(path) ?? firstOf(version) + families.size + 1;
      families.set(path, known);
      return known;
    };
    const run = (statements: Parameters<typeof prepared>[1]) => d1.batch(prepared(d1, statements));
    // oxlint-disable-next-line no-await-in-loop -- one supplier after the other
    await run([
      ...bulkInsert(catalogSupplier, [{ id: supplier.id, name: supplier.name, createdAt: now }]),
      ...bulkInsert(catalogVersion, [
        {
          id: version,
          supplierId: supplier.id,
          title: `${supplier.name.toLowerCase().replaceAll(" ", "-")}-${pricedOn.slice(0, 4)}.csv`,
          status: "ready",
          pricedOn,
          itemCount: wanted,
          createdAt: now,
          createdBy: "Démonstration",
          readyAt: now,
          switchedAt: now,
        },
      ]),
    ]);
    let rows: ItemRow[] = [];
    let named: string[] = [];
    const flush = async () => {
      if (rows.length === 0) return;
      await run([...bulkInsert(catalogItem, rows), ...indexed(rows, named)]);
      done += rows.length;
      rows = [];
      named = [];
    };
    for (const { row, family } of demoItems(
      supplier,
      version,
      version,
      wanted,
      { pricedOn, rise: 0 },
      familyOf,
    )) {
      rows.push(row);
      named.push(`${family} ${supplier.name}`);
      // oxlint-disable-next-line no-await-in-loop -- memory for a handful at a time
      if (rows.length === ROWS) await flush();
    }
    // oxlint-disable-next-line no-await-in-loop -- one supplier after the other
    await flush();
    // oxlint-disable-next-line no-await-in-loop -- one supplier after the other
    await run([
      ...bulkInsert(
        catalogFamily,
        [...families].map(([path, id]) => ({ id, versionId: version, path })),
      ),
      statement("update catalog_supplier set current_version = ? where id = ?", version, supplier.id),
    ]);
    told(`${done.toLocaleString("fr-FR")} articles (${supplier.name})`);
  }
}
