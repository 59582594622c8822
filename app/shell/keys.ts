import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Shortcut {
  /** "n", "Escape", "Ctrl+K", "Alt+O": one key, with Ctrl, Alt or Shift before it. */
  keys: string;
  /** What it does, in French; shown by `?`. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field; otherwise only shortcuts with Ctrl or Alt are. */
  whileTyping?: boolean;
}

interface Layer {
  shortcuts: Shortcut[];
  /** It came with a dialog, or while one stood over the page. */
  inDialog: boolean;
}

const underDialog = () => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/**
 * One registry a page: who comes last is asked first, so that a panel wins over the page behind it; under a dialog the
 * page is not asked at all, so that the Escape that closes the one does not leave the other.
 */
class Registry {
  private layers: Layer[] = [];
  private covered = false;
  private listeners = new Set<() => void>();
  private all: Shortcut[] = [];

  add(shortcuts: Shortcut[]) {
    const layer: Layer = { shortcuts, inDialog: underDialog() };
    this.layers = [...this.layers, layer];
    this.changed();
    return () => {
      this.layers = this.layers.filter((l) => l !== layer);
      this.changed();
    };
  }

  /** What `?` shows. */
  list = () => this.all;

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Before anybody heard the key: whoever closes a dialog with it may be done when it comes to us. */
  look = () => {
    this.covered = underDialog();
  };

  handle = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isField(event.target);
    for (const { shortcuts, inDialog } of this.layers.toReversed()) {
      if (this.covered && !inDialog) continue;
      const found = shortcuts.find(
        (s) => matches(s.keys, event) && (!typing || s.whileTyping || /Ctrl|Alt/.test(s.keys)),
      );
      if (!found) continue;
      event.preventDefault();
      found.run(event);
      return;
    }
  };

  private changed() {
    this.all = this.layers.flatMap((layer) => layer.shortcuts);
    for (const listener of this.listeners) listener();
  }
}

const registry = new Registry();
const none: Shortcut[] = [];

/** Shortcuts of the component while it is on screen; handlers always see the latest render. */
export function useKeys(shortcuts: Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = JSON.stringify(
    shortcuts.map(({ keys, label, whileTyping }) => ({ keys, label, whileTyping })),
  );
  useEffect(() => {
    const declared = JSON.parse(signature) as Omit<Shortcut, "run">[];
    return registry.add(
      declared.map((shortcut, i) => ({ ...shortcut, run: (event) => latest.current[i]?.run(event) })),
    );
  }, [signature]);
}

/** Installed once by the frame. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener("keydown", registry.look, { capture: true });
    window.addEventListener("keydown", registry.handle);
    return () => {
      window.removeEventListener("keydown", registry.look, { capture: true });
      window.removeEventListener("keydown", registry.handle);
    };
  }, []);
}

/** Letters that this screen uses with Alt. */
export const altLetters = (): string[] =>
  registry.list().flatMap(({ keys }) => /^Alt\+(\w)$/i.exec(keys)?.[1]?.toLowerCase() ?? []);

export const useShortcuts = () => useSyncExternalStore(registry.subscribe, registry.list, () => none);

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const ctrl = parts.includes("Ctrl");
  const alt = parts.includes("Alt");
  if (ctrl !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false;
  if (parts.includes("Shift") && !event.shiftKey) return false;
  return event.key === key || event.key.toLowerCase() === key.toLowerCase();
}

/** Whether what is typed there is text. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
