import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, devices, type Page } from "playwright-core";
import { expect } from "vitest";
import { DEMO_PASSWORD } from "~/db/demo/accounts";

export const PHONE = devices["Pixel 7"];
export const DESK = { viewport: { width: 1440, height: 900 } };

const launched: Promise<Browser>[] = [];

/** How Chromium is started, wherever it runs. */
export const CHROMIUM = {
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
};

/** One Chromium for the whole suite. */
export function theBrowser(): Promise<Browser> {
  launched[0] ??= chromium.launch(CHROMIUM);
  return launched[0];
}

export interface Person {
  page: Page;
  context: BrowserContext;
  /** What the console complained of since the person sat down. */
  complaints: string[];
}

/** A person at their own machine: own cookies, French, Paris. Console errors fail the journey. */
export async function person(
  url: string,
  device: Parameters<Browser["newContext"]>[0] = DESK,
): Promise<Person> {
  const browser = await theBrowser();
  const context = await browser.newContext({
    ...device,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    baseURL: url,
  });
  const page = await context.newPage();
  // What never comes fails all the same; what comes late on a busy machine does not.
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  // A load that a newer one replaced is cancelled by the router; nobody is waiting for it any more.
  page.on("pageerror", (error) => {
    if (!/signal is aborted without reason/.test(error.message)) complaints.push(error.message);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  // A refusal may be meant; what our own scripts send must be readable all the same.
  page.on("response", (response) => {
    if (UNREADABLE.has(response.status())) complaints.push(`${response.status()} ${response.url()}`);
  });
  return { page, context, complaints };
}

const UNREADABLE = new Set([400, 405, 411, 413, 415]);

/** The rules of WCAG 2.2 AA: contrast, names of buttons, links and fields, order of headings and regions. */
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** In the page: waits until what fades in or glows has done so; half-way colours are nobody's colours. */
async function still() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (;;) {
    await frame();
    await frame();
    const moving = document
      .getAnimations()
      .filter((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity);
    if (moving.length === 0) return;
    await Promise.allSettled(moving.map((one) => one.finished));
  }
}

/**
 * WCAG 2.2 AA on what is on screen now, or only the rules named. Frames are left out: a mail that one looks at has no
 * scripts and could not answer.
 */
export async function accessible(page: Page, where: string, rules?: string[]) {
  await page.evaluate(still);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const wrong = await page.evaluate(
    async ({ tags, rules }) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(document, {
        runOnly: rules ?? tags,
        resultTypes: ["violations"],
        iframes: false,
        preload: false,
      });
      return violations.map(
        (v) =>
          `${v.id} ${v.nodes
            .map((n) => n.target.join(" "))
            .slice(0, 3)
            .join(" | ")}`,
      );
    },
    { tags: WCAG, rules },
  );
  expect(wrong.map((violation) => `${where}: ${violation}`)).toEqual([]);
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
  await awake(page);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((at) => !at.pathname.startsWith("/connexion"));
  await page.locator("html[data-bell=listening]").waitFor();
}

/** The script has taken over a page that listens to no bell: what one types or presses before is lost on a slow machine. */
export async function awake(page: Page) {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("form") ?? {}).some((key) => key.startsWith("__react")),
  );
}

/** The page hears what others do, so its script has taken over. */
export async function ready(page: Page) {
  await page.locator("html[data-bell=listening]").waitFor();
}

/** A window that was just resized is laid out for it within a frame or two; a page that is too wide stays so. */
const SETTLED = 3000;

/** Nothing stands outside the window: no sideways scrolling of the page. A failure names what sticks out. */
export async function fits(page: Page, where: string) {
  await page
    .waitForFunction(
      () => (document.scrollingElement ?? document.documentElement).scrollWidth <= window.innerWidth,
      undefined,
      { timeout: SETTLED },
    )
    .catch(() => undefined);
  const [wide, room, out] = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const outside = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    return [
      root.scrollWidth,
      window.innerWidth,
      root.scrollWidth > window.innerWidth
        ? outside
            .slice(0, 12)
            .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
        : [],
    ] as const;
  });
  expect(wide, `${where}: wider than its window\n${out.join("\n")}`).toBeLessThanOrEqual(room);
}
