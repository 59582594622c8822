import { formatInstant } from "~/domain/calendar/format";
import { fileName } from "~/domain/files/name";
import { streamed, type ZipEntry, type ZipWritten, zipped } from "~/outputs/zip";
import { type Ctx, verb } from "../context.server";
import { csvLines, jsonLines } from "./rows";
import { storedFiles } from "./stored-files";
import { summing } from "./sums";
import { type ArchivedTable, archivedTables, KEPT_BACK } from "./tables";

/** What the archive says of itself, its last entry: an archive without it was cut on its way. */
export interface ArchiveManifest {
  format: 1;
  takenAt: string;
  migration: string;
  tables: Record<string, { rows: number }>;
  cents: Record<string, number>;
  /** Every other entry, with the SHA-256 of its bytes. */
  entries: ZipWritten[];
  /** Files whose bytes could not be found. */
  missing: string[];
}

/**
 * The whole company as one ZIP: every table to read (CSV) and to read back (JSON lines), the files, a manifest with
 * counts, sums and checksums. It leaves as it is made; memory holds one page of one table, or one piece of one file.
 * Rows written after it was begun stay out. The journal keeps who took it.
 */
export const exportCompany = verb("company.export", async (ctx) => {
  const tables = archivedTables();
  const ends = await ctx.env.DB.batch<{ last: number | null }>(
    tables.map(({ name }) => ctx.env.DB.prepare(`select max(rowid) as last from "${name}"`)),
  );
  const migration = await ctx.env.DB.prepare(
    "select name from d1_migrations order by id desc limit 1",
  ).first<string>("name");
  await ctx.commit({ writes: [], change: { kind: "company", id: "company", action: "taken-away" } });
  const manifest: ArchiveManifest = {
    format: 1,
    takenAt: new Date(ctx.now).toISOString(),
    migration: migration ?? "",
    tables: {},
    cents: {},
    entries: [],
    missing: [],
  };
  const last = new Map(tables.map(({ name }, i) => [name, ends[i]?.results[0]?.last ?? 0]));
  const zip = zipped(entriesOf(ctx, tables, last, manifest), ctx.now, (entry) =>
    manifest.entries.push(entry),
  );
  return {
    name: fileName(
      `Aplomb ${ctx.company?.tradeName || ctx.company?.legalName || ""} ${ctx.today}`.replace(/ +/g, " "),
      "zip",
    ),
    bytes: streamed(zip),
    contentType: "application/zip",
  };
});

async function* entriesOf(
  ctx: Ctx,
  tables: ArchivedTable[],
  last: Map<string, number>,
  manifest: ArchiveManifest,
): AsyncGenerator<ZipEntry> {
  yield { name: "LISEZ-MOI.txt", body: [new TextEncoder().encode(readMe(ctx, tables))], deflate: true };
  for (const table of tables) {
    const until = last.get(table.name) ?? 0;
    const sums = summing(table);
    yield {
      name: `donnees/${table.name}.jsonl`,
      body: jsonLines(ctx, table, until, sums.add),
      deflate: true,
    };
    manifest.tables[table.name] = { rows: sums.state.rows };
    Object.assign(manifest.cents, sums.state.cents);
    yield { name: `tableaux/${table.name}.csv`, body: csvLines(ctx, table, until), deflate: true };
  }
  yield* storedFiles(ctx, (path) => manifest.missing.push(path));
  yield {
    name: "manifest.json",
    body: [new TextEncoder().encode(JSON.stringify(manifest, null, 1))],
    deflate: true,
  };
}

const readMe = (ctx: Ctx, tables: ArchivedTable[]): string =>
  `Vos données, emportées d'Aplomb le ${formatInstant(ctx.now)}.

tableaux/   une table par fichier, à ouvrir dans un tableur (CSV, point-virgule, UTF-8).
donnees/    les mêmes tables, valeurs exactes, une ligne JSON par enregistrement, pour un programme.
            Montants en centimes, prix unitaires en dix-millièmes d'euro, quantités en millièmes,
            taux en centièmes de pour cent, instants en millisecondes UTC, jours AAAA-MM-JJ à Paris.
fichiers/   vos documents, photos et PDF, rangés par genre et par client.
manifest.json   compte des lignes, sommes en centimes et empreinte SHA-256 de chaque fichier.
            S'il manque, l'archive a été coupée en chemin : reprenez-la.

Les tables
${tables.map(({ name, words }) => `- ${name} : ${words}`).join("\n")}

Ce qui reste chez Aplomb
${Object.entries(KEPT_BACK)
  .map(([name, why]) => `- ${name} : ${why}`)
  .join("\n")}
Les mots de passe, les clés et les liens qui ouvrent une porte ne sont dans aucune table.
`.replaceAll("\n", "\r\n");
