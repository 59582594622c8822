import classes from "./client-status.module.css";

/** The status a company gave to its clients: its own word and colour, with a dot. */
export function ClientStatus({ label, colour }: { label: string; colour: string }) {
  return (
    <span className={classes.status}>
      <span
        className={classes.dot}
        style={{ background: `var(--mantine-color-${colour}-6, ${colour})` }}
        aria-hidden
      />
      {label}
    </span>
  );
}
