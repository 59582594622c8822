import classes from "./actions.module.css";

/** What to do: its type, then its words. */
export function What({ row }: { row: { typeLabel: string; subject: string } }) {
  return row.subject ? (
    <>
      <span className={classes.type}>{row.typeLabel}</span> {row.subject}
    </>
  ) : (
    row.typeLabel
  );
}
