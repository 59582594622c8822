import { hasTypedWords } from "./typed-words";

/** Systems go back and forth from the edges of the screen. */
const EDGE_PX = 32;
/** As far as a finger that presses may slip. */
const SLIP_PX = 12;
/** A share of the width, or a flick of so many pixels a millisecond. */
const FAR = 0.3;
const FLICK = 0.4;

interface Swipe {
  x: number;
  y: number;
  at: number;
  dx: number;
  /** Sideways, once it is known. */
  sideways: boolean;
}

/** Listens until `signal`: the section follows the finger, and gives way to the one beside. */
export function swipes(around: HTMLElement, signal: AbortSignal): void {
  const section = around.querySelector<HTMLElement>("[data-swiped]");
  // The whole page is swiped: what it shows may be a line.
  const page = around.closest<HTMLElement>("main");
  if (!section || !page) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let swipe: Swipe | null = null;
  // A finger goes up and down the page and not across it; zoomed in, it moves the page about.
  const zoomed = () => (visualViewport?.scale ?? 1) > 1.01;
  const ways = () => {
    page.style.touchAction = zoomed() ? "" : "pan-y pinch-zoom";
  };
  ways();
  visualViewport?.addEventListener("resize", ways, { signal });
  const moved = (dx: number, back: boolean) => {
    around.style.overflowX = "clip";
    section.style.transition = back ? "transform 160ms ease-out" : "";
    section.style.transform = dx === 0 || still.matches ? "" : `translateX(${dx}px)`;
  };
  const end = () => {
    if (swipe?.sideways) moved(0, true);
    swipe = null;
  };
  const start = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    end();
    if (!touch || second || zoomed()) return;
    if (touch.clientX < EDGE_PX || touch.clientX > innerWidth - EDGE_PX) return;
    if (hasItsOwnWay(event.target, page) || hasTypedWords()) return;
    swipe = { x: touch.clientX, y: touch.clientY, at: event.timeStamp, dx: 0, sideways: false };
  };
  const move = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    if (!swipe || !touch) return;
    if (second) return end();
    swipe.dx = touch.clientX - swipe.x;
    const dy = Math.abs(touch.clientY - swipe.y);
    if (!swipe.sideways) {
      if (dy > SLIP_PX && dy > Math.abs(swipe.dx) / 2) return end();
      if (Math.abs(swipe.dx) <= SLIP_PX) return;
      swipe.sideways = true;
      // The router reads what a tab shows as soon as it is pointed at.
      for (const one of beside(around)) one?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
    }
    const there = beside(around)[swipe.dx < 0 ? 1 : 0];
    moved(there ? swipe.dx : swipe.dx / 5, false);
  };
  const lift = (event: TouchEvent) => {
    if (!swipe?.sideways) return end();
    const { dx, at } = swipe;
    const far = Math.abs(dx) > innerWidth * FAR || Math.abs(dx) / (event.timeStamp - at) > FLICK;
    const there = beside(around)[dx < 0 ? 1 : 0];
    end();
    if (far) there?.click();
  };
  signal.addEventListener("abort", () => {
    page.style.touchAction = "";
  });
  const quiet = { signal, passive: true };
  page.addEventListener("touchstart", start, quiet);
  page.addEventListener("touchmove", move, quiet);
  page.addEventListener("touchend", lift, quiet);
  page.addEventListener("touchcancel", end, quiet);
}

/** The tabs before and after the one that is open. */
function beside(around: HTMLElement): [HTMLElement | undefined, HTMLElement | undefined] {
  const tabs = [...around.querySelectorAll<HTMLElement>("nav > a")];
  const at = tabs.findIndex((tab) => tab.getAttribute("aria-current") === "page");
  return at < 0 ? [undefined, undefined] : [tabs[at - 1], tabs[at + 1]];
}

const OWN =
  "input, textarea, select, [contenteditable], canvas, iframe, video, [role=slider], [draggable=true]";

/** Fields, what is drawn or dragged on, and what itself scrolls sideways. */
function hasItsOwnWay(target: EventTarget | null, page: HTMLElement): boolean {
  if (!(target instanceof Element) || target.closest(OWN)) return true;
  for (let one: Element | null = target; one && one !== page; one = one.parentElement) {
    const { overflowX, touchAction } = getComputedStyle(one);
    if (touchAction === "none") return true;
    if (one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(overflowX)) return true;
  }
  return false;
}
