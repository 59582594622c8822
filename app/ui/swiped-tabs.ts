/** Where tabs stand in a row and fingers do the work. */
const TOUCHED = "(pointer: coarse) and (max-width: 62em)";

/**
 * `ref={swipedTabs}` around tabs and, marked `data-swiped`, what they show: a sideways swipe there goes to the tab
 * beside, as a press of it would. What it takes is fetched by touch screens only.
 */
export function swipedTabs(around: HTMLElement | null): (() => void) | undefined {
  if (!around || !matchMedia(TOUCHED).matches) return undefined;
  const life = new AbortController();
  void import("./swipes").then(({ swipes }) => life.signal.aborted || swipes(around, life.signal));
  return () => life.abort();
}
