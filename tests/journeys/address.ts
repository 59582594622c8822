import type { APIRequestContext } from "playwright-core";
import { nameOf, PLACES, type Place } from "./places";

const fixed = new Set(PLACES.map(({ at }) => at.split("?")[0] ?? at).filter((at) => !at.includes(":")));

/** `/clients/:clientId/fiche` is a link to `/clients/…`, or to the very page, whose end is `/fiche`. */
function parted(at: string): { record: RegExp; tail: string } {
  const end = at.indexOf("/", at.lastIndexOf(":"));
  const [head, tail] = end < 0 ? [at, ""] : [at.slice(0, end), at.slice(end)];
  return { record: new RegExp(`^(${head.replaceAll(/:\w+/g, "[\\w-]{6,}")})(?:${tail})?$`), tail };
}

/** The address of the first record that `page` links to. */
async function firstLink(request: APIRequestContext, page: string, at: string): Promise<string> {
  const { record, tail } = parted(at);
  const html = await (await request.get(page)).text();
  const links = [...html.matchAll(/<a\b[^>]*? href="([^"]+)"/g)].map((m) => (m[1] ?? "").split("?")[0] ?? "");
  const found = links.find((link) => record.test(link) && !fixed.has(link));
  if (!found) throw new Error(`${page} has no link to ${at}`);
  return `${record.exec(found)?.[1]}${tail}`;
}

/** Addresses of places as one person sees them; a record stays the same once it is found. */
export function addresses(request: () => APIRequestContext): (place: Place) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  const follow = (from: string, at: string) => {
    const key = `${from} ${at}`;
    const address = known.get(key) ?? firstLink(request(), from, at);
    known.set(key, address);
    return address;
  };
  return async (place) => {
    const [start, ...then] = place.by ?? [];
    if (!start) {
      if (place.at.includes(":")) throw new Error(`${nameOf(place)}: where from?`);
      return place.at;
    }
    let page = start;
    for (const at of then) page = await follow(page, at);
    return await follow(page, place.at);
  };
}
