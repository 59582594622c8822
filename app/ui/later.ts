import { type ComponentType, lazy } from "react";

/**
 * A piece of a page that nobody sees at first: its code comes when the browser has nothing else to do, so that the
 * page is soon there, and the piece too when it is opened later without a network. To be drawn inside a Suspense.
 */
export function later<Props>(load: () => Promise<ComponentType<Props>>) {
  const piece = () => load().then((component) => ({ default: component }));
  if (typeof document !== "undefined") whenIdle(() => void piece().catch(() => undefined));
  return lazy(piece);
}

function whenIdle(work: () => void): void {
  const idle = () => ("requestIdleCallback" in window ? requestIdleCallback(work) : setTimeout(work, 1000));
  if (document.readyState === "complete") idle();
  else addEventListener("load", idle, { once: true });
}
