import { type Decision, decided, undecided } from "~/domain/problem";
import { type Call, type Condition, type Formula, type Node, Unreadable } from "./formula";
import {
  ceiling,
  compare,
  DividedByZero,
  floor,
  nearest,
  ONE,
  opposite,
  over,
  plus,
  power,
  type Rational,
  rational,
  root,
  TooLarge,
  times,
  ZERO,
} from "./rational";

/** What names are worth, by folded name. */
export type Scope = ReadonlyMap<string, Rational>;

const HIGHEST_POWER = 16;

/**
 * What a formula is worth, exactly (FO1). Refuses with `formula.*` problems that tell where: unknown name, division
 * by zero, too large. Only the chosen side of `si` is worked out.
 */
export function evaluate(formula: Formula, scope: Scope): Decision<Rational> {
  return attempted(() => valueOf(formula.root, scope));
}

/** Runs what may meet an unreadable formula; refusals become data. */
export function attempted<T>(work: () => T): Decision<T> {
  try {
    return decided(work());
  } catch (error) {
    if (error instanceof Unreadable) return undecided(error.problem);
    throw error;
  }
}

/** The value of one node. Throws Unreadable. */
export function valueOf(node: Node, scope: Scope): Rational {
  switch (node.kind) {
    case "number":
      return node.value;
    case "name": {
      const value = scope.get(node.name);
      if (!value) throw Unreadable.at("formula.unknown-name", node.at, node.end, { name: node.name });
      return value;
    }
    case "choice":
      return valueOf(holds(node.when, scope) ? node.met : node.unmet, scope);
    default:
      return worked(
        node,
        operands(node).map((part) => valueOf(part, scope)),
      );
  }
}

type Operation = Extract<Node, { kind: "opposite" | "chain" | "power" | "call" }>;

/** What an operation is made from, in order. */
export function operands(node: Operation): Node[] {
  switch (node.kind) {
    case "opposite":
      return [node.of];
    case "chain":
      return node.parts.map((part) => part.node);
    case "power":
      return [node.base, node.exponent];
    case "call":
      return node.given;
  }
}

/** One operation on values already known. Throws Unreadable at its place. */
export function worked(node: Operation, values: readonly Rational[]): Rational {
  try {
    return operated(node, values);
  } catch (error) {
    if (error instanceof DividedByZero) throw Unreadable.at("formula.division-by-zero", node.at, node.end);
    if (error instanceof TooLarge) throw Unreadable.at("formula.too-large", node.at, node.end);
    throw error;
  }
}

function operated(node: Operation, values: readonly Rational[]): Rational {
  const [first = ZERO, second] = values;
  switch (node.kind) {
    case "opposite":
      return opposite(first);
    case "chain":
      return node.parts.slice(1).reduce((sofar, { inverse }, i) => {
        const value = values[i + 1] ?? ZERO;
        if (node.sign === "+") return plus(sofar, inverse ? opposite(value) : value);
        return inverse ? over(sofar, value) : times(sofar, value);
      }, first);
    case "power": {
      const exponent = second ?? ONE;
      if (exponent.d !== 1n || exponent.n > HIGHEST_POWER || exponent.n < -HIGHEST_POWER)
        throw Unreadable.at("formula.power", node.exponent.at, node.exponent.end, { most: HIGHEST_POWER });
      return power(first, Number(exponent.n));
    }
    case "call":
      return CALLED[node.call](node, values);
  }
}

type CallNode = Extract<Node, { kind: "call" }>;

const CALLED: Record<Call, (node: CallNode, values: readonly Rational[]) => Rational> = {
  min: (_, values) => values.reduce((a, b) => (compare(b, a) < 0 ? b : a)),
  max: (_, values) => values.reduce((a, b) => (compare(b, a) > 0 ? b : a)),
  abs: (_, [value = ZERO]) => (value.n < 0n ? opposite(value) : value),
  racine: (node, [value = ZERO]) => {
    if (value.n < 0n) throw Unreadable.at("formula.root", node.at, node.end);
    return root(value);
  },
  arrondi: (node, [value = ZERO, decimals = ZERO]) => {
    if (decimals.d !== 1n || decimals.n < 0n || decimals.n > 9n)
      throw Unreadable.at("formula.decimals", node.at, node.end);
    const unit = rational(10n ** decimals.n);
    return over(rational(nearest(times(value, unit))), unit);
  },
  plafond: (node, values) => byPack(node, values, ceiling),
  plancher: (node, values) => byPack(node, values, floor),
};

/** To whole packs: plafond(7; 2,5) is 7,5. Without a pack, to whole units. */
function byPack(
  node: CallNode,
  [value = ZERO, pack = ONE]: readonly Rational[],
  whole: (a: Rational) => bigint,
) {
  if (pack.n <= 0n) throw Unreadable.at("formula.pack", node.at, node.end);
  return times(rational(whole(over(value, pack))), pack);
}

/** Whether a condition of `si` is met. Throws Unreadable. */
export function holds(condition: Condition, scope: Scope): boolean {
  if (condition.kind === "all") return condition.of.every((one) => holds(one, scope));
  if (condition.kind === "any") return condition.of.some((one) => holds(one, scope));
  if (condition.kind === "not") return !condition.of.some((one) => holds(one, scope));
  if (condition.kind !== "comparison") return false;
  const order = compare(valueOf(condition.left, scope), valueOf(condition.right, scope));
  switch (condition.sign) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
  }
}
