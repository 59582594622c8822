import { onMap } from "~/domain/places/map";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { placeLine } from "./places";
import classes from "./site-map.module.css";

/** Where the client's places are on a drawing of France that needs no network; nothing where the drawing does not reach. */
export function SiteMap({ places }: { places: ClientFile["addresses"] }) {
  const pins = places.flatMap((place) => {
    const spot = place.at && onMap(place.at);
    return spot ? [{ place, spot }] : [];
  });
  if (pins.length === 0) return null;
  return (
    <figure
      className={classes.map}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing and its pins are one picture
      role="img"
      aria-label={`Carte de France : ${[...new Set(pins.map(({ place }) => place.city || placeLine(place)))].join(", ")}`}
    >
      <div className={classes.land} />
      {pins.map(({ place, spot }) => (
        <span
          key={place.id}
          style={{ left: `${spot.left}%`, top: `${spot.top}%` }}
          className={classes.pin}
          data-exact={place.at?.exact || undefined}
        />
      ))}
    </figure>
  );
}
