import { expect } from "vitest";
import type { Engine } from "./engine";

export type Kind = "button" | "link" | "field" | "checkbox" | "option" | "heading" | "dialog" | "pad";
type Wanted = { kind: Kind; name: string; whole: boolean; text: string };

/** In the page: marks the first visible element of that kind and name for the driver; says whether it stands there. */
function mark({ kind, name, whole }: Wanted): boolean {
  const KINDS = {
    button: "button, [role=button]",
    link: "a[href]",
    field: "input:not([type=checkbox]):not([type=hidden]), textarea, select",
    checkbox: "input[type=checkbox]",
    option: "[role=option]",
    heading: "h1, h2, h3",
    dialog: "[role=dialog], dialog[open]",
    pad: "canvas[data-ready]",
  };
  const plain = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
  const named = (el: HTMLElement) => {
    const by = (el.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const labels = [...((el as HTMLInputElement).labels ?? [])].map((label) => label.innerText);
    const title =
      el.getAttribute("aria-label") ?? by.map((id) => document.getElementById(id)?.innerText).join(" ");
    return plain(title || labels.join(" ") || el.innerText).replace(/ ?\*$/, "");
  };
  const found = [...document.querySelectorAll<HTMLElement>(KINDS[kind])].find(
    (el) =>
      el.checkVisibility() &&
      !el.matches(":disabled, [data-disabled]") &&
      (kind === "pad" || (whole ? named(el) === name : named(el).includes(name))),
  );
  for (const old of document.querySelectorAll("[data-hand]")) old.removeAttribute("data-hand");
  found?.setAttribute("data-hand", "");
  found?.scrollIntoView({ block: "center", behavior: "instant" });
  // What slides or fades in is not where it will be.
  const moving = document
    .getAnimations()
    .some((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity);
  return found !== undefined && !moving;
}

/** In the page: the first visible element that says exactly, or also, that. */
function says({ text, whole }: Wanted): boolean {
  const plain = (said: string) => said.replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();
  if (!whole) return plain(document.body.innerText).includes(text);
  return [...document.querySelectorAll<HTMLElement>("body *")].some(
    (el) => el.checkVisibility() && plain(el.innerText ?? "") === text,
  );
}

/** A person before one screen: everything is found by what it is called, and waited for. */
export function screen(engine: Engine, origin: string) {
  const inPage = async <A, R>(fn: (given: A) => R, given: A) =>
    (await engine.evaluate(`(${fn.toString()})(${JSON.stringify(given)})`)) as Awaited<R>;

  /** Until the page says yes; what never comes fails with the screen's own words. */
  async function until(what: string, ask: () => Promise<boolean>) {
    const end = Date.now() + 30_000;
    // A page that is being replaced answers with an error: it is asked again.
    while (!(await ask().catch(() => false))) {
      if (Date.now() > end) {
        const seen = await engine.evaluate("location.href + ' ' + document.body.innerText.slice(0, 1500)");
        throw new Error(`waited in vain for ${what} on ${String(seen)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const see = (kind: Kind, name: string, whole = true) =>
    until(`${kind} « ${name} »`, () => inPage(mark, { kind, name, whole, text: "" }));
  const path = async () => String(await engine.evaluate("location.pathname"));

  async function click(kind: Kind, name: string, whole = true) {
    await see(kind, name, whole);
    await engine.click("[data-hand]").catch((error: Error) => {
      throw new Error(`${kind} « ${name} »: ${error.message}`);
    });
  }
  return {
    engine,
    inPage,
    until,
    see,
    path,
    click,
    read: (text: string, whole = false) =>
      until(`« ${text} »`, () => inPage(says, { kind: "heading", name: "", whole, text })),
    at: (pattern: RegExp) => until(String(pattern), async () => pattern.test(await path())),
    /** Goes there and waits until the script has taken the page over: the bell listens, or a form is alive. */
    async goto(address: string) {
      await engine.goto(new URL(address, origin).href);
      await until(`${address} awake`, () =>
        inPage(
          () =>
            document.documentElement.dataset.bell === "listening" ||
            Object.keys(document.querySelector("form") ?? {}).some((key) => key.startsWith("__react")),
          null,
        ),
      );
    },
    async fill(name: string, text: string) {
      await click("field", name);
      await inPage(() => document.querySelector<HTMLInputElement>("[data-hand]")?.select(), null);
      await engine.type(text);
      const typed = await inPage(() => document.querySelector<HTMLInputElement>("[data-hand]")?.value, null);
      expect(typed, name).toBe(text);
    },
    async fits(where: string) {
      const [wide, room] = await inPage(
        () => [(document.scrollingElement ?? document.documentElement).scrollWidth, window.innerWidth],
        null,
      );
      expect(wide, `${where}: wider than its window`).toBeLessThanOrEqual(room ?? 0);
    },
    /** A file as the person's own browser gets it. */
    file: (address: string) =>
      inPage(async (from) => {
        const answer = await fetch(from);
        return { status: answer.status, starts: (await answer.text()).slice(0, 5) };
      }, address),
  };
}

export type Screen = ReturnType<typeof screen>;
