import { type Problem, problem } from "~/domain/problem";
import type { Rational } from "./rational";

/** Where something stands in the text: from a character, up to another. */
export interface Place {
  at: number;
  end: number;
}

/** A formula once read: a small tree of what is computed from what. Nothing else can be said in it (FO2). */
export type Node = Place &
  (
    | { kind: "number"; value: Rational }
    | { kind: "name"; name: string }
    | { kind: "opposite"; of: Node }
    /** a + b − c, or a × b ÷ c: an inverse part is taken away, or divides. */
    | { kind: "chain"; sign: "+" | "*"; parts: { node: Node; inverse: boolean }[] }
    | { kind: "power"; base: Node; exponent: Node }
    | { kind: "call"; call: Call; given: Node[] }
    | { kind: "choice"; when: Condition; met: Node; unmet: Node }
  );

export type Call = "min" | "max" | "arrondi" | "plafond" | "plancher" | "abs" | "racine";

/** What `si` asks. */
export type Condition = Place &
  (
    | { kind: "comparison"; sign: Comparison; left: Node; right: Node }
    | { kind: "all" | "any" | "not"; of: Condition[] }
  );

export type Comparison = "<" | "<=" | ">" | ">=" | "=" | "<>";

/** A formula that was read: its text, its tree, and the names it needs. */
export interface Formula {
  text: string;
  root: Node;
  names: ReadonlySet<string>;
}

/** Why a formula can't be read or worked out, with the place in its text (FO7). Never leaves this folder. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
  static at(code: string, at: number, end: number, facts: Problem["facts"] = {}): Unreadable {
    return new Unreadable(problem(code, undefined, { ...facts, at, end }));
  }
}
