/** Known weaknesses of what the product is built with: `npm run audit`. Without network it says so and fails nobody. */
import { spawnSync } from "node:child_process";
import { environment } from "./prepare.mjs";
import { ROOT } from "./server.mjs";

/** Weaknesses that were read and do not reach us: advisory -> why. */
const ACCEPTED = {};

const done = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: ROOT,
  env: environment(),
  encoding: "utf8",
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
});
const report = read(done.stdout);
if (!report?.vulnerabilities) {
  process.stdout.write(
    "Dépendances non vérifiées : le registre npm ne répond pas. Recommencez avec le réseau.\n",
  );
  process.exit(0);
}
const grave = Object.values(report.vulnerabilities).filter(
  (one) =>
    ["high", "critical"].includes(one.severity) &&
    one.via.some((cause) => typeof cause === "object" && !(cause.url in ACCEPTED)),
);
for (const { name, severity, via } of grave)
  process.stdout.write(`${name} (${severity}) : ${via.map((cause) => cause.title ?? cause).join(" ; ")}\n`);
const counts = report.metadata?.dependencies ?? {};
if (grave.length === 0)
  process.stdout.write(`${counts.prod ?? 0} dépendances livrées, aucune faille grave connue.\n`);
process.exit(grave.length === 0 ? 0 : 1);

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
