import { useEffect } from "react";
import { altLetters, isField } from "../keys";

const HELD_MS = 400;
/** Option writes characters there: in a field it is the field's. */
const isMac = () => /Mac/.test(navigator.userAgent);

/**
 * Alt held alone shows a letter on each button and link of the screen, and the letter presses it. Released before,
 * or with anything else, it stays the browser's and the keyboard's own. Installed once by the frame; what it shows is
 * fetched when it is first asked for.
 */
export function useHeldAlt(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: { press: (key: string) => boolean; gone: () => void } | null = null;
    let held = false;
    const leave = () => {
      held = false;
      clearTimeout(timer);
      shown?.gone();
      shown = null;
    };
    const show = async () => {
      const { lettersOver } = await import("./letters");
      if (held && !shown) shown = lettersOver(altLetters());
    };
    const down = (event: KeyboardEvent) => {
      if (event.key === "Alt" && event.repeat) return;
      if (event.key === "Alt" && alone(event)) {
        held = true;
        timer = setTimeout(() => void show(), HELD_MS);
        return;
      }
      if (shown?.press(event.key)) {
        event.preventDefault();
        event.stopPropagation();
      }
      leave();
    };
    const up = (event: KeyboardEvent) => {
      // A browser opens its menu when Alt comes up alone: not after it has shown our letters.
      if (event.key === "Alt" && shown) event.preventDefault();
      leave();
    };
    const life = new AbortController();
    const options = { capture: true, signal: life.signal };
    addEventListener("keydown", down, options);
    addEventListener("keyup", up, options);
    for (const name of ["blur", "pointerdown", "wheel", "resize"]) addEventListener(name, leave, options);
    return () => {
      leave();
      life.abort();
    };
  }, []);
}

const alone = (event: KeyboardEvent) =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.defaultPrevented &&
  !(isMac() && isField(event.target));
