import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { SCOPES } from "~/domain/api/scopes";
import { listKeys } from "~/operations/api/list-keys";
import type { Route } from "./+types/keys";

export const meta: Route.MetaFunction = () => [{ title: "API et clés · Aplomb" }];
export const handle: Shows = { topics: () => ["api-keys", "users"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => listKeys(context.get(ctxContext)));

type Key = Route.ComponentProps["loaderData"]["keys"][number];

/** Why a key opens nothing any more, or null. */
function ended(key: Key, now: number): string | null {
  if (key.revokedAt !== null) return "Fermée";
  if (key.expiresAt !== null && key.expiresAt <= now) return "Expirée";
  return key.ownerDisabledAt === null ? null : "Personne désactivée";
}

const columns = (now: number): Column<Key>[] => [
  { key: "name", label: "Nom", phone: "title", render: (key) => key.name },
  { key: "prefix", label: "Clé", phone: "line", render: (key) => <code>{key.prefix}…</code> },
  { key: "owner", label: "Agit pour", phone: "line", render: (key) => key.owner },
  {
    key: "scopes",
    label: "Droits",
    phone: "line",
    render: (key) =>
      key.scopes.length === SCOPES.length ? "Tous" : `${key.scopes.length} sur ${SCOPES.length}`,
  },
  {
    key: "created",
    label: "Créée",
    phone: "hidden",
    desk: true,
    render: (key) => <Instant value={key.createdAt} />,
  },
  {
    key: "used",
    label: "Dernier appel",
    phone: "line",
    render: (key) => (key.lastUsedAt === null ? "Jamais" : <Instant value={key.lastUsedAt} />),
  },
  {
    key: "state",
    label: "État",
    phone: "line",
    render: (key) => {
      const end = ended(key, now);
      return <Status tone={end === null ? "success" : "neutral"} label={end ?? "Active"} />;
    },
  },
  {
    key: "act",
    label: "",
    phone: "line",
    render: (key) =>
      ended(key, now) === null && (
        <ConfirmSentence
          label="Fermer"
          variant="subtle"
          title={`Fermer la clé « ${key.name} »`}
          consequences="Les programmes qui l'utilisent sont refusés dès maintenant. Une clé fermée ne se rouvre pas : il faudra en faire une autre."
        >
          <Act to={`/reglages/api/${key.id}/fermeture`} done="La clé est fermée." color="red">
            Fermer la clé
          </Act>
        </ConfirmSentence>
      ),
  },
];

/** The keys by which other programs act for somebody of the company. */
export default function Keys({ loaderData }: Route.ComponentProps) {
  const create = (
    <Button component={Link} to="/reglages/api/nouvelle">
      Créer une clé
    </Button>
  );
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="API et clés"
      detail="Reliez votre site ou un autre logiciel, dans la limite des droits que vous cochez."
      actions={
        <>
          <Button component="a" href="/api/v1/docs" target="_blank" variant="default">
            Mode d'emploi de l'API
          </Button>
          {create}
        </>
      }
    >
      <DataTable
        label="Clés de l'API"
        rows={loaderData.keys}
        rowKey={(key) => key.id}
        columns={columns(loaderData.now)}
        createHref="/reglages/api/nouvelle"
        empty={
          <EmptyState
            title="Aucune clé"
            text="Une clé laisse un autre programme agir pour vous, dans la limite des droits que vous cochez."
            action={create}
          />
        }
      />
    </Page>
  );
}
