/** A position in degrees, WGS 84. */
export interface Position {
  lat: number;
  lon: number;
}

/** Mainland France and Corsica: the frame of the drawing that scripts/map.mjs writes. */
const BOX = { west: -5.3, east: 9.7, south: 41.2, north: 51.2 };

/** Where a position stands on the small map, percent from its left and its top; null where the map does not reach (PL5). */
export function onMap({ lat, lon }: Position): { left: number; top: number } | null {
  if (lat < BOX.south || lat > BOX.north || lon < BOX.west || lon > BOX.east) return null;
  return {
    left: ((lon - BOX.west) / (BOX.east - BOX.west)) * 100,
    top: ((BOX.north - lat) / (BOX.north - BOX.south)) * 100,
  };
}

/** Positions by postcode from their list: a line each, "13114;43.525;5.677". */
export const readPositions = (list: string): ReadonlyMap<string, Position> =>
  new Map(
    list
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [postcode = "", lat, lon] = line.split(";");
        return [postcode, { lat: Number(lat), lon: Number(lon) }];
      }),
  );

/** Degrees are kept as whole hundred-thousandths: a metre. */
export const toE5 = (degrees: number): number => Math.round(degrees * 1e5);

interface Pin {
  latE5?: number | null;
  lonE5?: number | null;
}
interface Pinned extends Pin {
  street: string;
  postcode: string;
  city: string;
}

/** The pin of an address, null without one. */
export const pinOf = ({ latE5, lonE5 }: Pin): Position | null =>
  latE5 == null || lonE5 == null ? null : { lat: latE5 / 1e5, lon: lonE5 / 1e5 };

/** The pin that an address keeps once it is rewritten: that of before while it is the same place (PL6). */
export const keptPin = (before: Pinned | undefined, after: Pinned) => {
  const same =
    before !== undefined &&
    before.street === after.street &&
    before.postcode === after.postcode &&
    before.city === after.city;
  return { latE5: (same && before.latE5) || null, lonE5: (same && before.lonE5) || null };
};
