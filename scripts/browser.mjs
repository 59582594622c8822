import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
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
const debianRoot = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
const run = (command, args) =>
  spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: environment({ DEBIAN_FRONTEND: "noninteractive" }),
  }).status === 0;

const installed = (packages) => {
  run("apt-get", ["update", "-qq"]);
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
};

/**
 * A Chromium for the journeys: the system's, else Debian's package where we are root, else Playwright's download.
 * Returns its path; throws a sentence that says what to do where none can be had.
 */
export async function browser() {
  const system = found();
  if (system) return system;
  process.stdout.write("Aucun navigateur trouvé : installation de Chromium…\n");
  if (debianRoot() && installed(["chromium"]) && found()) return found();
  const { chromium } = await import("playwright-core");
  run(path.join(ROOT, "node_modules/.bin/playwright-core"), ["install", "chromium-headless-shell"]);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  throw new Error(
    "Aucun navigateur : installez Chromium (apt-get install chromium) ou donnez son chemin dans CHROME_PATH, puis relancez npm test.",
  );
}

const FIREFOX = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
];
const DRIVER = "/usr/bin/WebKitWebDriver";

/** WebKit's own small browser, beside its library: /usr/lib/<machine>/webkit2gtk-4.x/MiniBrowser. */
function miniBrowser() {
  const inside = (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  return inside("/usr/lib")
    .filter((folder) => folder.endsWith("-linux-gnu"))
    .flatMap(inside)
    .filter((folder) => path.basename(folder).startsWith("webkit2gtk-4."))
    .map((folder) => path.join(folder, "MiniBrowser"))
    .findLast((file) => existsSync(file));
}

/**
 * Firefox and WebKit as this machine has them: `{ firefox: path, webkit: { driver, browser } }`, null for the one that
 * is not there.
 */
export function engines() {
  const firefox = [process.env.FIREFOX_PATH, ...FIREFOX].find((file) => file && existsSync(file)) ?? null;
  const driver = process.env.WEBKIT_DRIVER_PATH || DRIVER;
  const browser = process.env.WEBKIT_BROWSER_PATH || miniBrowser();
  const whole = browser && [driver, browser, "/usr/bin/xvfb-run"].every((file) => existsSync(file));
  return { firefox, webkit: whole ? { driver, browser } : null };
}

/**
 * Firefox and WebKit for the journeys: the system's, else Debian's packages where we are root. Where one cannot be had,
 * its journey is skipped and a sentence says so; as root on Debian it must be there, and its journey fails without it.
 * Returns the environment of the suite.
 */
export function otherEngines() {
  const missing = () => {
    const { firefox, webkit } = engines();
    return [...(firefox ? [] : ["firefox-esr"]), ...(webkit ? [] : ["webkit2gtk-driver", "xvfb"])];
  };
  if (!debianRoot()) return {};
  if (missing().length > 0) {
    process.stdout.write(`Installation de ${missing().join(", ")}…\n`);
    installed(missing());
  }
  return { ENGINES_REQUIRED: "yes" };
}
