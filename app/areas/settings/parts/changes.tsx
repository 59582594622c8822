import classes from "./changes.module.css";
import { isReadable, keyWord, valueText } from "./journal-words";

type Half = Record<string, unknown> | null;

/** What a commit changed, key by key: the old value struck, then the new one. */
export function Changes({ before, after }: { before: Half; after: Half }) {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isReadable);
  return (
    <ul className={classes.changes}>
      {keys.map((key) => (
        <li key={key}>
          <span className={classes.key}>{keyWord(key)}</span>{" "}
          {before && key in before && (
            <>
              <del>{valueText(key, before[key])}</del>{" "}
            </>
          )}
          {after && key in after && <ins>{valueText(key, after[key])}</ins>}
        </li>
      ))}
    </ul>
  );
}
