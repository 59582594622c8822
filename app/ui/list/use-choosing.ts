import { useCallback, useMemo, useRef, useState } from "react";

/** Which rows are chosen, by their numbers: these, or all that the filters keep but these. */
export interface Chosen {
  all: boolean;
  numbers: ReadonlySet<number>;
}

export interface Choosing extends Chosen {
  count: number;
  has: (n: number) => boolean;
  /** Whether the row at this place is chosen. */
  at: (place: number) => boolean;
  /** The row at this place; with `range`, all from the one pressed before. */
  choose: (at: number, range: boolean) => void;
  everything: () => void;
  none: () => void;
}

const NONE: Chosen = { all: false, numbers: new Set() };

/** The rows chosen in a list; `of` is what it shows: another one starts over, what one does not see is not acted upon. */
export function useChoosing(
  of: string,
  total: number,
  numberAt: (at: number) => number | undefined,
): Choosing {
  const [state, setState] = useState<{ of: string; chosen: Chosen }>({ of, chosen: NONE });
  const chosen = state.of === of ? state.chosen : NONE;
  const before = useRef(0);
  const choose = useCallback(
    (at: number, range: boolean) => {
      const target = numberAt(at);
      if (target === undefined) return;
      const [from, to] = range ? [Math.min(before.current, at), Math.max(before.current, at)] : [at, at];
      before.current = at;
      setState((was) => {
        const { all, numbers } = was.of === of ? was.chosen : NONE;
        const next = new Set(numbers);
        const adding = !next.has(target);
        for (let place = from; place <= to; place++) {
          const n = numberAt(place);
          if (n === undefined) continue;
          if (adding) next.add(n);
          else next.delete(n);
        }
        return { of, chosen: { all, numbers: next } };
      });
    },
    [of, numberAt],
  );
  return useMemo(() => {
    const { all, numbers } = chosen;
    return {
      ...chosen,
      count: all ? total - numbers.size : numbers.size,
      has: (n) => numbers.has(n) !== all,
      at: (place) => {
        const n = numberAt(place);
        return n !== undefined && numbers.has(n) !== all;
      },
      choose,
      everything: () => setState({ of, chosen: { all: true, numbers: new Set() } }),
      none: () => setState({ of, chosen: NONE }),
    };
  }, [chosen, total, choose, of, numberAt]);
}
