import { lazy, Suspense, useEffect } from "react";
import { Link, useFetcher } from "react-router";
import { Act } from "~/app/ui/act";
import drop from "~/app/ui/drop.module.css";
import { Outline } from "~/app/ui/outline";
import { useDrop } from "~/app/ui/use-drop";
import type { listNotifications } from "~/operations/notifications/list-notifications";
import classes from "./notification-bell.module.css";

const NotificationList = lazy(async () => {
  const { NotificationList: shown } = await import("~/app/ui/notification-list");
  return { default: shown };
});
const BELL = "M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0";

/** The bell of the frame: how many notifications wait, and the newest ones once it is opened. */
export function NotificationBell({ unread }: { unread: number }) {
  const { opened, root, button } = useDrop();
  const fetcher = useFetcher<Awaited<ReturnType<typeof listNotifications>>>();
  const { load } = fetcher;
  // Again with each new count.
  useEffect(() => {
    if (opened) void load("/notifications");
  }, [opened, unread, load]);
  const label = unread === 0 ? "Notifications" : `Notifications, ${unread} non lue${unread > 1 ? "s" : ""}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears Escape of what it holds
    <div {...root}>
      <button {...button} className={classes.bell} aria-label={label} title={label} aria-haspopup="dialog">
        <Outline path={BELL} size={20} />
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </button>
      {opened && (
        <div
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it stands in the bar, the page stays within reach
          role="dialog"
          aria-label="Notifications"
          tabIndex={-1}
          className={`${drop.panel} ${classes.panel}`}
          ref={focused}
        >
          {fetcher.data ? (
            <Suspense>
              <NotificationList rows={fetcher.data.rows.slice(0, 8)} />
            </Suspense>
          ) : (
            <output className={classes.quiet}>Un instant…</output>
          )}
          <div className={classes.foot}>
            <Link to="/notifications">Toutes les notifications</Link>
            {unread > 0 && (
              <Act to="/notifications/lecture" size="compact-sm" variant="default">
                Tout marquer comme lu
              </Act>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

const focused = (panel: HTMLElement | null) => panel?.focus();
