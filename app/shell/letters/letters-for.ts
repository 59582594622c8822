/**
 * Not D, E, F: browsers open their address and their menus with them, and some do not ask the page first.
 */
const LETTERS = [..."abcghijklmnopqrstuvwxyz"];

/**
 * A letter for each, as long as there are some: the first of its name, or the first of another of its words, or any
 * other in it, or whatever is left. `taken` are letters that the screen uses with Alt already.
 */
export function lettersFor<T>(
  wanting: readonly T[],
  nameOf: (one: T) => string,
  taken: readonly string[] = [],
): Map<string, T> {
  const given = new Map<string, T>();
  const free = (letter: string) => LETTERS.includes(letter) && !taken.includes(letter) && !given.has(letter);
  for (const one of wanting) {
    const name = nameOf(one).normalize("NFD").toLowerCase();
    const firsts = name.split(/[^a-z]+/).map((word) => word[0] ?? "");
    const letter = [...firsts, ...name, ...LETTERS].find(free);
    if (letter === undefined) break;
    given.set(letter, one);
  }
  return given;
}
