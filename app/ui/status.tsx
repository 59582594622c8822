import classes from "./status.module.css";

/** Tones of state. Money tones (paid, partial, overdue, unpaid) are for money only. */
export type Tone =
  | "neutral"
  | "info"
  | "attention"
  | "success"
  | "paid"
  | "partial"
  | "overdue"
  | "unpaid"
  | "refused";

/** A shape and a word: a state is never told by colour alone. */
export function Status({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={classes.status} data-tone={tone}>
      <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden>
        {SHAPES[tone]}
      </svg>
      {label}
    </span>
  );
}

const full = <circle cx="5" cy="5" r="4.5" fill="currentColor" />;
const ring = <circle cx="5" cy="5" r="3.8" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const half = (
  <>
    {ring}
    <path d="M5 1.2a3.8 3.8 0 0 1 0 7.6z" fill="currentColor" />
  </>
);
const triangle = <path d="M5 .8 9.6 9.2H.4z" fill="currentColor" />;
const cross = <path d="m2 2 6 6M8 2 2 8" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />;
const check = (
  <path
    d="m1.4 5.4 2.5 2.6 4.8-6"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
);

const SHAPES: Record<Tone, React.ReactNode> = {
  neutral: ring,
  info: full,
  attention: half,
  success: check,
  paid: check,
  partial: half,
  overdue: triangle,
  unpaid: full,
  refused: cross,
};
