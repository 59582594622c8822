import { Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { REASON_WORDS } from "~/domain/clients/duplicates";
import { listDuplicates, type Pair } from "~/operations/merges/list-duplicates";
import type { Route } from "./+types/duplicates";
import classes from "./parts/merges.module.css";

export const handle: Shows = { topics: () => ["clients", "duplicates"] };
export const meta = () => [{ title: "Doublons probables · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get("suite") ?? undefined;
  return answer(() => listDuplicates(context.get(ctxContext), after));
}

/** Pairs of files that may be one client: compare and merge, or say that they are two (MG8). */
export default function Duplicates({ loaderData: { pairs, next } }: Route.ComponentProps) {
  return (
    <Page
      title="Doublons probables"
      detail="Même téléphone, même e-mail, même SIREN, ou même nom dans la même commune."
      back={{ href: "/clients", label: "Clients" }}
      actions={
        <Button component={Link} to="/clients/fusions" variant="default">
          Fusions faites
        </Button>
      }
    >
      {pairs.length === 0 ? (
        <EmptyState
          title="Aucun doublon en vue"
          text="Les fiches qui se ressemblent apparaîtront ici d'elles-mêmes, dès qu'elles sont écrites."
        />
      ) : (
        <ul className={classes.pairs}>
          {pairs.map((pair) => (
            <Row key={`${pair.a.id} ${pair.b.id}`} pair={ordered(pair)} />
          ))}
        </ul>
      )}
      {next && (
        <Text ta="center" mt="md">
          <Link to={`/clients/doublons-probables?suite=${encodeURIComponent(next)}`}>Voir la suite</Link>
        </Text>
      )}
    </Page>
  );
}

/** The file that has a code is the one to keep, else the older one: ids grow with time. */
const ordered = (pair: Pair): Pair =>
  pair.b.code !== null && pair.a.code === null ? { ...pair, a: pair.b, b: pair.a } : pair;

function Row({ pair: { a, b, reasons } }: { pair: Pair }) {
  const fields = { aId: a.id, bId: b.id };
  const opinion = "/clients/doublons-probables/avis";
  return (
    <li className={classes.pair}>
      {[a, b].map((one) => (
        <div key={one.id} className={classes.side}>
          <Link to={`/clients/${one.id}`}>{one.name}</Link>
          <small>{[one.city, one.status, one.code].filter(Boolean).join(" · ")}</small>
        </div>
      ))}
      <div className={classes.acts}>
        <Act
          to={opinion}
          fields={{ ...fields, apart: "true" }}
          variant="default"
          done={`${a.name} et ${b.name} : deux clients différents.`}
          undo={{ to: opinion, fields: { ...fields, apart: "false" } }}
        >
          Pas un doublon
        </Act>
        <Button component={Link} to={`/clients/${a.id}/fusion/${b.id}`}>
          Comparer
        </Button>
      </div>
      <div className={classes.why}>{reasons.map((reason) => REASON_WORDS[reason]).join(", ")}</div>
    </li>
  );
}
