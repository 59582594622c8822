import { env } from "cloudflare:workers";
import { loadCatalogs } from "~/db/demo/catalogs/load";
import type { Day } from "~/domain/calendar/day";
import { NOW } from "../../world/world";

/** A base of catalogues of ten suppliers, all of them readable by everybody. */
export const newCatalogs = (count = 2_000) =>
  loadCatalogs(env.CATALOG, { count, now: NOW, pricedOn: "2026-10-14" as Day });

/** An item by its place in a version. */
export const itemAt = (version: number, n: number) =>
  env.CATALOG.prepare("select * from catalog_item where id = ?")
    .bind(version * 2 ** 24 + n)
    .first<Record<string, string | number | null>>();

/** The first item that a question of SQL finds. */
export const itemWhere = (condition: string) =>
  env.CATALOG.prepare(`select * from catalog_item where ${condition} order by id limit 1`).first<
    Record<string, string | number | null>
  >();
