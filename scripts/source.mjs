import path from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./server.mjs";
import { openStopped } from "./sqlite.mjs";

/** TypeScript of the house run by Node: the demo company uses the same rules as the product. */
export async function fromSource(file) {
  const { module } = await runnerImport(path.join(ROOT, file), {
    configFile: false,
    logLevel: "error",
    resolve: { tsconfigPaths: true },
    root: ROOT,
  });
  return module;
}

/** Loads the demo company into the migrated base of a stopped server, which serves under this secret. */
export async function loadDemoInto(data, secret) {
  const { loadDemo } = await fromSource("db/demo/load.ts");
  const { d1, close } = openStopped(data);
  try {
    await loadDemo(d1, { now: Date.now(), secret });
    await loadCatalogsInto(data, DEMO_ITEMS);
    await liveCatalogsIn(data, d1);
  } finally {
    close();
  }
}

/** Enough to search among, and loaded in a second; `npm run catalog:demo` makes the whole of it. */
const DEMO_ITEMS = 6_000;

async function liveCatalogsIn(data, d1) {
  const { liveCatalogs } = await fromSource("db/demo/catalogs/live.ts");
  const catalog = openStopped(data, "CATALOG");
  try {
    await liveCatalogs({ DB: d1, CATALOG: catalog.d1 }, Date.now());
  } finally {
    catalog.close();
  }
}

/** Puts the bytes of the demo's papers into the store of a running server: to each record its own. */
export async function loadDemoPapersInto(miniflare) {
  const { papersByHash } = await fromSource("db/demo/files.ts");
  const papers = await papersByHash();
  const base = await miniflare.getD1Database("DB");
  const { results } = await base.prepare("select key, sha256 from file").all();
  const store = await miniflare.getR2Bucket("FILES");
  const put = ({ key, sha256 }) => papers.has(sha256) && store.put(key, papers.get(sha256));
  await Promise.all(results.map(put));
}

/** What the demo made, and the words of it; an index that is emptied whole takes no time a row. */
const EMPTIED = [
  "drop table catalog_words",
  "delete from catalog_item",
  "delete from catalog_family",
  "update catalog_supplier set current_version = null",
  "delete from catalog_version",
  "delete from catalog_supplier",
];

/**
 * Loads the demo's catalogues into the migrated base of a stopped server, in place of those it had. True, and nothing
 * done, where a company brought catalogues of its own.
 */
export async function loadCatalogsInto(data, count, told) {
  const { loadCatalogs } = await fromSource("db/demo/catalogs/load.ts");
  const { parisDay } = await fromSource("domain/calendar/paris.ts");
  const { d1, close } = openStopped(data, "CATALOG");
  try {
    const own = await d1
      .prepare("select 1 as found from catalog_supplier where id not like 'demo-sup-%'")
      .first();
    if (own) return true;
    const { sql } = await d1.prepare("select sql from sqlite_schema where name = 'catalog_words'").first();
    await d1.batch([...EMPTIED, sql].map((one) => d1.prepare(one)));
    const now = Date.now();
    await loadCatalogs(d1, { count, now, pricedOn: parisDay(now - 40 * 86_400_000) }, told);
    await d1.prepare("insert into catalog_words(catalog_words) values ('optimize')").run();
    return false;
  } finally {
    close();
  }
}
