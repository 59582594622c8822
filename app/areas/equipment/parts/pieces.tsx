import { ActionIcon, Button, Menu } from "@mantine/core";
import { Link, useFetcher } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { Day } from "~/app/ui/values";
import { formatDay } from "~/domain/calendar/format";
import type { OuvragePage, Piece } from "~/operations/equipment/get-ouvrage-page";
import { Ends } from "./ends";
import classes from "./pieces.module.css";
import { usePieceActs } from "./use-piece-acts";

/** What stands on an ouvrage, and what stood there (CRM-24). */
export function Pieces({ page }: { page: OuvragePage }) {
  const { ouvrage, installed, gone, may } = page;
  const base = `/clients/${ouvrage.clientId}/ouvrages/${ouvrage.id}/equipements`;
  const add = may.write && (
    <Button component={Link} to={`${base}/nouveau`} variant={installed.length > 0 ? "default" : "filled"}>
      Ajouter un équipement
    </Button>
  );
  return (
    <>
      {installed.length === 0 ? (
        <EmptyState
          title="Aucun équipement noté"
          text="Pompe, filtre, poêle, télécommande : avec le n° de série et la date de pose, la garantie et la fin de vie se calculent d'après l'article."
          action={add}
        />
      ) : (
        <>
          <ul className={classes.pieces} aria-label="Équipements">
            {installed.map((piece) => (
              <PieceRow key={piece.id} piece={piece} page={page} base={base} />
            ))}
          </ul>
          {add}
        </>
      )}
      {gone.length > 0 && <Gone page={page} />}
    </>
  );
}

function PieceRow({ piece, page, base }: { piece: Piece; page: OuvragePage; base: string }) {
  const acts = usePieceActs();
  return (
    <li className={classes.piece}>
      <div className={classes.words}>
        <b>{piece.label}</b>
        <div className={classes.facts}>
          {piece.reference && <span className="figures">{piece.reference}</span>}
          {piece.serialNumber && <span className="figures">N° {piece.serialNumber}</span>}
          {piece.installedOn && (
            <span>
              Posé le <Day value={piece.installedOn} />
            </span>
          )}
          <Ends piece={piece} today={page.today} />
          {piece.plannedOn && (
            <Link to={`/actions/${piece.actionId}`}>Action prévue le {formatDay(piece.plannedOn)}</Link>
          )}
        </div>
        {piece.notes && <p className={classes.notes}>{piece.notes}</p>}
      </div>
      {page.may.write && (
        <div className={classes.acts}>
          <Button
            component={Link}
            to={`${base}/${piece.id}/remplacement`}
            variant="subtle"
            size="compact-sm"
            aria-label={`Remplacer ${piece.label}`}
          >
            Remplacer
          </Button>
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Actions sur ${piece.label}`}>
                ⋯
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component={Link} to={`${base}/${piece.id}`}>
                Modifier
              </Menu.Item>
              {page.may.plan && !piece.plannedOn && (
                <Menu.Item onClick={() => acts.plan(piece)}>Prévoir son remplacement</Menu.Item>
              )}
              <Menu.Divider />
              <Menu.Item onClick={() => acts.remove(piece)}>Noter qu'il n'est plus là</Menu.Item>
              <Menu.Item color="red" onClick={() => acts.bin(piece)}>
                Effacer (noté par erreur)
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  );
}

/** What is not there any more; put back in one press where nothing stands in its place. */
function Gone({ page: { gone, may } }: { page: OuvragePage }) {
  const fetcher = useFetcher();
  return (
    <details className={classes.gone}>
      <summary>{gone.length > 1 ? `${gone.length} anciens équipements` : "Un ancien équipement"}</summary>
      <ul className={classes.pieces} aria-label="Anciens équipements">
        {gone.map((piece) => (
          <li key={piece.id} className={classes.piece}>
            <div className={classes.words}>
              {piece.label}
              <div className={classes.facts}>
                {piece.serialNumber && <span className="figures">N° {piece.serialNumber}</span>}
                {piece.installedOn && <span>Posé le {formatDay(piece.installedOn)}</span>}
                <span>
                  {piece.replacedBy ? `Remplacé le ` : `Retiré le `}
                  <Day value={piece.removedOn} />
                  {piece.replacedBy && ` par ${piece.replacedBy}`}
                </span>
              </div>
            </div>
            {may.write && !piece.replacedBy && (
              <fetcher.Form method="post" action={`/equipements/${piece.id}/retour`}>
                <Button type="submit" variant="subtle" size="compact-sm" loading={fetcher.state !== "idle"}>
                  Remettre
                </Button>
              </fetcher.Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
