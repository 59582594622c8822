import classes from "./avatar.module.css";

/** The initials of somebody, beside or instead of the name; decoration only, the name is said elsewhere. */
export function Avatar({ name, size = 32 }: { name: string; size?: number }) {
  return (
    <span className={classes.avatar} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden>
      {initials(name)}
    </span>
  );
}

/** "Jean-Baptiste de La Tour" is JT: the first and the last word that start with a capital. */
function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const [first = name.trim(), last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return ((first[0] ?? "") + (last?.[0] ?? "")).toUpperCase();
}
