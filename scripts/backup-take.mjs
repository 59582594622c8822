/** Copies the company of this machine: base, files, rooms and the secret that opens what is sealed. The server may run. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { contents, MANIFEST, parts, sha256 } from "./backup-parts.mjs";
import { ROOT } from "./server.mjs";

const { values: given } = parseArgs({
  options: { data: { type: "string" }, to: { type: "string" }, help: { type: "boolean", default: false } },
});
const say = (text) => process.stdout.write(`${text}\n`);
const stop = (text, code) => {
  process.stderr.write(`${text}\n`);
  process.exit(code);
};
if (given.help) stop("npm run backup -- [--data .data] [--to sauvegardes/…]", 0);
const data = path.resolve(given.data ?? path.join(ROOT, ".data"));
const stamp = new Date().toISOString().replaceAll(":", "-").slice(0, 19);
const to = path.resolve(given.to ?? path.join(ROOT, "sauvegardes", stamp));
if (!existsSync(path.join(data, "v3/d1"))) stop(`Aucune société dans ${data}.`, 1);
if (existsSync(to) && readdirSync(to).length > 0)
  stop(`${to} n'est pas vide : choisissez un autre dossier.`, 1);

const files = parts(data);
const entries = [];
const copied = async (file, base) => {
  const from = path.join(data, file);
  const target = path.join(to, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (base) {
    // One moment of the base, whatever is written meanwhile.
    const open = new DatabaseSync(from);
    open.prepare("vacuum into ?").run(target);
    open.close();
  } else copyFileSync(from, target);
  entries.push({
    file: file.split(path.sep).join("/"),
    bytes: statSync(target).size,
    sha256: await sha256(target),
  });
};
for (const { file, base } of files.filter((part) => part.base)) await copied(file, base);
// Listed again: a file may have come with the last row that the base holds.
for (const { file } of parts(data).filter((part) => !part.base)) await copied(file, false);
if (existsSync(path.join(data, "secrets.env"))) {
  await copied("secrets.env", false);
  chmodSync(path.join(to, "secrets.env"), 0o600);
}
const held = contents(to);
writeFileSync(
  path.join(to, MANIFEST),
  `${JSON.stringify({ format: 1, takenAt: new Date().toISOString(), ...held, entries }, null, 1)}\n`,
);
const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
say(`Sauvegarde faite : ${to}`);
say(
  `${entries.length} fichiers, ${(bytes / 1024 / 1024).toFixed(1)} Mo, ${held.rows.client} clients, ${held.rows.invoice} factures.`,
);
say("Elle contient le secret de la société : gardez-la en lieu sûr.");
