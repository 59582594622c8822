import { lazy, Suspense, useSyncExternalStore } from "react";

export interface Toast {
  message: string;
  /** Takes back what was just done; the toast then stays ten seconds. */
  undo?: () => void;
  tone?: "done" | "problem";
}

const list = () => import("./toast-list");
const ToastList = lazy(list);

/** Whether a word was said since the page opened: nothing is fetched for the toasts before. */
class Said {
  private listeners = new Set<() => void>();
  private any = false;
  read = () => this.any;
  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  say() {
    this.any = true;
    for (const listener of this.listeners) listener();
  }
}
const said = new Said();

/** A short word at the foot of the screen; with `undo` it replaces "Êtes-vous sûr ?". */
export function toast(word: Toast): void {
  said.say();
  void list().then(({ show }) => show(word));
}

/** The foot of the screen, where toasts appear. */
export function Toasts() {
  const any = useSyncExternalStore(said.subscribe, said.read, () => false);
  return any ? (
    <Suspense>
      <ToastList />
    </Suspense>
  ) : null;
}
