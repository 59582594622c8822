import type { KeyboardEvent } from "react";
import classes from "./list.module.css";
import type { Choosing } from "./use-choosing";

const placeOf = (row: Element | null) => Number(row?.getAttribute("aria-rowindex") ?? 0) - 2;

/** Keys that choose while a row has the focus: Space that row, Shift and an arrow the next one too, Ctrl+A all. */
export const choosingKeys = (choosing: Choosing | null) => (event: KeyboardEvent<HTMLElement>) => {
  if (!choosing || event.defaultPrevented || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
    event.preventDefault();
    choosing.everything();
    return;
  }
  const target = event.target as HTMLElement;
  const row = target.closest("tr[data-row]");
  if (!row || !target.classList.contains(classes.open ?? "")) return;
  const at = placeOf(row);
  if (event.key === " ") {
    event.preventDefault();
    choosing.choose(at, false);
    return;
  }
  const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
  if (!event.shiftKey || !next?.hasAttribute("data-row")) return;
  event.preventDefault();
  if (!choosing.at(at)) choosing.choose(at, false);
  if (!choosing.at(placeOf(next))) choosing.choose(placeOf(next), true);
  const link = next.querySelector<HTMLElement>(`.${classes.open}`);
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
};
