import { Button } from "@mantine/core";
import { Link, Outlet } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page, Section } from "~/app/ui/page";
import { listUsers } from "~/operations/access/list-users";
import type { Route } from "./+types/users";
import { Invitations } from "./parts/invitations";
import { Team } from "./parts/team";

export const meta: Route.MetaFunction = () => [{ title: "Utilisateurs · Aplomb" }];
export const handle: Shows = { topics: () => ["users"] };

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  const listed = await answer(() => listUsers(ctx));
  const self = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  return { ...listed, mayManage: ctx.can("user.manage"), self };
}

export default function Users({ loaderData }: Route.ComponentProps) {
  const { users, invitations, mayManage, self } = loaderData;
  const active = users.filter((user) => user.disabledAt === null).length;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Utilisateurs"
      detail={`${active} personne${active > 1 ? "s" : ""} dans l'équipe`}
      actions={
        <>
          <Button component={Link} to="/reglages/roles" variant="default">
            Rôles et droits
          </Button>
          {mayManage && (
            <Button component={Link} to="/reglages/utilisateurs/invitation">
              Inviter une personne
            </Button>
          )}
        </>
      }
    >
      <Team users={users} mayManage={mayManage} self={self} />
      {invitations.length > 0 && (
        <Section title="Invitations en attente">
          <Invitations invitations={invitations} />
        </Section>
      )}
      <Outlet />
    </Page>
  );
}
