import type { Place } from "~/domain/places/address";
import { embeddedAddresses } from "./addresses-embedded";
import { geoplateforme } from "./addresses-geoplateforme";

/** The way to known addresses. Throws where the service does not answer in time: what it offers is a comfort. */
export interface AddressGateway {
  /** Addresses that begin like the line being typed, best first. */
  suggest(line: string, limit: number): Promise<Place[]>;
}

/** The adapter that the configuration names (ADDRESS_GATEWAY); the embedded list of communes unless told otherwise. */
export function addressGateway(env: Env): AddressGateway {
  return (env.ADDRESS_GATEWAY as string) === "geoplateforme" ? geoplateforme() : embeddedAddresses;
}
