import { Button } from "@mantine/core";
import { useEffect } from "react";
import { Link, Outlet } from "react-router";
import { remembered } from "~/app/areas/search/parts/recent";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { swipedTabs } from "~/app/ui/swiped-tabs";
import { Tabs } from "~/app/ui/tabs";
import { type ClientFile, getClientFile } from "~/operations/clients/get-client-file";
import type { Route } from "./+types/file";
import classes from "./file.module.css";
import { ClientMenu } from "./parts/client-menu";
import { clientTabs } from "./parts/client-tabs";
import { Observations } from "./parts/observations";
import { Presence, PresenceHere } from "./parts/presence";
import { QuickActions } from "./parts/quick-actions";
import { StatusSelect } from "./parts/status-select";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getClientFile(context.get(ctxContext), params.clientId));
}

export const handle: Shows<ClientFile> = { topics: (file) => [`client:${file.client.id}`] };
export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: `${loaderData?.client.displayName ?? "Client"} · Aplomb` },
];

/** The file of a client: header, sections at the left with their counters, the section in the middle. */
export default function ClientFilePage({ loaderData }: Route.ComponentProps) {
  const { client, may, followedBy } = loaderData;
  const base = `/clients/${client.id}`;
  const quote = `/devis/nouveau?client=${client.id}`;
  useEffect(() => remembered({ title: client.displayName, href: base }), [client.displayName, base]);
  const tabs = clientTabs(loaderData);
  return (
    <PresenceHere clientId={client.id}>
      <Page
        record={{ kind: "client", id: client.id }}
        back={{ href: "/clients", label: "Clients" }}
        title={client.displayName}
        detail={
          <span className={classes.detail}>
            <StatusSelect file={loaderData} />
            {client.code && <span className="figures">{client.code}</span>}
            {followedBy && <span>Suivi par {followedBy}</span>}
            <Presence />
          </span>
        }
        actions={
          <>
            <QuickActions file={loaderData} />
            <ClientMenu file={loaderData} />
            {may.quote && (
              <Button component={Link} to={quote} visibleFrom="sm">
                Faire un devis
              </Button>
            )}
          </>
        }
      >
        <Observations key={client.id} file={loaderData} />
        <div className={classes.columns} ref={swipedTabs}>
          <div className={classes.sections}>
            <Tabs label="Sections du client" tabs={tabs} vertical />
          </div>
          <div className={classes.section} data-swiped>
            <Outlet context={loaderData} />
          </div>
        </div>
      </Page>
    </PresenceHere>
  );
}
