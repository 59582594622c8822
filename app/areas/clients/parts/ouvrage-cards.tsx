import { Text } from "@mantine/core";
import { Link, useSearchParams } from "react-router";
import { Told } from "~/app/areas/questions/parts/told";
import { Day } from "~/app/ui/values";
import { formatRelativeDay } from "~/domain/calendar/format";
import type { ClientFile } from "~/operations/clients/get-client-file";
import classes from "./ouvrage-cards.module.css";
import { OuvrageName } from "./ouvrage-name";

type Ouvrage = ClientFile["ouvrages"][number];

/** The works of this client at a glance; a card filters the history to what concerns it (CRM-26). */
export function OuvrageCards({ file }: { file: ClientFile }) {
  const [params] = useSearchParams();
  const chosen = params.get("ouvrage");
  const base = `/clients/${file.client.id}`;
  return (
    <ul className={classes.cards} aria-label="Ouvrages">
      {file.ouvrages.map((one) => (
        <li key={one.id} className={classes.card} data-chosen={chosen === one.id || undefined}>
          {one.photoId && (
            <img src={`/fichiers/${one.photoId}`} alt="" loading="lazy" className={classes.photo} />
          )}
          <Text size="xs" c="dimmed">
            {one.type}
          </Text>
          <OuvrageName clientId={file.client.id} ouvrage={one} mayRename={file.may.ouvrage} />
          <Dates ouvrage={one} today={file.today} />
          {one.answers.map((answer) => (
            <Text key={answer.id} size="xs" component="div">
              <Text span inherit c="dimmed">
                {answer.label} :{" "}
              </Text>
              <Told answer={answer} />
            </Text>
          ))}
          <div className={classes.ways} data-screen-only>
            <Link to={`${base}/ouvrages/${one.id}`}>Ouvrir</Link>
            <Link
              to={chosen === one.id ? "?" : `?ouvrage=${one.id}`}
              preventScrollReset
              replace
              aria-current={chosen === one.id ? "true" : undefined}
            >
              {chosen === one.id ? "Voir tout l'historique" : "Voir son historique"}
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Dates({ ouvrage, today }: { ouvrage: Ouvrage; today: ClientFile["today"] }) {
  const { installedOn, warrantyUntil } = ouvrage;
  const covered = warrantyUntil !== null && warrantyUntil >= today;
  return (
    <Text size="xs" c="dimmed" component="div">
      {installedOn && (
        <div>
          Posé le <Day value={installedOn} />
        </div>
      )}
      {warrantyUntil && (
        <>
          <div>{covered ? `Garantie : fin ${formatRelativeDay(warrantyUntil, today)}` : "Hors garantie"}</div>
          {covered && installedOn && (
            <progress
              className={classes.warranty}
              max={100}
              value={share(installedOn, warrantyUntil, today)}
              aria-label="Part de la garantie écoulée"
            />
          )}
        </>
      )}
      {ouvrage.nextServiceOn && <div>Entretien {formatRelativeDay(ouvrage.nextServiceOn, today)}</div>}
      {ouvrage.serialNumber && <div className="figures">N° {ouvrage.serialNumber}</div>}
    </Text>
  );
}

/** Percent of the way from the first day to the last. */
function share(from: string, to: string, today: string): number {
  const [a, b, c] = [from, to, today].map((day) => Date.parse(`${day}T00:00:00Z`)) as [
    number,
    number,
    number,
  ];
  return b > a ? Math.min(100, Math.max(0, ((c - a) / (b - a)) * 100)) : 100;
}
