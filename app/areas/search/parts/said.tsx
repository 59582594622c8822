import { Fragment } from "react";
import classes from "./said.module.css";

/** What a document says around the words found in it, which stand out. */
export function Said({ said }: { said: string[] }) {
  return (
    <span className={classes.said}>
      {said.map((text, i) =>
        // oxlint-disable-next-line react/no-array-index-key -- plain and found in turn, never moved
        i % 2 === 1 ? <mark key={i}>{text}</mark> : <Fragment key={i}>{text}</Fragment>,
      )}
    </span>
  );
}
