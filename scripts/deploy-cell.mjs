/** Deploys one cell, the first time and every other: looks, says, creates, migrates, sends, asks whether it stands. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "./build.mjs";
import { cellFolder, JURISDICTION, writeCell, writeConfiguration } from "./cell.mjs";
import { keepSecrets, printOf, wantedSecrets } from "./cell-secrets.mjs";
import * as steps from "./deploy-steps.mjs";
import { healthy } from "./healthz.mjs";
import { Halt, wranglerFor } from "./wrangler.mjs";

/**
 * @param {{ dryRun: boolean, say: (text: string) => void, agreed: () => Promise<void>, checkAt?: string, wait: number }} options
 */
export async function deployCell(cell, { dryRun, say, agreed, checkAt, wait }) {
  let secrets = {};
  const wrangler = wranglerFor({ account: cell.account, dryRun, say, hidden: () => Object.values(secrets) });
  say(build() ? "Application construite." : "Application déjà construite pour ces sources.");
  const there = steps.found(cell, wrangler);
  secrets = wantedSecrets(cell, there.secrets);
  const folder = dryRun ? mkdtempSync(path.join(tmpdir(), "aplomb-essai-")) : cellFolder(cell.name);
  cell.database.id = there.database;
  if (cell.catalog) cell.catalog.id = there.catalog;
  let config = writeConfiguration(cell, folder);
  steps.packs(config, wrangler);
  const pending = steps.pendingMigrations(
    { name: cell.database.name, exists: there.database },
    config,
    wrangler,
  );
  const pendingCatalog = cell.catalog
    ? steps.pendingMigrations(
        { name: cell.catalog.name, exists: there.catalog, folder: "db/catalog/migrations" },
        config,
        wrangler,
      )
    : [];
  tell(cell, there, [...pending, ...pendingCatalog], secrets, say);
  if (!dryRun) await agreed();
  else say("\nEssai : voici ce qui serait lancé, et rien ne l'est.");

  const bases = [cell.database, ...(cell.catalog ? [cell.catalog] : [])];
  for (const base of bases.filter(({ id }) => !id)) steps.createDatabase(base.name, wrangler);
  if (!dryRun && bases.some(({ id }) => !id)) {
    const ids = steps.databaseIds(
      bases.map(({ name }) => name),
      wrangler,
    );
    for (const [i, base] of bases.entries()) base.id = ids[i];
    if (bases.some(({ id }) => !id))
      throw new Halt("La base vient d'être créée et n'est pas encore visible : relancez.");
  }
  if (!there.bucket)
    wrangler.change("Le stockage R2 n'a pas pu être créé : relancez, la base sera reprise.", [
      "r2",
      "bucket",
      "create",
      cell.bucket,
      "--jurisdiction",
      JURISDICTION,
      "--update-config=false",
    ]);
  if (!dryRun) {
    writeCell(cell);
    config = writeConfiguration(cell);
  }
  const mark = there.database || !dryRun ? steps.bookmark(cell, wrangler) : null;
  if (pending.length > 0)
    wrangler.change(
      `Une migration a échoué : rien n'a été déployé, ${there.version ? `la version en ligne reste ${there.version}` : "rien n'est en ligne"}. D1 a défait celle qui a échoué ; celles d'avant restent.\nRetour à la base d'avant : npx wrangler d1 time-travel restore ${cell.database.name} --bookmark ${mark}`,
      ["d1", "migrations", "apply", cell.database.name, "--remote", "--config", config],
    );
  if (pendingCatalog.length > 0)
    wrangler.change(
      "Une migration de la base des catalogues a échoué : l'application n'a pas été déployée, celle en ligne s'accommode de la base.",
      ["d1", "migrations", "apply", cell.catalog.name, "--remote", "--config", config],
    );
  putSecrets(cell, secrets, there, wrangler, dryRun);
  const before = there.version ? steps.liveVersion(cell, wrangler) : null;
  const commit = steps.commit();
  const { version, targets } = steps.send(cell, config, wrangler, commit);
  if (dryRun) return say(`  puis GET ${checkAt ?? cell.address}/healthz`);

  const entry = {
    at: new Date().toISOString(),
    version,
    before,
    commit,
    bookmark: mark,
    migrations: pending,
  };
  cell.deployments.push(entry);
  writeCell(cell);
  say(`Version ${version} en ligne.`);
  const missed = targets.length > 0 && !targets.some((target) => target.includes(new URL(cell.address).host));
  if (missed) say(`Attention : Cloudflare répond à ${targets.join(", ")}, et non à ${cell.address}.`);
  const health = await healthy(checkAt ?? cell.address, wait);
  entry.healthy = health.ok;
  writeCell(cell);
  if (!health.ok)
    throw new Halt(
      `${checkAt ?? cell.address}/healthz ne va pas : ${health.why}.\n${before ? `Revenir à la version d'avant : npm run deploy -- --cell ${cell.name} --rollback` : "C'est la première version : il n'y en a pas d'avant. Si le domaine vient d'être donné, son certificat prend quelques minutes ; relancez ensuite la même commande."}`,
    );
  say(`${cell.address} répond : base et fichiers vont bien.`);
  if (!before)
    say(`\nEnsuite : ouvrez ${cell.address}/installation et créez la société et le premier compte.`);
}

function putSecrets(cell, secrets, there, wrangler, dryRun) {
  const print = printOf(secrets);
  const lacking = Object.keys(secrets).some((name) => !there.secrets.includes(name));
  if (!lacking && cell.secretsPrint === print) return;
  if (!dryRun) keepSecrets(cell.name, secrets);
  wrangler.change(
    "Les secrets n'ont pas pu être posés : l'application n'a pas été déployée.",
    ["secret", "bulk", "--name", cell.worker],
    { input: JSON.stringify(secrets) },
  );
  if (!dryRun) cell.secretsPrint = print;
}

function tell(cell, there, pending, secrets, say) {
  const taken = (exists) => (exists ? "existe, reprise" : "à créer");
  say(`\nCellule ${cell.name}, ${cell.address}, mails : ${cell.mail}`);
  say(`  base      ${cell.database.name} (${taken(there.database)})`);
  say(
    `  catalogues ${cell.catalog ? `${cell.catalog.name} (${there.catalog ? "partagée, reprise" : "à créer"})` : "aucun"}`,
  );
  say(`  fichiers  ${cell.bucket} (${taken(there.bucket)})`);
  say(`  version   ${there.version ?? "aucune en ligne"} → ${steps.commit() ?? "ces sources"}`);
  say(`  migrations à passer : ${pending.length === 0 ? "aucune" : pending.join(", ")}`);
  if (!there.version && !cell.address.endsWith(".workers.dev"))
    say(`  le nom ${new URL(cell.address).host} est pris : un enregistrement DNS de ce nom serait remplacé`);
  if (!secrets.SESSION_SECRET)
    say("  le secret de session est en ligne et n'est pas ici : une sauvegarde ne pourra pas le contenir");
}
