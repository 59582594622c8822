import classes from "./letters.module.css";
import { lettersFor } from "./letters-for";

/** What one presses most comes first: a window's own, then the page's acts, its sections, the areas, the rest. */
const PLACES = [
  "main header :is(a, button)",
  "main nav[data-sections] a",
  "nav[aria-label='Navigation principale'] :is(a, button)",
  "main :is(a, button, summary)",
  "[data-screen-only] :is(a, button)",
];
/** As much as a letter stands out of its corner, so that it hides little of the word. */
const SHIFT = 8;
const IN_WINDOW = ":is(a, button, summary)";

/** Puts letters over what can be pressed; `press` presses one, `gone` takes them away. Nothing takes the focus. */
export function lettersOver(taken: string[]) {
  const places = lettersFor(pressable(), nameOf, taken);
  const cover = document.createElement("div");
  cover.className = classes.cover ?? "";
  cover.setAttribute("aria-hidden", "true");
  cover.dataset.letters = "";
  for (const [letter, element] of places) cover.appendChild(badge(letter, element));
  document.body.appendChild(cover);
  return {
    press(key: string): boolean {
      const element = places.get(key.toLowerCase());
      element?.click();
      return element !== undefined;
    },
    gone: () => cover.remove(),
  };
}

function pressable(): HTMLElement[] {
  const windows = document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"], dialog[open]');
  const over = windows[windows.length - 1];
  const found = over
    ? [...over.querySelectorAll<HTMLElement>(IN_WINDOW)]
    : PLACES.flatMap((place) => [...document.querySelectorAll<HTMLElement>(place)]);
  return [...new Set(found)].filter(inSight);
}

function inSight(element: HTMLElement): boolean {
  if (element.matches(":disabled, [aria-disabled=true], [aria-hidden=true] *, [inert] *")) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { top, left, bottom, right } = element.getBoundingClientRect();
  // What a strip has scrolled away, or a bar covers, is not there.
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return there !== null && element.contains(there);
}

const nameOf = (element: HTMLElement): string =>
  element.getAttribute("aria-label") ?? element.textContent ?? "";

function badge(letter: string, element: HTMLElement): HTMLElement {
  const made = document.createElement("kbd");
  made.className = classes.letter ?? "";
  made.textContent = letter.toUpperCase();
  const { top, left } = element.getBoundingClientRect();
  made.style.top = `${Math.max(2, top - SHIFT)}px`;
  made.style.left = `${Math.max(2, left - SHIFT)}px`;
  return made;
}
