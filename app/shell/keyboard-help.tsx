import { lazy } from "react";
import classes from "./frame.module.css";
import { useKeys } from "./keys";
import { useLater } from "./use-later";

const KeyboardList = lazy(() => import("./keyboard-list"));

/** `?` shows the keys of this screen. */
export function KeyboardHelp() {
  const { open, later } = useLater(KeyboardList);
  useKeys([{ keys: "?", label: "Montrer les raccourcis de cet écran", run: open }]);
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-label="Raccourcis clavier"
        className={classes.keys}
        title="Raccourcis (?)"
      >
        <svg
          viewBox="0 0 24 24"
          width="20"
          height="20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden
        >
          <rect x="2.5" y="6" width="19" height="12" rx="2.5" />
          <path d="M6.5 10h.01M10.2 10h.01M13.9 10h.01M17.5 10h.01M8 14h8" strokeLinecap="round" />
        </svg>
      </button>
      {later}
    </>
  );
}
