import { parseArgs } from "node:util";
import { cellNames, checkedAddress, checkedName, knownCell, MAILS, newCell, readCell } from "./cell.mjs";
import { deployCell } from "./deploy-cell.mjs";
import { rollBack } from "./deploy-rollback.mjs";
import { account } from "./deploy-steps.mjs";
import { main, say } from "./terminal.mjs";
import { Halt, wranglerFor } from "./wrangler.mjs";

const HELP = `npm run deploy -- [--cell nom] [--address gestion.exemple.fr] [--mail embedded|resend|smtp]

La première fois, demande ce qui manque, crée la base et le stockage, pose les secrets, migre, déploie et vérifie.
Les fois d'après, migre, déploie et vérifie.

  --cell       nom de la société chez l'hébergeur (une cellule : une base, un stockage, une adresse)
  --address    son domaine, ou aplomb-<nom>.<compte>.workers.dev
  --mail       envoi des mails ; resend et smtp demandent leur clé dans cells/<nom>/secrets.env ou l'environnement
  --catalog    base des catalogues fournisseurs, que des cellules partagent (aplomb-catalog), ou none
  --account    compte Cloudflare, s'il y en a plusieurs
  --dry-run    vérifie tout et imprime chaque commande, sans rien changer
  --rollback   revient à la version d'avant ; la base reste
  --with-data  avec --rollback : la base revient aussi, et perd ce qui a été écrit depuis
  --check-at   où demander /healthz, si l'adresse n'est pas encore ouverte
  --wait       secondes laissées à /healthz (120)
  --yes        sans demander d'accord`;

const { values: given } = parseArgs({
  options: {
    cell: { type: "string" },
    address: { type: "string" },
    mail: { type: "string" },
    catalog: { type: "string" },
    account: { type: "string" },
    "dry-run": { type: "boolean", default: false },
    rollback: { type: "boolean", default: false },
    "with-data": { type: "boolean", default: false },
    "check-at": { type: "string" },
    wait: { type: "string", default: "120" },
    yes: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

await main(async ({ ask }) => {
  if (given.help) return say(HELP);
  const dryRun = given["dry-run"];
  const common = { dryRun, say, checkAt: given["check-at"]?.replace(/\/$/, ""), wait: Number(given.wait) };
  const mine = account(wranglerFor({ say }), given.account ?? process.env.CLOUDFLARE_ACCOUNT_ID);
  const known = cellNames();
  const name = checkedName(
    given.cell ?? (known.length === 1 ? known[0] : await ask("Nom de la cellule (la société) :", "aplomb")),
  );
  if (given.rollback) return rollBack(knownCell(name), { ...common, ask, withData: given["with-data"] });
  if (given["with-data"]) throw new Halt("--with-data va avec --rollback.");
  await deployCell(await described(name, mine, ask), {
    ...common,
    agreed: async () => {
      if (given.yes) return;
      const answer = await ask("\nContinuer ? (oui/non)", "non");
      if (!/^o(ui)?$/i.test(answer)) throw new Halt("Rien n'a été changé.");
    },
  });
});

/** The cell as it is known, with what the options change; or a new one, asked for. */
async function described(name, mine, ask) {
  const known = readCell(name);
  if (known && known.account !== mine)
    throw new Halt(
      `La cellule ${name} est sur le compte ${known.account}, et non ${mine} : choisissez avec --account.`,
    );
  const worker = known?.worker ?? `aplomb-${name}`;
  const address =
    given.address ?? known?.address ?? (await ask(`Adresse (domaine, ou ${worker}.<compte>.workers.dev) :`));
  const mail =
    given.mail ?? known?.mail ?? (await ask("Envoi des mails (embedded, resend, smtp) :", "embedded"));
  if (!(mail in MAILS)) throw new Halt(`« ${mail} » : l'envoi des mails est embedded, resend ou smtp.`);
  const catalog =
    given.catalog === undefined
      ? {}
      : { catalog: given.catalog === "none" ? null : { name: checkedName(given.catalog), id: null } };
  const facts = { address: checkedAddress(address, worker), mail, ...catalog };
  return known ? { ...known, ...facts } : { ...newCell({ name, account: mine, ...facts }), ...catalog };
}
