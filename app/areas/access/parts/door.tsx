import type { ReactNode } from "react";
import classes from "./door.module.css";

/** The page of somebody who is not in yet: the sign, a title, one form. */
export function Door(props: {
  title: string;
  lead?: ReactNode;
  foot?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}) {
  return (
    <main className={classes.page}>
      <div className={props.wide ? `${classes.column} ${classes.wide}` : classes.column}>
        <div className={classes.sign}>
          <svg viewBox="0 0 14 30" aria-hidden="true">
            <path d="M7 0v19" stroke="currentColor" strokeWidth="1.6" fill="none" />
            <path d="M2.5 18h9l-2.2 7L7 30l-2.3-5z" fill="currentColor" />
          </svg>
          Aplomb
        </div>
        <h1 className={classes.title}>{props.title}</h1>
        {props.lead && <p className={classes.lead}>{props.lead}</p>}
        {props.children}
        {props.foot && <div className={classes.foot}>{props.foot}</div>}
      </div>
    </main>
  );
}
