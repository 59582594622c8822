import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Writes anew the list of French communes that the product carries. Run it once a year, with the millésime of the year:
// the data are INSEE's and La Poste's under Licence Ouverte (docs/decisions/026-addresses-and-companies.md).
const PACKAGE = "@etalab/decoupage-administratif@6.0.0";
const FILE = path.join(import.meta.dirname, "../operations/gateways/gazetteer/communes.txt");

const folder = mkdtempSync(path.join(tmpdir(), "gazetteer-"));
try {
  const name = execFileSync("npm", ["pack", "--silent", PACKAGE], { cwd: folder, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", name, "package/data/communes.json"], { cwd: folder });
  const communes = JSON.parse(readFileSync(path.join(folder, "package/data/communes.json"), "utf8"));
  const lines = communes
    .filter((one) => one.type === "commune-actuelle" && one.codesPostaux?.length > 0)
    .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0) || a.code.localeCompare(b.code))
    .map((one) => `${one.nom};${one.codesPostaux.toSorted().join(" ")}`);
  writeFileSync(FILE, `${lines.join("\n")}\n`);
  console.log(`${lines.length} communes`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
