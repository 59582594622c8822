import { Button } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { NotificationList } from "~/app/ui/notification-list";
import { Page } from "~/app/ui/page";
import { listNotifications } from "~/operations/notifications/list-notifications";
import type { Route } from "./+types/notifications";

export const meta: Route.MetaFunction = () => [{ title: "Notifications · Aplomb" }];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`notifications:${data.userId}`],
};

export function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return answer(() =>
    listNotifications(context.get(ctxContext), {
      unread: query.get("etat") === "non-lues",
      after: query.get("suite") ?? undefined,
    }),
  );
}

/** Everything one was told, read or not. */
export default function Notifications({ loaderData }: Route.ComponentProps) {
  const { rows, next, unread } = loaderData;
  const [params] = useSearchParams();
  const onlyNew = params.get("etat") === "non-lues";
  const older = new URLSearchParams(params);
  if (next) older.set("suite", next);
  return (
    <Page
      title="Notifications"
      detail={unread === 0 ? "Tout est lu." : `${unread} non lue${unread > 1 ? "s" : ""}`}
      width="narrow"
      actions={
        <>
          <Button component={Link} to={onlyNew ? "/notifications" : "?etat=non-lues"} variant="subtle">
            {onlyNew ? "Tout afficher" : "Seulement les non lues"}
          </Button>
          <Button component={Link} to="/profil/notifications" variant="default">
            Choisir ce qui est signalé
          </Button>
          {unread > 0 && <Act to="/notifications/lecture">Tout marquer comme lu</Act>}
        </>
      }
    >
      <NotificationList rows={rows} />
      {next && (
        <Button component={Link} to={`?${older}`} variant="subtle" mt="md">
          Plus anciennes
        </Button>
      )}
    </Page>
  );
}
