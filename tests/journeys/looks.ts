import type { Page } from "playwright-core";
import { expect } from "vitest";
import { accessible, DESK, fits, type Person, person, ready } from "./browser";
import { keyboard } from "./keyboard";
import { printed } from "./paper";

const WIDTHS = [1440, 820, 390] as const;
/** A large screen on a desk: what holds at 1440 holds there, but for what runs out of the window. */
const WIDEST = 2560;
const HEIGHT = 900;
const STILL = { reducedMotion: "reduce" } as const;

/** One person by day at the desk, and at night on the phone. */
export interface Walker {
  day: Person;
  night: Person;
}

/** Two machines of the same person: what `who` has been let into holds for both. */
export async function walker(url: string, who?: Person): Promise<Walker> {
  const storageState = await who?.context.storageState();
  const [day, night] = await Promise.all([
    person(url, { ...STILL, ...DESK, storageState }),
    person(url, {
      ...STILL,
      viewport: { width: 390, height: HEIGHT },
      colorScheme: "dark",
      storageState,
    }),
  ]);
  return { day, night };
}

async function sound(page: Page, where: string) {
  await page.locator("h1:visible").first().waitFor();
  expect(await page.locator("h1:visible").count(), `${where}: main titles`).toBe(1);
  await fits(page, where);
  await accessible(page, where);
}

async function opened({ page, complaints }: Person, at: string, listens: boolean) {
  complaints.length = 0;
  const answer = await page.goto(at);
  expect(answer?.status(), at).toBe(200);
  if (listens) await ready(page);
}

/**
 * All that holds for any page: one main title, WCAG 2.2 AA and no sideways scrolling at three widths and in the dark,
 * the keyboard from top to end, paper, and a console without a word; nothing out of the window on the largest screen.
 * Doors, outside the frame, listen to no bell.
 */
export async function looked({ day, night }: Walker, at: string, where: string, listens = true) {
  await day.page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
  await night.page.emulateMedia({ media: null });
  await night.page.setViewportSize({ width: 390, height: HEIGHT });
  await Promise.all([opened(day, at, listens), opened(night, at, listens)]);
  await sound(night.page, `${where} at 390, dark`);
  await printed(night.page, where);
  await day.page.setViewportSize({ width: WIDEST, height: HEIGHT });
  await fits(day.page, `${where} at ${WIDEST}`);
  for (const width of WIDTHS.toReversed()) {
    await day.page.setViewportSize({ width, height: HEIGHT });
    await sound(day.page, `${where} at ${width}`);
  }
  await keyboard(day.page, where);
  expect([...day.complaints, ...night.complaints], where).toEqual([]);
}
