import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { accessible, colleague, ready } from "./browser";

const url = inject("demoUrl");
const COUNT = 150;

/** Pastes lines as the editor copies them. */
const paste = (page: Page, count: number) =>
  page.evaluate((wanted) => {
    const lines = Array.from({ length: wanted }, (_, i) => ({
      id: `pasted-${i}`,
      optionId: null,
      label: `Poste ${i + 1}`,
      kind: "item",
      articleId: null,
      reference: "",
      description: i % 10 === 0 ? "Fourniture et pose.\nEssais compris." : "",
      quantity: 1000,
      unit: "u",
      unitPrice: 100_000,
      discount: 0,
      vatRate: 1000,
      nature: "goods",
      account: "707000",
    }));
    const data = new DataTransfer();
    data.setData("application/x-aplomb-lignes", JSON.stringify(lines));
    document
      .querySelector("[role=grid]")
      ?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, count);

const drawn = (page: Page) => page.locator("[data-line]").count();
const written = (page: Page) =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : "",
  );

test("a long quote draws the rows in sight and stays one grid for the keyboard, paper and search", async () => {
  const { page, complaints } = await colleague(url, "claire");
  await page.goto("/devis/nouveau?client=demo-cli-0002");
  await page.waitForURL(/\/devis\/(?!nouveau)[\w-]+$/);
  await ready(page);
  // A line opened by hand first: the grid listens from then on. The pasted lines take its place.
  await page.getByRole("button", { name: "Écrire la première ligne" }).click();
  await page.getByRole("combobox", { name: "Désignation" }).waitFor();
  await paste(page, COUNT);
  await expect.poll(() => written(page)).toBe(`Poste ${COUNT}`);
  await expect.poll(() => drawn(page)).toBeLessThan(80);
  const grid = page.getByRole("grid", { name: "Lignes du devis" });
  expect(await grid.getAttribute("aria-rowcount")).toBe(String(COUNT + 2));
  const last = page.locator('[data-line]:has(input[aria-label="Désignation"])');
  expect(await last.getAttribute("aria-rowindex")).toBe(String(COUNT + 1));

  // Away and back: the row one writes in keeps its cursor, and the keyboard goes on from it.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByText("Poste 1", { exact: true }).waitFor();
  expect(await written(page)).toBe(`Poste ${COUNT}`);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => written(page)).toBe(`Poste ${COUNT - 1}`);
  const seen = await page.locator('input[aria-label="Désignation"]').boundingBox();
  expect(seen && seen.y > 0 && seen.y < (page.viewportSize()?.height ?? 0)).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByText(/Enregistré à/).waitFor();

  // The server draws the first rows alone; what stands below is as high as before.
  await page.goto(page.url());
  const html = await (await page.request.get(page.url())).text();
  expect(html.match(/data-line=/g)?.length).toBeLessThan(60);
  await ready(page);
  await accessible(page, "devis long");
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.getByText(`Poste ${COUNT}`, { exact: true }).waitFor();

  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await drawn(page)).toBe(COUNT);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(() => drawn(page)).toBeLessThan(80);
  await page.keyboard.press("Control+f");
  expect(await drawn(page)).toBe(COUNT);
  expect(complaints).toEqual([]);
});
