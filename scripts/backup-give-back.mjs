/** Gives a backup back into an empty folder, once every byte of it is shown to be the one that was taken. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { contents, MANIFEST, sha256 } from "./backup-parts.mjs";

const { values: given } = parseArgs({
  options: { from: { type: "string" }, data: { type: "string" }, help: { type: "boolean", default: false } },
});
const say = (text) => process.stdout.write(`${text}\n`);
const stop = (text, code) => {
  process.stderr.write(`${text}\n`);
  process.exit(code);
};
if (given.help || !given.from || !given.data)
  stop("npm run restore -- --from sauvegardes/… --data .data-rendu", given.help ? 0 : 2);
const from = path.resolve(given.from);
const data = path.resolve(given.data);
if (!existsSync(path.join(from, MANIFEST))) stop(`${from} n'est pas une sauvegarde d'Aplomb.`, 1);
if (existsSync(data) && readdirSync(data).length > 0)
  stop(`${data} n'est pas vide : une sauvegarde ne se rend que dans un dossier neuf.`, 1);

const manifest = JSON.parse(readFileSync(path.join(from, MANIFEST), "utf8"));
const inside = (file) => {
  const target = path.resolve(data, file);
  if (!target.startsWith(data + path.sep)) stop(`Chemin refusé dans la sauvegarde : ${file}`, 1);
  return target;
};
for (const { file, sha256: expected } of manifest.entries) {
  const source = path.join(from, file);
  inside(file);
  if (!existsSync(source)) stop(`Il manque ${file} : rien n'a été rendu.`, 1);
  if ((await sha256(source)) !== expected)
    stop(`${file} a changé depuis la sauvegarde : rien n'a été rendu.`, 1);
}
for (const { file } of manifest.entries) {
  const target = inside(file);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(from, file), target);
}
const { migrations, rows, cents } = contents(data);
if (
  !isDeepStrictEqual(
    { migrations, rows, cents },
    { migrations: manifest.migrations, rows: manifest.rows, cents: manifest.cents },
  )
)
  stop("La base rendue ne compte pas les mêmes lignes que la sauvegarde.", 1);
say(`Société rendue dans ${data} : mêmes lignes, mêmes sommes, mêmes fichiers.`);
say(`Ouvrez-la avec : npm start -- --data ${path.relative(process.cwd(), data) || "."}`);
