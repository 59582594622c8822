/**
 * The JavaScript of each page's first load, compressed, against bench/budget.json. `npm run check` runs it; alone it
 * prints every route, the heaviest first: node bench/first-load.mjs --all
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "../scripts/build.mjs";
import { ROOT } from "../scripts/server.mjs";

const CLIENT = path.join(ROOT, "build/client");

/** What the build tells the browser of routes and their files. */
function manifest() {
  const folder = path.join(CLIENT, "assets");
  const name = readdirSync(folder).find((file) => /^manifest-.*\.js$/.test(file));
  if (!name) throw new Error("build/client/assets holds no manifest");
  const text = readFileSync(path.join(folder, name), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

/** kB of compressed JavaScript by address of page: entry, then every route from the root down to the page. */
export function firstLoads() {
  const { entry, routes } = manifest();
  const weights = new Map();
  const weight = (file) => {
    if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(path.join(CLIENT, file))).length);
    return weights.get(file);
  };
  const filesOf = (route) =>
    [
      route.module,
      route.clientActionModule,
      route.clientLoaderModule,
      route.hydrateFallbackModule,
      ...(route.imports ?? []),
    ].filter((file) => file?.endsWith(".js"));
  return Object.values(routes)
    .filter((route) => route.hasDefaultExport && route.id !== "root")
    .map((route) => {
      const files = new Set([entry.module, ...entry.imports]);
      const parts = [];
      for (let at = route; at; at = routes[at.parentId]) {
        for (const file of filesOf(at)) files.add(file);
        if (at.path) parts.unshift(at.path);
      }
      const bytes = [...files].reduce((sum, file) => sum + weight(file), 0);
      return { page: `/${parts.join("/")}`, id: route.id, kB: bytes / 1024, files: files.size };
    })
    .toSorted((a, b) => b.kB - a.kB);
}

/** The budget of a page, in kB: its own, else that of all. */
export const budgetOf = (page, { byDefault, pages }) => pages[page] ?? byDefault;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build();
  const budget = JSON.parse(readFileSync(path.join(ROOT, "bench/budget.json"), "utf8"));
  const pages = firstLoads();
  const over = pages.filter(({ page, kB }) => kB > budgetOf(page, budget));
  for (const { page, kB, files } of process.argv.includes("--all") ? pages : over)
    process.stdout.write(
      `${kB.toFixed(1).padStart(7)} kB of ${budgetOf(page, budget)}  ${page}  (${files} files)\n`,
    );
  process.exit(over.length === 0 ? 0 : 1);
}
