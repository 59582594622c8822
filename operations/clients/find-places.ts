import { type Place, splitAddress } from "~/domain/places/address";
import { type Ctx, verb } from "../context.server";
import { addressGateway } from "../gateways/addresses";
import { embeddedAddresses, towns } from "../gateways/addresses-embedded";

/** What an address form holds so far; `street` is being typed when it is not empty. */
export interface TypedPlace {
  street?: string;
  postcode?: string;
  city?: string;
}
const SHOWN = 7;

/** The addresses, or the towns, that begin as typed; best first, seven at most (PL1, PL2). */
export const findPlaces = verb("client.read", async (ctx, typed: TypedPlace): Promise<Place[]> => {
  const { street = "", postcode = "", city = "" } = typed;
  // A whole address typed in one field says its own town: what another field still holds would contradict it.
  const line = splitAddress(street) ? street : [street, postcode, city].filter(Boolean).join(" ");
  if (street.trim()) return addresses(ctx, line);
  const narrow = await towns({ postcode, city }, SHOWN);
  // A postcode left from another town hides the one that is typed now.
  const found = narrow.length > 0 || !city ? narrow : await towns({ postcode: "", city }, SHOWN);
  return found.map((town) => ({ street: "", ...town }));
});

/** What the service offers; the embedded list where it is silent, so that a form never waits for it. */
async function addresses(ctx: Ctx, line: string): Promise<Place[]> {
  if (line.trim().length < 4) return [];
  return addressGateway(ctx.env)
    .suggest(line, SHOWN)
    .catch(() => embeddedAddresses.suggest(line, SHOWN));
}
