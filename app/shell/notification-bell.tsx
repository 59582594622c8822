import { Popover, UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link, useFetcher, useLocation } from "react-router";
import { Act } from "~/app/ui/act";
import { NotificationList } from "~/app/ui/notification-list";
import { Outline } from "~/app/ui/outline";
import type { listNotifications } from "~/operations/notifications/list-notifications";
import classes from "./notification-bell.module.css";

const BELL = "M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0";

/** The bell of the frame: how many notifications wait, and the newest ones once it is opened. */
export function NotificationBell({ unread }: { unread: number }) {
  const { pathname, search } = useLocation();
  // Opened on one page: it is closed on the next.
  const place = pathname + search;
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const opened = openedAt === place;
  const setOpened = (open: boolean) => setOpenedAt(open ? place : null);
  const fetcher = useFetcher<Awaited<ReturnType<typeof listNotifications>>>();
  const { load } = fetcher;
  // Again with each new count.
  useEffect(() => {
    if (opened) void load("/notifications");
  }, [opened, unread, load]);
  const label = unread === 0 ? "Notifications" : `Notifications, ${unread} non lue${unread > 1 ? "s" : ""}`;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={380} shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.bell}
          aria-label={label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          <Outline path={BELL} size={20} />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 99 ? "99+" : unread}
            </span>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label="Notifications">
        {fetcher.data ? (
          <NotificationList rows={fetcher.data.rows.slice(0, 8)} />
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
      </Popover.Dropdown>
    </Popover>
  );
}
