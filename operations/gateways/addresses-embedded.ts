import { splitAddress } from "~/domain/places/address";
import { matchingTowns, type TownPlace } from "~/domain/places/towns";
import type { AddressGateway } from "./addresses";

/** Towns by postcode or name (PL1), without a network. */
export const towns = async (typed: { postcode: string; city: string }, limit: number): Promise<TownPlace[]> =>
  matchingTowns((await import("./gazetteer/towns")).TOWNS, typed, limit);

/** Knows no street: keeps the one that is typed and completes the town behind it (PL2). */
export const embeddedAddresses: AddressGateway = {
  async suggest(line, limit) {
    const parts = splitAddress(line);
    if (!parts) return [];
    const found = await towns(parts, limit);
    return found.map((town) => ({ street: parts.street, ...town }));
  },
};
