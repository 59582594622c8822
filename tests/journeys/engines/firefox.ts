import puppeteer from "puppeteer-core";
import type { Engine } from "./engine";

/** What a load that a newer one replaced leaves in the console: nobody is waiting for it any more. */
const HARMLESS = /signal is aborted|operation was aborted|Failed to fetch manifest patches/;

/** The system's own Firefox over WebDriver BiDi. */
export async function firefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "fr-FR, fr", "devtools.console.stdout.content": false },
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  const hear = (text: string) => {
    if (!HARMLESS.test(text)) complaints.push(text);
  };
  page.on("pageerror", (error) => hear(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") hear(message.text());
  });
  return {
    goto: async (address) => {
      await page.goto(address, { waitUntil: "load" });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    async draw([first, ...points]) {
      if (!first) return;
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of points) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    complaints: () => complaints,
    close: () => browser.close(),
  };
}
