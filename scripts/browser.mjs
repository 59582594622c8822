import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { environment } from "./prepare.mjs";
import { ROOT } from "./server.mjs";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const found = () => [process.env.CHROME_PATH, ...KNOWN].find((file) => file && existsSync(file)) ?? null;
const run = (command, args) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: environment({ DEBIAN_FRONTEND: "noninteractive" }),
  }).status === 0;

/**
 * A Chromium for the journeys: the system's, else Debian's package where we are root, else Playwright's download.
 * Returns its path; throws a sentence that says what to do where none can be had.
 */
export async function browser() {
  const system = found();
  if (system) return system;
  process.stdout.write("Aucun navigateur trouvé : installation de Chromium…\n");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    if (run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]) && found())
      return found();
  }
  const { chromium } = await import("playwright-core");
  run(path.join(ROOT, "node_modules/.bin/playwright-core"), ["install", "chromium-headless-shell"]);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    "Aucun navigateur : installez Chromium (apt-get install chromium) ou donnez son chemin dans CHROME_PATH, puis relancez npm test.",
  );
}
