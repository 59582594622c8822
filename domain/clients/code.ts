import type { Day } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";

/** A client code to be: what stands before and after the number, and how many digits it has. */
export interface CodeShape {
  prefix: string;
  width: number;
  suffix: string;
}

const TOKEN = /\{(SEQ|YEAR|YY|NAME):?(\d*)\}/g;

/**
 * Reads the pattern of the settings: `C{SEQ:6}`, `{YY}{NAME:3}{SEQ:4}`. SEQ is the counter, YEAR and YY the day's
 * year, NAME the first letters of the client's name, accents gone (C5). A pattern without SEQ gets one of six digits.
 */
export function codeShape(pattern: string, name: string, today: Day): CodeShape {
  const withNumber = /\{SEQ:?\d*\}/.test(pattern) ? pattern : `${pattern}{SEQ:6}`;
  const letters = fold(name)
    .replace(/[^a-z0-9]/g, "")
    .toUpperCase();
  const filled = withNumber.replace(TOKEN, (token, kind: string, size: string) => {
    if (kind === "YEAR") return today.slice(0, 4);
    if (kind === "YY") return today.slice(2, 4);
    if (kind === "NAME") return letters.slice(0, Number(size || 3)).padEnd(Number(size || 3), "X");
    return token;
  });
  const at = filled.search(/\{SEQ/);
  const end = filled.indexOf("}", at);
  const width = Number(/\d+/.exec(filled.slice(at, end))?.[0] ?? 6);
  return {
    prefix: filled.slice(0, at),
    width: Math.min(Math.max(width, 1), 12),
    suffix: filled.slice(end + 1).replace(/\{SEQ:?\d*\}/g, ""),
  };
}
