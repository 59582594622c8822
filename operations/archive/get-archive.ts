import { verb } from "../context.server";
import { archivedTables } from "./tables";

/** What the archive would hold now: rows of each table that has some, files and their bytes. */
export const getArchive = verb("company.export", async (ctx) => {
  const tables = archivedTables();
  const [files, ...counts] = await ctx.env.DB.batch<{ count: number; bytes?: number }>([
    ctx.env.DB.prepare("select count(*) as count, coalesce(sum(bytes), 0) as bytes from file"),
    ...tables.map(({ name }) => ctx.env.DB.prepare(`select count(*) as count from "${name}"`)),
  ]);
  return {
    files: { count: files?.results[0]?.count ?? 0, bytes: files?.results[0]?.bytes ?? 0 },
    tables: tables
      .map(({ name, words }, i) => ({ name, words, rows: counts[i]?.results[0]?.count ?? 0 }))
      .filter(({ rows }) => rows > 0),
  };
});
