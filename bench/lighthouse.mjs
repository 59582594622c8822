import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { browser as browserPath } from "../scripts/browser.mjs";
import { ROOT } from "../scripts/server.mjs";
import { percentile } from "./figures.mjs";

const TOOLS = path.join(ROOT, "bench/tools");
const GOAL = 95;
const CATEGORIES = { performance: "perf", accessibility: "access", "best-practices": "practices" };
/** Lighthouse's own two: a mid phone on slow 4G, and a desk. */
const FORMS = ["mobile", "desktop"];

/** Marks of Lighthouse on the pages that people meet first; each mark is the median of the runs. */
export const lighthouseWorkload = ({ runs, link }) => ({
  id: "LH",
  run: async (server) => {
    const { default: lighthouse, desktopConfig } = await tool();
    const inside = await openChrome(server.url, (page) => logIn(page, server.account));
    const outside = await openChrome(server.url, (page) => page.goto(link));
    const rows = [];
    try {
      for (const [name, at, chrome] of await pagesOf(inside, outside))
        for (const form of FORMS)
          rows.push(await marked(lighthouse, { desktopConfig, name, at, form, port: chrome.port, runs }));
    } finally {
      await inside.close();
      await outside.close();
    }
    return rows;
  },
});

/** Lighthouse stands apart from the product's own packages (185 MB with all it brings): installed when first asked for. */
async function tool() {
  if (!existsSync(path.join(TOOLS, "node_modules/lighthouse"))) {
    const done = spawnSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: TOOLS, encoding: "utf8" });
    if (done.status !== 0)
      throw new Error(`Lighthouse ne s'installe pas : ${done.error ?? ""}${done.stdout}${done.stderr}`);
  }
  return import(path.join(TOOLS, "node_modules/lighthouse/core/index.js"));
}

async function pagesOf(inside, outside) {
  await inside.page.goto("/devis/qu-20003");
  const client = await inside.page.locator('main a[href^="/clients/"]').first().getAttribute("href");
  const quote = await outside.page
    .locator('a[href^="/espace/devis/"]')
    .first()
    .getAttribute("href")
    .catch(() => null);
  const { pathname } = new URL(outside.page.url());
  return [
    ["log-in", "/connexion", outside],
    ["home", "/", inside],
    ["client", client, inside],
    ["quote", "/devis/qu-20003", inside],
    ["customer's quote", /\/devis\//.test(pathname) ? pathname : quote, outside],
  ].map(([name, at, chrome]) => [name, new URL(at, chrome.url).href, chrome]);
}

async function logIn(page, { email, password }) {
  await page.goto("/connexion");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
}

/** A browser of its own: Lighthouse opens tabs in it that keep the cookies of whoever entered. */
async function openChrome(url, enter) {
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), "lighthouse-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await browserPath(),
    baseURL: url,
    locale: "fr-FR",
    args: ["--no-sandbox", "--disable-background-networking", `--remote-debugging-port=${port}`],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await enter(page);
  return {
    url,
    port,
    page,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

async function marked(lighthouse, { desktopConfig, name, at, form, port, runs }) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const flags = { port, output: "json", logLevel: "error", onlyCategories: Object.keys(CATEGORIES) };
    all.push(await report(() => lighthouse(at, flags, form === "desktop" ? desktopConfig : undefined), name));
  }
  const marks = Object.fromEntries(
    Object.entries(CATEGORIES).map(([id, word]) => [
      word,
      Math.round(
        100 *
          percentile(
            all.map((lhr) => lhr.categories[id].score ?? 0),
            0.5,
          ),
      ),
    ]),
  );
  const lost = lostPoints(all.at(-1));
  return {
    what: `${name}, ${form}`,
    ours: `${Object.entries(marks)
      .map(([word, mark]) => `${word} ${mark}`)
      .join(" · ")}${lost ? ` (${lost})` : ""}`,
    goal: `${GOAL} each`,
    ok: Object.values(marks).every((mark) => mark >= GOAL),
    marks,
  };
}

/** One mark; Chromium's trace sometimes begins too late for Lighthouse, which then asks to be run again. */
async function report(mark, name) {
  for (let left = 2; ; left--) {
    const { lhr } = await mark();
    if (!lhr.runtimeError) return lhr;
    if (left === 0) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  }
}

/** What cost points, with what was found: "largest-contentful-paint 2.6 s". */
const lostPoints = ({ categories, audits }) =>
  Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => `${id}${audits[id].displayValue ? ` ${audits[id].displayValue}` : ""}`)
    .join(", ");
