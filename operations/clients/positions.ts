import type { address } from "~/db/schema/clients";
import { type Position, pinOf } from "~/domain/places/map";

type Row = Pick<typeof address.$inferSelect, "postcode" | "latE5" | "lonE5">;

/** Where an address is: exactly, once somebody pinned it on site, else at the middle of its postcode (PL5). */
export type Placed<R> = R & { at: (Position & { exact: boolean }) | null };

/** Addresses with where they are; the list of postcodes is read only where an address has no pin. */
export async function placed<R extends Row>(addresses: R[]): Promise<Placed<R>[]> {
  const needed = addresses.some((one) => pinOf(one) === null && one.postcode !== "");
  const { POSITIONS } = needed ? await import("../gateways/gazetteer/positions") : { POSITIONS: null };
  return addresses.map((one) => {
    const pin = pinOf(one);
    if (pin) return { ...one, at: { ...pin, exact: true } };
    const middle = POSITIONS?.get(one.postcode);
    return { ...one, at: middle ? { ...middle, exact: false } : null };
  });
}
