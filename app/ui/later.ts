import { type ComponentType, createElement, lazy } from "react";

/**
 * A piece of a page that nobody sees at first: its code comes when the browser has nothing else to do, so that the
 * page is soon there, and the piece too when it is opened later without a network. To be drawn inside a Suspense.
 */
export const later = <Props>(load: () => Promise<ComponentType<Props>>) => piece(load, whenIdle);

/**
 * A piece that a wide window shows at once, and whose code a phone does not carry. To be drawn inside a Suspense,
 * which the server never waits for: it has all the code at hand, and the page stands whole in its first bytes.
 */
export const onDesk = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  typeof document === "undefined" ? atHand(load) : piece(load, (work) => matchMedia(DESK).matches && work());

/** Where a table with columns has room; the same bound as in the sheets. */
export const DESK = "(min-width: 48.0625em)";

function piece<Props>(load: () => Promise<ComponentType<Props>>, ahead: (work: () => void) => void) {
  const found = () => load().then((component) => ({ default: component }));
  if (typeof document !== "undefined") ahead(() => void found().catch(() => undefined));
  return lazy(found);
}

/** The piece itself once it is loaded: a lazy one would make React draw it after the rest, even then. */
function atHand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  const coming = load().then((component) => {
    known = component;
    return { default: component };
  });
  const Coming: ComponentType<Props> = lazy(() => coming);
  return (props: Props) => createElement(known ?? Coming, props);
}

function whenIdle(work: () => void): void {
  const idle = () => ("requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 1000));
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
