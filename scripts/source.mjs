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
  } finally {
    close();
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
