import { type Decision, decided, undecided } from "~/domain/problem";
import { type Call, type Comparison, type Condition, type Formula, type Node, Unreadable } from "./formula";
import { over, rational, TooLarge } from "./rational";
import { foldedName, type Token, tokens } from "./tokens";

/** How many arguments each function takes: at least, at most. */
const CALLS: Record<Call, [number, number]> = {
  min: [1, 20],
  max: [1, 20],
  arrondi: [1, 2],
  plafond: [1, 2],
  plancher: [1, 2],
  abs: [1, 1],
  racine: [1, 1],
};
const CONDITIONS = { et: "all", ou: "any", non: "not" } as const;
const COMPARISONS = new Set(["<", "<=", ">", ">=", "=", "<>"]);

/** Words that can't name a dimension: they already mean something. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(CALLS),
  ...Object.keys(CONDITIONS),
  "si",
  "pi",
  "x",
]);

/** π to fifteen decimals (FO4). */
const PI = rational(3_141_592_653_589_793n, 10n ** 15n);
const DEEPEST = 40;
const MOST_NODES = 250;

/**
 * Reads a formula of the trade, with or without a leading "=": numbers with a comma or a dot, names, + − × ÷ ^,
 * parentheses, %, min, max, arrondi(x; decimals), plafond(x; pack), plancher(x; pack), abs, racine, pi and
 * si(condition; a; b). Refuses with a problem that tells where (`facts.at`, `facts.end`).
 */
export function readFormula(text: string): Decision<Formula> {
  try {
    const reader = new Reader(tokens(text));
    return decided({ text, root: reader.whole(), names: reader.names });
  } catch (error) {
    if (error instanceof Unreadable) return undecided(error.problem);
    if (error instanceof TooLarge) return undecided({ code: "formula.too-large" });
    throw error;
  }
}

/** Recursive descent. Depth and count of nodes are bounded (FO6). */
class Reader {
  readonly names = new Set<string>();
  private index = 0;
  private depth = 0;
  private count = 0;
  constructor(private readonly list: Token[]) {}

  whole(): Node {
    const root = this.sum();
    const rest = this.peek();
    if (rest.kind !== "end") throw this.wrong(rest);
    return root;
  }

