import { useEffect, useState } from "react";
import { useLocation } from "react-router";
import { type Person, SECTIONS, type Section } from "~/domain/presence/people";
import { presencePath } from "~/durable/presence/shared";
import { Line } from "./presence-line";

/** A field left for another one is not left. */
const SETTLES = 400;
/** Nothing typed for so long, one is not writing any more. */
const PAUSES = 45_000;

/** Colleagues on this client's file right now; tells them where one is oneself, for as long as the page is looked at. */
export function usePresence(clientId: string): Person[] {
  const [people, setPeople] = useState<{ of: string; people: Person[] }>({ of: clientId, people: [] });
  const { pathname } = useLocation();
  const [field, setField] = useState("");
  useEffect(() => followed(setField), []);
  const [line] = useState(() => new Line());
  useEffect(
    () => line.open(presencePath(clientId), (here) => setPeople({ of: clientId, people: here })),
    [line, clientId],
  );
  useEffect(
    () => line.say({ section: sectionOf(pathname), field, writing: field !== "" }),
    [line, pathname, field],
  );
  return people.of === clientId ? people.people : [];
}

function sectionOf(pathname: string): Section {
  const [, , , part = "accueil"] = pathname.split("/");
  return SECTIONS.find((one) => one === part) ?? "autre";
}

/** Calls with the name of the field that one writes in, "" when none; returns how to stop. */
function followed(tell: (field: string) => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  const later: { timer?: ReturnType<typeof setTimeout> } = {};
  const settle = (field: string, delay = SETTLES) => {
    clearTimeout(later.timer);
    later.timer = setTimeout(() => {
      tell(field);
      if (field !== "") settle("", PAUSES);
    }, delay);
  };
  document.addEventListener("input", ({ target }) => settle(nameOf(target)), { signal });
  document.addEventListener("focusout", () => settle(""), { signal });
  signal.addEventListener("abort", () => clearTimeout(later.timer));
  return () => life.abort();
}

/** What the page calls a field of the file; search boxes and filters write nothing. */
function nameOf(target: EventTarget | null): string {
  if (
    !(
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    )
  )
    return "";
  if (target.type === "search" || target.closest("search") || !target.closest("main")) return "";
  const name = target.getAttribute("aria-label") ?? target.labels?.[0]?.textContent ?? "";
  return name.replace(/\s*\*$/, "") || "un champ";
}
