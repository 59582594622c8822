import type { ReactNode } from "react";
import { Link } from "react-router";
import { Told } from "~/app/areas/questions/parts/told";
import { Facts } from "~/app/ui/page";
import { Day } from "~/app/ui/values";
import { formatRelativeDay } from "~/domain/calendar/format";
import type { OuvragePage } from "~/operations/equipment/get-ouvrage-page";
import classes from "./ouvrage-head.module.css";
import { OuvrageName } from "./ouvrage-name";
import { placeLine } from "./places";

/** What an ouvrage is, at a glance: its picture, where it stands, its days. */
export function OuvrageHead({ page, actions }: { page: OuvragePage; actions: ReactNode }) {
  const { ouvrage, place, today, may, files } = page;
  const photo = files.find((file) => file.id === ouvrage.photoFileId);
  const where = placeLine({
    street: place.street ?? "",
    complement: "",
    postcode: place.postcode ?? "",
    city: place.city ?? "",
  });
  const base = `/clients/${ouvrage.clientId}`;
  const { warrantyUntil, nextServiceOn } = ouvrage;
  return (
    <header className={classes.head}>
      {photo && <img className={classes.photo} src={`/fichiers/${photo.id}`} alt="" />}
      <div className={classes.words}>
        <p className={classes.way}>
          <Link to={`${base}/ouvrages`}>Ouvrages</Link> · {ouvrage.type}
          {ouvrage.archivedAt !== null && " · mis de côté"}
        </p>
        <h2 className={classes.name}>
          <OuvrageName clientId={ouvrage.clientId} ouvrage={ouvrage} mayRename={may.write} />
        </h2>
        <Facts
          facts={[
            ["Chantier", where],
            ["Posé le", ouvrage.installedOn && <Day value={ouvrage.installedOn} />],
            [
              "Garantie",
              warrantyUntil &&
                (warrantyUntil < today ? (
                  "Terminée"
                ) : (
                  <>
                    <Day value={warrantyUntil} /> ({formatRelativeDay(warrantyUntil, today)})
                  </>
                )),
            ],
            [
              "Prochain entretien",
              nextServiceOn && (
                <>
                  <Day value={nextServiceOn} /> ({formatRelativeDay(nextServiceOn, today)})
                </>
              ),
            ],
            ["N° de série", ouvrage.serialNumber],
            ...page.answers.map((one): [string, ReactNode] => [
              one.label,
              <Told key={one.id} answer={one} />,
            ]),
            ["Notes", ouvrage.notes],
          ]}
        />
        <div className={classes.acts} data-screen-only>
          {actions}
          <Link to={`${base}?ouvrage=${ouvrage.id}`}>Voir son historique</Link>
        </div>
      </div>
    </header>
  );
}
