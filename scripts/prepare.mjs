/** Runs with any Node 20 or later and no package installed: brings the project's packages and its pinned Node. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIN = path.join(ROOT, "node_modules/.bin");
const STAMP = path.join(ROOT, "node_modules/.aplomb-lock");

const say = (text) => process.stdout.write(`${text}\n`);

/**
 * Installs what package-lock.json says, once for each state of the lock file. Not `npm ci`: it refuses a lock that
 * lacks the optional binaries of other platforms, which `npm install` fetches where they are needed.
 */
export function install() {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(ROOT, "package-lock.json")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock && existsSync(path.join(BIN, "node"))) return;
  say("Installation des paquets (une fois)…");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    say("L'installation des paquets a échoué : vérifiez l'accès au registre npm, puis relancez la commande.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(STAMP, lock);
}

/** Environment in which the pinned Node and the project's commands come first. */
export const environment = (extra = {}) => ({
  ...process.env,
  ...extra,
  PATH: `${BIN}${path.delimiter}${process.env.PATH}`,
  NO_UPDATE_NOTIFIER: "1",
  WRANGLER_SEND_METRICS: "false",
});

/** Runs one of our scripts under the pinned Node, in the foreground; ends with its exit code. */
export function underPinnedNode(script, args) {
  install();
  const child = spawn(path.join(BIN, "node"), [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: environment(),
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));
}
