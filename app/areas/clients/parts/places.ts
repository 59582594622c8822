import { directions, type Maps } from "~/domain/places/directions";
import type { Position } from "~/domain/places/map";

export interface Place {
  street: string;
  complement: string;
  postcode: string;
  city: string;
}

/** One line of an address. */
export const placeLine = (place: Place): string =>
  [place.street, [place.postcode, place.city].filter(Boolean).join(" ")].filter(Boolean).join(", ");

/** With where it is, exactly once somebody pinned it. */
interface Placed extends Place {
  at?: (Position & { exact: boolean }) | null;
}

/** The way there: to the pin, which is the gate, rather than to what a map makes of the words. */
export const routeHref = (maps: Maps, place: Placed): string =>
  directions(maps, placeLine(place), place.at?.exact ? place.at : null);

export const USES = {
  main: "Principale",
  billing: "Facturation",
  site: "Chantier",
  delivery: "Livraison",
} as const;
