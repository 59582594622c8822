import type { Holder } from "~/operations/files/list-files";
import classes from "./holder.module.css";

/** The tags of a file, each with its colour and its word. */
export function TagLabels({ ids, tags }: { ids: string[]; tags: Holder["tags"] }) {
  const own = tags.filter((tag) => ids.includes(tag.id));
  if (own.length === 0) return null;
  return (
    <span className={classes.tags}>
      {own.map((tag) => (
        <span key={tag.id} className={classes.tag}>
          <Dot colour={tag.colour} />
          {tag.label}
        </span>
      ))}
    </span>
  );
}

export const Dot = ({ colour }: { colour: string }) => (
  <span
    className={classes.dot}
    style={{ background: `var(--mantine-color-${colour}-6, ${colour})` }}
    aria-hidden
  />
);
