import type { ReactNode } from "react";
import { Sign } from "~/app/ui/sign";
import classes from "./door.module.css";

interface DoorProps {
  title: string;
  lead?: ReactNode;
  foot?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}

/** The page of somebody who is not in yet: the sign, a title, one form. */
export function Door({ title, lead, foot, wide = false, children }: DoorProps) {
  return (
    <main className={classes.page}>
      <div className={wide ? `${classes.column} ${classes.wide}` : classes.column}>
        <div className={classes.sign}>
          <Sign size={26} />
          Aplomb
        </div>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
        {foot && <div className={classes.foot}>{foot}</div>}
      </div>
    </main>
  );
}
