import { sql } from "drizzle-orm";
import { integer, text } from "drizzle-orm/sqlite-core";
import type { Day } from "~/domain/calendar/day";
import type { BasisPoints, Cents, Quantity, UnitPrice } from "~/domain/money/money";

/** Column kinds of the house: the unit is in the name (`_cents`, `_bp`, `_on`, `_at`) and in the type. */

/** Time-ordered identifier made by `ctx.newId()`. */
export const id = () => text("id").primaryKey();
export const cents = (name: string) => integer(name).$type<Cents>();
/** Ten-thousandths of a euro. */
export const unitPrice = (name: string) => integer(name).$type<UnitPrice>();
/** Thousandths of a unit. */
export const quantity = (name: string) => integer(name).$type<Quantity>();
export const basisPoints = (name: string) => integer(name).$type<BasisPoints>();
/** Civil day, YYYY-MM-DD in Europe/Paris. */
export const day = (name: string) => text(name).$type<Day>();
/** Instant, milliseconds since the epoch, UTC. */
export const instant = (name: string) => integer(name);
export const flag = (name: string) => integer(name, { mode: "boolean" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
/** Grows by one at each write; a stale form is refused by comparing it. */
export const version = () => integer("version").notNull().default(1);
export const nowMs = sql`(unixepoch('subsec') * 1000)`;
