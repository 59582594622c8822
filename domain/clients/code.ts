import type { Day } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";

/** A client code to be: what stands before and after the number, and how many digits it has. */
export interface CodeShape {
  prefix: string;
  width: number;
  suffix: string;
}

const COUNTER = /\{SEQ:([1-9])\}/;
const OTHER_COUNTERS = /\{SEQ:[1-9]\}/g;

/**
 * Reads the pattern of the settings: `C{SEQ:6}`, `{AA}{NOM:3}-{SEQ:4}`. SEQ is the counter, AAAA and AA the day's
 * year, NOM the first letters of the client's name without accents, short names filled with X (CL5, C8, CRM-05..07).
 * A pattern without counter gets one of six digits.
 */
export function codeShape(pattern: string, name: string, today: Day): CodeShape {
  const letters = fold(name)
    .replace(/[^a-z0-9]/g, "")
    .toUpperCase();
  const filled = pattern
    .replace(/\{NOM:([1-9])\}/g, (_, size: string) =>
      letters.slice(0, Number(size)).padEnd(Number(size), "X"),
    )
    .replaceAll("{AAAA}", today.slice(0, 4))
    .replaceAll("{AA}", today.slice(2, 4));
  const counter = COUNTER.exec(filled);
  if (!counter) return { prefix: filled, width: 6, suffix: "" };
  return {
    prefix: filled.slice(0, counter.index),
    width: Number(counter[1]),
    suffix: filled.slice(counter.index + counter[0].length).replace(OTHER_COUNTERS, ""),
  };
}

/** The code of that rank. A counter that outgrows its digits grows the code rather than repeat one. */
export const codeAt = ({ prefix, width, suffix }: CodeShape, rank: number): string =>
  prefix + String(rank).padStart(width, "0") + suffix;
