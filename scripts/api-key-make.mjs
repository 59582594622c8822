/** Prints a new key of the API for the company of this machine; the server may run meanwhile. */
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./server.mjs";
import { fromSource } from "./source.mjs";
import { openStopped } from "./sqlite.mjs";

const HELP = `npm run api-key -- --name "Notre site" [--user claire@…] [--scopes client.read,quote.read] [--days 90|365] [--data .data]

  --name    à quoi sert la clé
  --user    la personne pour qui elle agit (la première de la direction)
  --scopes  ses droits, séparés par des virgules (tous)
  --days    sa durée (sans fin)
  --data    dossier de la société (.data)`;

const { values: given } = parseArgs({
  options: {
    name: { type: "string" },
    user: { type: "string" },
    scopes: { type: "string" },
    days: { type: "string", default: "" },
    data: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const stop = (text, code) => {
  process.stderr.write(`${text}\n`);
  process.exit(code);
};
if (given.help || !given.name) stop(HELP, given.help ? 0 : 2);
const data = path.resolve(given.data ?? path.join(ROOT, ".data"));
if (!existsSync(path.join(data, "v3/d1"))) stop(`Aucune société dans ${data} : lancez d'abord npm start.`, 1);

const { keyForm } = await fromSource("domain/api/forms.ts");
const { SCOPES } = await fromSource("domain/api/scopes.ts");
const { makeKey } = await fromSource("operations/api/make-key.ts");
const { contextFor } = await fromSource("operations/context.server.ts");
const asked = keyForm.safeParse({
  name: given.name,
  scopes: given.scopes?.split(",").map((scope) => scope.trim()) ?? [...SCOPES],
  days: given.days,
});
if (!asked.success)
  stop(asked.error.issues.map((issue) => `${issue.path[0]} : ${issue.message}`).join("\n"), 2);
const { d1, close } = openStopped(data);
try {
  const who = await d1
    .prepare(
      `select id, name, role, email from user where disabled_at is null and ${given.user ? "email = ?" : "role = 'direction' and ? is null"} order by created_at limit 1`,
    )
    .bind(given.user?.trim().toLowerCase() ?? null)
    .first();
  if (!who) stop(given.user ? `Personne n'a l'adresse ${given.user}.` : "Personne n'est de la direction.", 1);
  if (who.role !== "direction") stop("Seule la direction fait des clés.", 1);
  const viewer = { kind: "staff", userId: who.id, name: who.name, role: who.role, sessionId: "" };
  const { key } = await makeKey(contextFor({ DB: d1 }, { viewer }), asked.data);
  process.stdout.write(`${key}\n`);
} finally {
  close();
}
