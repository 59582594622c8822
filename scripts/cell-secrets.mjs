/** The secrets of a cell: kept beside it (0600, out of git), since Cloudflare never gives one back and a backup needs them. */
import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cellFolder, MAILS, secretsFile } from "./cell.mjs";
import { Halt } from "./wrangler.mjs";

const NAMES = ["SESSION_SECRET", "RESEND_API_KEY", "RESEND_WEBHOOK_SECRET", "SMTP_URL"];

/** Name to value, from the cell's file. */
export function keptSecrets(name) {
  if (!existsSync(secretsFile(name))) return {};
  const lines = readFileSync(secretsFile(name), "utf8")
    .split("\n")
    .filter((line) => /^\w+=./.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

/**
 * What the cell shall have: its file, completed from the environment, with a new SESSION_SECRET where nobody has one.
 * `online`: names that the worker holds already. Halts when the gateway of mail lacks its key.
 */
export function wantedSecrets(cell, online) {
  const secrets = keptSecrets(cell.name);
  for (const name of NAMES.slice(1)) if (process.env[name]) secrets[name] = process.env[name];
  // Never a second one over the first: it opens what the base keeps sealed.
  if (!secrets.SESSION_SECRET && !online.includes("SESSION_SECRET"))
    secrets.SESSION_SECRET = randomBytes(32).toString("base64url");
  for (const name of MAILS[cell.mail])
    if (!secrets[name] && !online.includes(name))
      throw new Halt(
        `L'envoi des mails par ${cell.mail} demande ${name} : écrivez « ${name}=… » dans ${secretsFile(cell.name)}, ou donnez-la dans l'environnement, puis relancez.`,
      );
  return secrets;
}

export function keepSecrets(name, secrets) {
  mkdirSync(cellFolder(name), { recursive: true });
  const text = Object.entries(secrets).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(secretsFile(name), text.join(""), { mode: 0o600 });
  chmodSync(secretsFile(name), 0o600);
}

/** Tells whether the worker has these very values, without keeping them anywhere. */
export const printOf = (secrets) =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(secrets).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");
