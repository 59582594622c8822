/** Formulas by chance, from a seed: the same ones wherever this runs, so that two engines can be compared. */
export function randomFormulas(count: number, seed = 20_260_731): string[] {
  let state = seed;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const number = () =>
    pick([`${below(100)}`, `${below(20)},${below(1000)}`, `0,${below(100)}`, `${below(9)} %`]);
  const leaf = () => pick([number, number, () => pick(["longueur", "Largeur", "PROFONDEUR", "pi"])])();
  const list = (depth: number) => Array.from({ length: 1 + below(3) }, () => node(depth)).join(" ; ");
  const comparison = (depth: number) =>
    `${node(depth)} ${pick(["<", "<=", "≥", ">", "=", "<>"])} ${node(depth)}`;
  const condition = (depth: number): string =>
    pick([
      () => comparison(depth),
      () => comparison(depth),
      () => `et(${comparison(depth)} ; ${comparison(depth)})`,
      () => `ou(${comparison(depth)} ; non(${comparison(depth)}))`,
    ])();
  function node(depth: number): string {
    if (depth === 0) return leaf();
    const deeper = () => node(depth - 1);
    return pick([
      leaf,
      () => `${deeper()} ${pick(["+", "-", "×", "*", "/", "÷", "x"])} ${deeper()}`,
      () => `(${deeper()} ${pick(["+", "-", "*", "/"])} ${deeper()})`,
      () => `-${deeper()}`,
      () => `(${deeper()})^${pick(["2", "3", "-1", "0"])}`,
      () => `${pick(["min", "max"])}(${list(depth - 1)})`,
      () => `arrondi(${deeper()} ; ${below(4)})`,
      () => `${pick(["plafond", "plancher"])}(${deeper()} ; 0,${1 + below(99)})`,
      () => `racine(abs(${deeper()}))`,
      () => `si(${condition(depth - 1)} ; ${deeper()} ; ${deeper()})`,
    ])();
  }
  return Array.from({ length: count }, () => node(1 + below(4)));
}
