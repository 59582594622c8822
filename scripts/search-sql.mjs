import { fromSource } from "./source.mjs";

/** Prints what db/search says, as statements of a migration: `node scripts/search-sql.mjs >> db/migrations/NNNN.sql`. */
const { SEARCH_SQL, readAgain } = await fromSource("db/search/triggers.ts");
const { SOURCES } = await fromSource("db/search/sources.ts");
const again = SOURCES.flatMap(({ kind }) => readAgain(kind));
process.stdout.write(`${[...SEARCH_SQL, ...again].join(";\n--> statement-breakpoint\n")};\n`);
