import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { loyaltyCard } from "~/db/demo/clients";
import { accessible, colleague, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const CARD = loyaltyCard(1);
const FILE = "/clients/demo-cli-0002";

test("S14 a card that is scanned on any page opens its file; the box finds it by its number too", async () => {
  const { page, complaints } = await colleague(url, "nadia");
  await page.goto("/factures");
  await ready(page);
  // As a scanner does: no field has the focus, all digits at once, Enter before any answer.
  await page.keyboard.type(`${CARD}\n`);
  await page.waitForURL(`**${FILE}`);
  await page.getByText(CARD).waitFor();
  await page.getByRole("combobox", { name: "Rechercher" }).fill(CARD.slice(4));
  await page.getByRole("listbox").getByRole("option").first().click();
  await page.waitForURL(`**${FILE}`);
  expect(complaints).toEqual([]);
});

test("Alt held shows a letter on what can be pressed, and the letter presses it", async () => {
  const { page, complaints } = await colleague(url, "nadia");
  await page.goto(FILE);
  await ready(page);
  const letters = page.locator("[data-letters] kbd");
  await page.keyboard.down("Alt");
  await letters.first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await accessible(page, "letters over a file");
  const all = await letters.allTextContents();
  expect(new Set(all).size).toBe(all.length);
  await page.keyboard.up("Alt");
  await letters.first().waitFor({ state: "detached" });

  const sections = page.getByRole("navigation", { name: "Sections du client" });
  const ouvrages = sections.getByRole("link", { name: /^Ouvrages/ });
  const box = await ouvrages.boundingBox();
  await page.keyboard.down("Alt");
  await letters.first().waitFor();
  const letter = await letters.evaluateAll((badges, at) => {
    const near = badges.find((badge) => {
      const { top, left } = badge.getBoundingClientRect();
      return Math.abs(top + 8 - at.y) < 2 && Math.abs(left + 8 - at.x) < 2;
    });
    return near?.textContent ?? "";
  }, box ?? { x: 0, y: 0 });
  await page.keyboard.press(letter.toLowerCase());
  await page.waitForURL(`**${FILE}/ouvrages`);
  expect(await letters.count()).toBe(0);
  await page.keyboard.up("Alt");
  expect(complaints).toEqual([]);
});

/** A finger from one place to another, in ten moves. */
async function finger(page: Page, from: [number, number], to: [number, number]) {
  const session = await page.context().newCDPSession(page);
  const at = (share: number) => [
    { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share },
  ];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= 10; step++)
    // oxlint-disable-next-line no-await-in-loop -- a finger is in one place at a time
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step / 10) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

test("on a phone a swipe goes to the section beside, as a press of its tab, and back", async () => {
  const { page, complaints } = await colleague(url, "nadia", PHONE);
  await page.goto(`${FILE}/actions`);
  await ready(page);
  const width = page.viewportSize()?.width ?? 400;
  const [left, right] = [width * 0.2, width * 0.8];
  const y = 600;
  const open = page.locator("nav [aria-current=page]", { hasText: "Ouvrages" });
  await finger(page, [right, y], [left, y]);
  await page.waitForURL(`**${FILE}/ouvrages`);
  await open.waitFor();
  // The strip of tabs has followed.
  const box = await open.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  await finger(page, [left, y], [right, y]);
  await page.waitForURL(`**${FILE}/actions`);
  await page.goBack();
  await page.waitForURL(`**${FILE}/ouvrages`);

  // Up and down, from the edge and over what slides itself: nothing of ours.
  await finger(page, [right, y], [right - 40, y - 300]);
  await finger(page, [width - 4, y], [left, y]);
  const strip = await page.getByRole("navigation", { name: "Sections du client" }).boundingBox();
  await finger(page, [right, (strip?.y ?? 0) + 20], [left, (strip?.y ?? 0) + 20]);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(new URL(page.url()).pathname).toBe(`${FILE}/ouvrages`);
  expect(complaints).toEqual([]);
});
