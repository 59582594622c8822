import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessible, fits } from "./browser";

/** A4 between margins of one centimetre, in CSS pixels. */
const A4 = { width: 718, height: 1047 };

/** Printed, a page is its content alone: no frame, nothing to press, nothing cut off, dark on white. */
export async function printed(page: Page, where: string) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(A4);
  const left = await page
    .locator("nav, [role=search], [data-screen-only], a[class*=Button-root]")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
        .map((one) => `${one.tagName.toLowerCase()} ${one.ariaLabel ?? one.textContent}`),
    );
  expect(left, `${where}, printed`).toEqual([]);
  await fits(page, `${where}, printed`);
  await accessible(page, `${where}, printed`, ["color-contrast"]);
  await page.emulateMedia({ media: null });
}
