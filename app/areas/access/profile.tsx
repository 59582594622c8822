import { Outlet } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { Tabs } from "~/app/ui/tabs";
import { ROLE_NAMES } from "~/domain/access/matrix";
import { getProfile } from "~/operations/access/get-profile";
import type { Route } from "./+types/profile";

export const meta: Route.MetaFunction = () => [{ title: "Mon profil · Aplomb" }];

export function loader({ context }: Route.LoaderArgs) {
  return answer(() => getProfile(context.get(ctxContext)));
}

export const handle: Shows = { topics: () => ["users"] };

const TABS = [
  { label: "Identité", href: "/profil", end: true },
  { label: "Mot de passe", href: "/profil/mot-de-passe" },
  { label: "Double authentification", href: "/profil/double-authentification" },
  { label: "Appareils connectés", href: "/profil/appareils" },
  { label: "Notifications et mails", href: "/profil/notifications" },
  { label: "Recherche", href: "/profil/recherche" },
];

export default function Profile({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      title={loaderData.name}
      detail={`${ROLE_NAMES[loaderData.role]} · ${loaderData.email}`}
      width="narrow"
    >
      <Tabs label="Mon profil" tabs={TABS} />
      <div style={{ paddingTop: "1.5rem" }}>
        <Outlet context={loaderData} />
      </div>
    </Page>
  );
}
