export interface Place {
  street: string;
  complement: string;
  postcode: string;
  city: string;
}

/** One line of an address. */
export const placeLine = (place: Place): string =>
  [place.street, [place.postcode, place.city].filter(Boolean).join(" ")].filter(Boolean).join(", ");

/** Opens the map app of the device (RFC 5870), whichever it is. */
export const routeHref = (place: Place): string => `geo:0,0?q=${encodeURIComponent(placeLine(place))}`;

export const USES = {
  main: "Principale",
  billing: "Facturation",
  site: "Chantier",
  delivery: "Livraison",
} as const;
