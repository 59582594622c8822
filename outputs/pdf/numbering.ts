import type { Line } from "~/domain/documents/document";

/** Where a level stands, and whether it counts in letters. */
interface Counter {
  at: number;
  letters: boolean;
  capital: boolean;
}

const ZERO: Counter = { at: 0, letters: false, capital: false };

/**
 * "1", "1.1", "1.1.2" by line id: titles open a level, items count inside it; texts and subtotals have none. A line
 * that starts somewhere, at "4" or "a", counts from there and those after it follow.
 */
export function lineNumbers(lines: readonly Line[]): Map<string, string> {
  const numbers = new Map<string, string>();
  let path: Counter[] = [ZERO];
  const count = (index: number, startsAt: string) => {
    const before = path[index] ?? ZERO;
    path[index] = startsAt ? startOf(startsAt) : { ...before, at: before.at + 1 };
  };
  for (const line of lines) {
    if (line.kind === "title") {
      path = path.slice(0, line.level);
      while (path.length < line.level) path.push(ZERO);
      count(line.level - 1, line.startsAt);
      numbers.set(line.id, path.map(written).join("."));
      path.push(ZERO);
    } else if (line.kind === "item") {
      count(path.length - 1, line.startsAt);
      numbers.set(line.id, path.map(written).join("."));
    }
  }
  return numbers;
}

function startOf(text: string): Counter {
  if (/^\d+$/.test(text)) return { ...ZERO, at: Number(text) };
  const at = [...text.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
  return { at, letters: true, capital: text === text.toUpperCase() };
}

/** "a" to "z", then "aa"; a level that nobody opened counts as one. */
function written({ at, letters, capital }: Counter): string {
  if (!letters) return String(at || 1);
  let text = "";
  for (let left = at; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  return capital ? text.toUpperCase() : text;
}
