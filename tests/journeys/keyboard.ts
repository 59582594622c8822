import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Endless lists load more as one goes down; that much of them is enough. */
const STOPS = 80;

interface Stop {
  element: Element;
  look: string;
  shown?: boolean;
}
declare global {
  interface Window {
    focusWalk?: {
      /** What Tab has to reach. */
      due: HTMLElement[];
      stops: Stop[];
      look: (element: Element) => string;
      name: (element: Element) => string;
    };
  }
}

/** In the page: how the focused element, what it stands in and what stands for it look; and what it is called. */
function watch() {
  const looked = (element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    return [
      style.outlineStyle === "none" ? "" : style.outline,
      style.boxShadow,
      style.borderColor,
      style.backgroundColor,
    ].join();
  };
  // A dialogue keeps the keyboard to itself.
  const dialogue = document.querySelector('[aria-modal="true"]');
  const room = dialogue ?? document;
  if (!dialogue) {
    // Leaves what took the focus by itself, and starts at the top.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  }
  const all = room.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, [tabindex]");
  window.focusWalk = {
    due: [...all].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(":disabled, [type=hidden], [type=radio], [inert] *") &&
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getClientRects().length > 0,
    ),
    stops: [],
    name: (element) =>
      `${element.tagName.toLowerCase()} "${element.ariaLabel ?? (element as HTMLElement).innerText.slice(0, 40)}"`,
    look: (element) => {
      for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
      const around: (Element | null)[] = [element, element.nextElementSibling];
      for (let up = element.parentElement; up && around.length < 5; up = up.parentElement) around.push(up);
      return around
        .filter((one) => one !== null)
        .flatMap((one) => [looked(one), looked(one, "::before"), looked(one, "::after")])
        .join("|");
    },
  };
}

/** In the page: notes where the focus is now. Gives what ends the walk: the end of the page, or a trap. */
function step(): "end" | { trap: string } | null {
  const walk = window.focusWalk;
  if (!walk) throw new Error("nobody watches");
  const before = walk.stops.at(-1);
  const now = document.activeElement;
  // What stands inside a frame is the frame's; a date has a stop for its day, its month and its year.
  if (before?.element === now && now?.matches("iframe, input[type=date]")) return null;
  if (before) before.shown = walk.look(before.element) !== before.look;
  if (!now || now === document.body) return "end";
  const again = walk.stops.findIndex(({ element }) => element === now);
  if (again === 0 && walk.stops.length > 1) return "end";
  if (again >= 0) return { trap: walk.name(now) };
  walk.stops.push({ element: now, look: walk.look(now) });
  return null;
}

/** In the page: the elements that never showed that they had the focus, and those that Tab passed over. */
function account(whole: boolean) {
  const walk = window.focusWalk;
  if (!walk) throw new Error("nobody watches");
  const reached = new Set(walk.stops.map(({ element }) => element));
  const missed = walk.due.filter((element) => element.isConnected && !reached.has(element));
  return {
    stops: walk.stops.length,
    unseen: walk.stops
      .filter(({ shown, element }) => shown === false && element.tagName !== "IFRAME")
      .map(({ element }) => walk.name(element)),
    missed: whole ? missed.map(walk.name) : [],
  };
}

/** From the top of the page, Tab reaches everything that can be used, shows where it is, and gets out again. */
export async function keyboard(page: Page, where: string) {
  await page.evaluate(watch);
  let end: ReturnType<typeof step> = null;
  for (let stop = 0; stop < STOPS && end === null; stop++) {
    await page.keyboard.press("Tab");
    end = await page.evaluate(step);
  }
  const { stops, ...wrong } = await page.evaluate(account, end === "end");
  expect(stops, `${where}: what Tab reaches`).toBeGreaterThan(1);
  expect({ ...wrong, trap: typeof end === "object" ? (end?.trap ?? null) : null }, where).toEqual({
    unseen: [],
    missed: [],
    trap: null,
  });
}
