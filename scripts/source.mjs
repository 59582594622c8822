import path from "node:path";
import { runnerImport } from "vite";
import { ROOT } from "./server.mjs";

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
