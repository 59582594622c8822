import * as z from "zod";
import type { AddressGateway } from "./addresses";

/** What we read of an answer: GeoJSON, one feature an address (data.geopf.fr/geocodage, index "address"). */
const answerShape = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        type: z.string(),
        name: z.string(),
        postcode: z.string().default(""),
        city: z.string().default(""),
      }),
    }),
  ),
});

/** The national address base through IGN's Géoplateforme: no key, 50 questions a second for one address. */
export const geoplateforme = (baseUrl = "https://data.geopf.fr/geocodage"): AddressGateway => ({
  async suggest(line, limit) {
    const query = new URLSearchParams({
      q: line.slice(0, 200),
      autocomplete: "1",
      index: "address",
      limit: `${limit}`,
    });
    const answer = await fetch(`${baseUrl}/search?${query}`, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(`Géoplateforme : ${answer.status}`);
    const { features } = answerShape.parse(await answer.json());
    return features.map(({ properties }) => ({
      // A town by itself has its own name for name: it is no street.
      street: properties.type === "municipality" ? "" : properties.name,
      postcode: properties.postcode,
      city: properties.city,
    }));
  },
});