  private peek = (): Token => this.list[this.index] as Token;
  private take = (): Token => {
    const token = this.peek();
    if (token.kind !== "end") this.index++;
    return token;
  };
  private sign = (): string => {
    const token = this.peek();
    return token.kind === "sign" ? token.sign : "";
  };
  private node<N extends { at: number; end: number }>(node: N): N {
    if (++this.count > MOST_NODES)
      throw Unreadable.at("formula.too-long", node.at, node.end, { longest: MOST_NODES });
    return node;
  }
  private deeper<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw Unreadable.at("formula.too-deep", this.peek().at, this.peek().end);
    const value = read();
    this.depth--;
    return value;
  }

  private wrong(token: Token): Unreadable {
    if (token.kind === "end") return Unreadable.at("formula.unfinished", token.at, token.end);
    const sign = token.kind === "sign" ? token.sign : "";
    if (sign === ")") return Unreadable.at("formula.parenthesis", token.at, token.end);
    if (COMPARISONS.has(sign)) return Unreadable.at("formula.comparison-alone", token.at, token.end);
    return Unreadable.at("formula.unreadable", token.at, token.end);
  }

  private sum = (): Node => this.deeper(() => this.chain("+", "-", this.product));
  private product = (): Node => this.chain("*", "/", this.signed);

  private chain(direct: "+" | "*", inverse: "-" | "/", part: () => Node): Node {
    const first = part();
    const parts = [{ node: first, inverse: false }];
    while (this.sign() === direct || this.sign() === inverse) {
      const sign = this.sign();
      this.take();
      parts.push({ node: part(), inverse: sign === inverse });
    }
    const end = parts.at(-1)?.node.end ?? first.end;
    return parts.length === 1 ? first : this.node({ kind: "chain", sign: direct, parts, at: first.at, end });
  }

  private signed = (): Node => {
    const { at } = this.peek();
    if (this.sign() !== "-" && this.sign() !== "+") return this.raised();
    const minus = this.sign() === "-";
    this.take();
    const of = this.deeper(this.signed);
    return minus ? this.node({ kind: "opposite", of, at, end: of.end }) : of;
  };

  private raised = (): Node => {
    const base = this.atom();
    if (this.sign() !== "^") return base;
    this.take();
    const exponent = this.deeper(this.signed);
    return this.node({ kind: "power", base, exponent, at: base.at, end: exponent.end });
  };

  private atom = (): Node => {
    const token = this.take();
    const { at } = token;
    if (token.kind === "number") {
      if (this.sign() !== "%") return this.node({ kind: "number", value: token.value, at, end: token.end });
      const { end } = this.take();
      return this.node({ kind: "number", value: over(token.value, rational(100n)), at, end });
    }
    if (token.kind === "name") return this.named(token);
    if (token.kind === "sign" && token.sign === "(") {
      const value = this.sum();
      return { ...value, at, end: this.close() };
    }
    throw this.wrong(token);
  };

  private close(): number {
    const token = this.take();
    if (token.kind === "sign" && token.sign === ")") return token.end;
    if (token.kind === "end") throw Unreadable.at("formula.parenthesis", token.at, token.end);
    throw this.wrong(token);
  }

  private named(token: Extract<Token, { kind: "name" }>): Node {
    const { name, at, end } = token;
    if (this.sign() !== "(") {
      if (name === "pi") return this.node({ kind: "number", value: PI, at, end });
      if (RESERVED.has(name)) throw Unreadable.at("formula.needs-parenthesis", at, end, { name });
      this.names.add(name);
      return this.node({ kind: "name", name, at, end });
    }
    this.take();
    if (name === "si") return this.choice(at);
    const bounds = Object.hasOwn(CALLS, name) ? CALLS[name as Call] : undefined;
    if (!bounds) throw Unreadable.at("formula.unknown-function", at, end, { name });
    const given = [this.sum()];
    while (this.sign() === ";") {
      this.take();
      given.push(this.sum());
    }
    const last = this.close();
    if (given.length < bounds[0] || given.length > bounds[1])
      throw Unreadable.at("formula.arguments", at, last, { name, least: bounds[0], most: bounds[1] });
    return this.node({ kind: "call", call: name as Call, given, at, end: last });
  }

  private choice(at: number): Node {
    const when = this.condition();
    this.separator(at);
    const met = this.sum();
    this.separator(at);
    const unmet = this.sum();
    return this.node({ kind: "choice", when, met, unmet, at, end: this.close() });
  }

  private separator(at: number): void {
    if (this.sign() !== ";") throw Unreadable.at("formula.choice", at, this.peek().end);
    this.take();
  }

  private condition = (): Condition =>
    this.deeper(() => {
      const token = this.peek();
      const following = this.list[this.index + 1];
      const kind = token.kind === "name" && Object.hasOwn(CONDITIONS, token.name) ? token.name : null;
      if (kind && following?.kind === "sign" && following.sign === "(") return this.several(kind as "et");
      const left = this.sum();
      const sign = this.sign();
      if (!COMPARISONS.has(sign)) throw Unreadable.at("formula.choice", left.at, this.peek().end);
      this.take();
      const right = this.sum();
      return this.node({
        kind: "comparison",
        sign: sign as Comparison,
        left,
        right,
        at: left.at,
        end: right.end,
      });
    });

  private several(name: keyof typeof CONDITIONS): Condition {
    const { at } = this.take();
    this.take();
    const of = [this.condition()];
    while (name !== "non" && this.sign() === ";") {
      this.take();
      of.push(this.condition());
    }
    return this.node({ kind: CONDITIONS[name], of, at, end: this.close() });
  }
}

/** Whether this may name a dimension: letters, figures and "_", a letter first, no word that formulas already use. */
export const isName = (name: string): boolean =>
  /^\p{L}[\p{L}\p{N}_]{0,39}$/u.test(name) && !RESERVED.has(foldedName(name));
