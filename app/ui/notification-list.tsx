import { Link, useFetcher } from "react-router";
import { formatInstant } from "~/domain/calendar/format";
import type { NotificationKind } from "~/domain/notifications/kinds";
import { notificationPath, notificationSentence } from "~/domain/notifications/sentence";
import classes from "./notification-list.module.css";

export interface Told {
  id: string;
  at: number;
  kind: NotificationKind;
  subjectKind: string;
  subjectId: string;
  facts: Record<string, string | number>;
  readAt: number | null;
}

/** Notifications, newest first; opening one marks it as read. */
export function NotificationList({ rows }: { rows: readonly Told[] }) {
  const reading = useFetcher();
  if (rows.length === 0)
    return <p className={classes.none}>Rien à signaler. La cloche sonnera au prochain événement.</p>;
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={row.id} data-unread={row.readAt === null || undefined}>
          <Link
            to={notificationPath(row.kind, row.subjectKind, row.subjectId)}
            onClick={() => {
              if (row.readAt === null)
                void reading.submit({ id: row.id }, { method: "post", action: "/notifications/lecture" });
            }}
          >
            {row.readAt === null && <span className="visually-hidden">Non lue : </span>}
            <span>{notificationSentence(row.kind, row.facts)}</span>
            <time dateTime={new Date(row.at).toISOString()}>{formatInstant(row.at)}</time>
          </Link>
        </li>
      ))}
    </ul>
  );
}
