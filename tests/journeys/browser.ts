import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, devices, type Page } from "playwright-core";
import { expect } from "vitest";
import { DEMO_PASSWORD } from "~/db/demo/accounts";

export const PHONE = devices["Pixel 7"];
export const DESK = { viewport: { width: 1440, height: 900 } };

const launched: Promise<Browser>[] = [];

/** One Chromium for the whole suite. */
export function theBrowser(): Promise<Browser> {
  launched[0] ??= chromium.launch({
    executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return launched[0];
}

/** A person at their own machine: own cookies, French, Paris. Console errors fail the journey. */
export async function person(
  url: string,
  device: Parameters<Browser["newContext"]>[0] = DESK,
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    ...device,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    baseURL: url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  // A load that a newer one replaced is cancelled by the router; nobody is waiting for it any more.
  page.on("pageerror", (error) => {
    if (!/signal is aborted without reason/.test(error.message)) complaints.push(error.message);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, context, complaints };
}

/** WCAG 2.2 AA on what is on screen now. */
export async function accessible(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(
      (v) =>
        `${where}: ${v.id} ${v.nodes
          .map((n) => n.target.join(" "))
          .slice(0, 3)
          .join(" | ")}`,
    ),
  ).toEqual([]);
}

/** Somebody of the demo company, signed in at their own machine. */
export async function colleague(
  url: string,
  who: "claire" | "hugo" | "ines" | "nadia" | "luc" | "samir" | "anne",
  device: Parameters<Browser["newContext"]>[0] = DESK,
) {
  const somebody = await person(url, device);
  await signIn(somebody.page, `${who}@azur-flamme.example`, DEMO_PASSWORD);
  return somebody;
}

/** Signs in through the form, as people do, and waits for the bell to listen. */
export async function signIn(page: Page, email: string, password: string) {
  await page.goto("/connexion");
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((at) => !at.pathname.startsWith("/connexion"));
  await page.locator("html[data-bell=listening]").waitFor();
}

/** The page hears what others do, so its script has taken over. */
export async function ready(page: Page) {
  await page.locator("html[data-bell=listening]").waitFor();
}

/** Nothing stands outside the window: no sideways scrolling of the page. */
export async function fits(page: Page, where: string) {
  const [wide, room] = await page.evaluate(() => [
    (document.scrollingElement ?? document.documentElement).scrollWidth,
    window.innerWidth,
  ]);
  expect(wide, `${where}: wider than its window`).toBeLessThanOrEqual(room ?? 0);
}
