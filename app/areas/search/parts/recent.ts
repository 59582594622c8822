export interface Recent {
  title: string;
  href: string;
}
const KEY = "aplomb-recents";
const MOST = 6;

/** The files opened last on this device, newest first. */
export function recents(): Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept)
      ? (kept as Recent[]).filter((one) => one.href.startsWith("/")).slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

/** Puts a file first in the list. */
export function remembered(file: Recent): void {
  try {
    const others = recents().filter((one) => one.href !== file.href);
    localStorage.setItem(KEY, JSON.stringify([file, ...others].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing only loses the list.
  }
}
