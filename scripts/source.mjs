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

/** Loads the demo company into the migrated base of a stopped server. */
export async function loadDemoInto(data) {
  const { loadDemo } = await fromSource("db/demo/load.ts");
  const { d1, close } = openStopped(data);
  try {
    await loadDemo(d1, { now: Date.now() });
  } finally {
    close();
  }
}

/** Puts the bytes of the demo's papers into the store of a running server. */
export async function loadDemoPapersInto(miniflare) {
  const { demoPapers } = await fromSource("db/demo/files.ts");
  const store = await miniflare.getR2Bucket("FILES");
  for (const [key, bytes] of Object.entries(demoPapers())) await store.put(key, bytes);
}
