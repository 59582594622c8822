/** Shows that an archive of the whole company is whole: npm run archive-check -- archive.zip */
import { existsSync } from "node:fs";
import { readArchive } from "./archive-read.mjs";

const [file] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  process.stderr.write("npm run archive-check -- archive.zip\n");
  process.exit(2);
}
try {
  const { entries, rows, cents, missing } = await readArchive(file);
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `Archive entière : ${entries} fichiers, empreintes justes ; ${total} enregistrements relus dans une base neuve, mêmes comptes, mêmes sommes (${(cents.invoiced / 100).toFixed(2)} € facturés).\n`,
  );
  for (const path of missing) process.stdout.write(`Sans contenu au moment de l'archive : ${path}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
