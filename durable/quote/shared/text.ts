import type * as Y from "yjs";

/** Where two texts differ: `remove` characters at `at` give way to `insert`. */
export interface TextChange {
  at: number;
  remove: number;
  insert: string;
}

const HIGH = (text: string, i: number) => /[\uD800-\uDBFF]/.test(text[i] ?? "");

/** The one stretch by which `to` differs from `from`; never through the middle of a character of two units. */
export function textChange(from: string, to: string): TextChange {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  if (head > 0 && (HIGH(from, head - 1) || HIGH(to, head - 1))) head--;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  if (tail > 0 && (HIGH(from, from.length - 1 - tail) || HIGH(to, to.length - 1 - tail))) tail--;
  return { at: head, remove: from.length - head - tail, insert: to.slice(head, to.length - tail) };
}

/** Does to a shared text what one did from `from` to `to`; what others typed meanwhile stays. */
export function rewrite(text: Y.Text, from: string, to: string): void {
  const change = textChange(from, to);
  const at = Math.min(change.at, text.length);
  const remove = Math.min(change.remove, text.length - at);
  if (remove > 0) text.delete(at, remove);
  if (change.insert) text.insert(at, change.insert);
}

/** Where the cursor that stood at `place` in `from` stands in `to`, after somebody else changed the text. */
export function movedPlace(place: number, from: string, to: string): number {
  const { at, remove, insert } = textChange(from, to);
  if (place <= at) return place;
  return place >= at + remove ? place + insert.length - remove : at + insert.length;
}
