import { keyWord, type Names, valueText } from "~/domain/audit/values";
import classes from "./changes.module.css";

type Half = Record<string, unknown> | null;

/** What a commit changed, key by key: the old value struck, then the new one. */
export function Changes({ before, after, names }: { before: Half; after: Half; names: Names }) {
  const said = (half: Half, key: string) => (half && key in half ? valueText(key, half[key], names) : null);
  const lines = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((key) => ({ key, was: said(before, key), is: said(after, key) }))
    .filter(({ was, is }) => was !== null || is !== null);
  return (
    <ul className={classes.changes}>
      {lines.map(({ key, was, is }) => (
        <li key={key}>
          <span className={classes.key}>{keyWord(key)}</span> {was !== null && <del>{was}</del>}{" "}
          {is !== null && <ins>{is}</ins>}
        </li>
      ))}
    </ul>
  );
}
