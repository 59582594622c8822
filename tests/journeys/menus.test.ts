import { expect, inject, test } from "vitest";
import { colleague, DESK, PHONE, ready } from "./browser";

const url = inject("demoUrl");
const TABLET = { viewport: { width: 820, height: 900 }, hasTouch: true };

test.each([
  ["at a desk", DESK],
  ["on a tablet", TABLET],
  ["on a phone", PHONE],
])("the menu of a quote stands over its page, each entry within reach, %s", async (_, device) => {
  const { page, complaints } = await colleague(url, "claire", device);
  await page.goto("/devis?etat=draft");
  await page.locator('main tbody a[href^="/devis/"]').first().click();
  await page.waitForURL(/\/devis\/[\w-]{8,}$/);
  await ready(page);
  await page.locator("#contenu").getByRole("button", { name: "Plus", exact: true }).click();
  const menu = page.getByRole("menu", { name: "Autres actions" });
  await menu.waitFor();
  await page.waitForFunction(() => document.getAnimations().length === 0);
  const covered = await menu.getByRole("menuitem").evaluateAll((entries) =>
    entries
      .filter((entry) => {
        const { left, top, width, height } = entry.getBoundingClientRect();
        return !entry.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((entry) => entry.textContent),
  );
  expect(covered).toEqual([]);
  expect(await menu.getByRole("menuitem").count()).toBeGreaterThan(2);
  await page.keyboard.press("ArrowUp");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Mettre à la corbeille");
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "hidden" });
  expect(complaints).toEqual([]);
});
