import { parseArgs } from "node:util";
import { cellNames, knownCell } from "./cell.mjs";
import { deployCell } from "./deploy-cell.mjs";
import { once } from "./healthz.mjs";
import { main, say } from "./terminal.mjs";
import { Halt } from "./wrangler.mjs";

const HELP = `npm run cells                                   les cellules connues ici, leur version, leur santé
npm run cells -- --deploy-all [--canary nom]    déploie ces sources sur toutes, l'une après l'autre ;
                                                la première qui échoue arrête la vague
  --canary   celle qui passe d'abord ; --yes enchaîne, sinon on demande avant les autres
  --dry-run  imprime les commandes de chacune
  --wait     secondes laissées à /healthz de chacune (120)
Une cellule de plus : npm run deploy -- --cell nom`;

const { values: given } = parseArgs({
  options: {
    "deploy-all": { type: "boolean", default: false },
    canary: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    wait: { type: "string", default: "120" },
    yes: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

await main(async ({ ask }) => {
  if (given.help) return say(HELP);
  const names = cellNames();
  if (names.length === 0) return say("Aucune cellule ici. La première : npm run deploy -- --cell nom");
  if (!given["deploy-all"]) return table(names);
  if (given.canary) knownCell(given.canary);
  const order = [...names].sort((a, b) => Number(b === given.canary) - Number(a === given.canary));
  for (const [done, name] of order.entries()) {
    say(`\n— ${name} (${done + 1}/${order.length})`);
    try {
      await deployCell(knownCell(name), {
        dryRun: given["dry-run"],
        say,
        wait: Number(given.wait),
        agreed: async () => {},
      });
    } catch (error) {
      if (!(error instanceof Halt)) throw error;
      const left = order.slice(done + 1).join(", ") || "aucune";
      say(`\n${error.message}\n\nLa vague s'arrête à ${name}. Pas encore passées : ${left}.\n`);
      await table(names);
      throw new Halt(`La cellule ${name} a échoué.`);
    }
    if (name !== given.canary || given.yes || given["dry-run"] || order.length === 1) continue;
    const answer = await ask(
      `\n${name} est passée. Regardez-la, puis : déployer les autres ? (oui/non)`,
      "non",
    );
    if (!/^o(ui)?$/i.test(answer)) throw new Halt("Les autres cellules gardent leur version.");
  }
  if (!given["dry-run"]) await table(names);
});

/** One line a cell: its version by our records, its health as it answers now. */
async function table(names) {
  const lines = await Promise.all(
    names.map(async (name) => {
      const cell = knownCell(name);
      const last = cell.deployments.findLast((entry) => !entry.undone);
      const health = last ? await once(cell.address) : { ok: false, why: "jamais déployée" };
      return [
        name,
        cell.address,
        last?.commit ?? "-",
        last?.version ?? "-",
        health.ok ? "répond" : health.why,
      ];
    }),
  );
  for (const line of lines) say(line.join("  "));
}
