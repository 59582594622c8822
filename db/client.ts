import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Db = DrizzleD1Database;

/** The drizzle face of D1. Read with one `db.batch` a page; write through `ctx.commit` only. */
export const openDb = (d1: D1Database): Db => drizzle(d1);
