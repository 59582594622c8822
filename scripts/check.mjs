/** Types, lint, format and house rules: what `npm run check` promises before a commit. */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment, install } from "./prepare.mjs";

install();
const { ROOT } = await import("./server.mjs");
if (!existsSync(path.join(ROOT, ".dev.vars")))
  writeFileSync(path.join(ROOT, ".dev.vars"), "SESSION_SECRET=only-for-tests-on-this-machine-000000\n", {
    mode: 0o600,
  });
const steps = [
  ["liaisons", "wrangler", ["types", "--include-runtime=false"]],
  ["routes", "react-router", ["typegen"]],
  ["types", "tsc", []],
  ["lint", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["secrets", "node", ["scripts/secrets.mjs"]],
  ["format", "biome", ["check", "--linter-enabled=false"]],
  ...(process.argv.includes("--house") ? [["maison", "vitest", ["run", "--project", "house"]]] : []),
  ["poids", process.execPath, ["bench/first-load.mjs"]],
];
let failed = 0;
for (const [name, command, args] of steps) {
  const started = Date.now();
  const done = spawnSync(command, args, { cwd: ROOT, env: environment(), encoding: "utf8" });
  const ok = done.status === 0;
  process.stdout.write(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  if (!ok) {
    failed++;
    process.stdout.write(`${done.stdout}${done.stderr}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
