/** Back to the version before the last deployment; with its data only when someone says so in so many words. */
import { writeCell } from "./cell.mjs";
import { healthy } from "./healthz.mjs";
import { Halt, wranglerFor } from "./wrangler.mjs";

/**
 * @param {{ withData: boolean, dryRun: boolean, say: (text: string) => void, ask: (question: string) => Promise<string>, checkAt?: string, wait: number }} options
 */
export async function rollBack(cell, { withData, dryRun, say, ask, checkAt, wait }) {
  const last = cell.deployments.findLast((entry) => !entry.undone);
  if (!last?.before) throw new Halt(`La cellule ${cell.name} n'a pas de version d'avant : rien à défaire.`);
  const wrangler = wranglerFor({ account: cell.account, dryRun, say });
  say(`Cellule ${cell.name} : de la version ${last.version} à la version ${last.before}.`);
  if (withData) {
    say(
      `La base revient à l'instant d'avant le déploiement (${last.at}). TOUT CE QUI A ÉTÉ ÉCRIT DEPUIS EST PERDU : devis, factures émises et leurs numéros, règlements, signatures. Les mails partis sont partis.`,
    );
    if (!dryRun && (await ask(`Tapez « ${cell.name} » pour perdre ces écritures :`)) !== cell.name)
      throw new Halt("Rien n'a été changé.");
  } else if (last.migrations.length > 0)
    say(
      `La base ne change pas : ${last.migrations.join(", ")} restent. Elles ne font qu'ajouter, la version d'avant les ignore.`,
    );
  else say("La base ne change pas.");

  wrangler.change("Le retour à la version d'avant a échoué : la version en ligne n'a pas changé.", [
    "rollback",
    last.before,
    "--name",
    cell.worker,
    "--yes",
    "--message",
    `Retour depuis ${last.version}`,
  ]);
  const undone = { at: new Date().toISOString() };
  // The version first: the old code bears the new tables, the new code does not bear the old ones.
  if (!dryRun) keep(cell, last, undone);
  if (withData) {
    const told = wrangler.change(
      "La version est revenue, mais pas la base : relancez la commande de Time Travel.",
      ["d1", "time-travel", "restore", cell.database.name, "--bookmark", last.bookmark, "--json"],
    );
    if (!dryRun) {
      undone.dataBefore = JSON.parse(told.slice(told.indexOf("{"))).previous_bookmark;
      keep(cell, last, undone);
      say(
        `Base revenue. Pour annuler ce retour (30 jours) : npx wrangler d1 time-travel restore ${cell.database.name} --bookmark ${undone.dataBefore}`,
      );
    }
  }
  if (dryRun) return say(`  puis GET ${checkAt ?? cell.address}/healthz`);
  const health = await healthy(checkAt ?? cell.address, wait);
  if (!health.ok)
    throw new Halt(`Version revenue, mais ${checkAt ?? cell.address}/healthz ne va pas : ${health.why}.`);
  say(`${cell.address} répond sur la version ${last.before}.`);
}

function keep(cell, last, undone) {
  last.undone = undone;
  writeCell(cell);
}
