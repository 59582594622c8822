import * as z from "zod";
import type { CompanyRegister } from "./companies";

const part = z.string().nullish();
/** What we read of an answer of the API Recherche d'entreprises (recherche-entreprises.api.gouv.fr/docs). */
const answerShape = z.object({
  results: z.array(
    z.object({
      siren: z.string(),
      nom_raison_sociale: part,
      nom_complet: part,
      etat_administratif: part,
      siege: z.object({
        siret: part,
        numero_voie: part,
        indice_repetition: part,
        type_voie: part,
        libelle_voie: part,
        code_postal: part,
        libelle_commune: part,
      }),
    }),
  ),
});

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" ");

/** The State's open register (DINUM): no key, 7 questions a second for one address. */
export const recherche = (baseUrl = "https://recherche-entreprises.api.gouv.fr"): CompanyRegister => ({
  async find(typed, limit) {
    const query = new URLSearchParams({ q: typed.slice(0, 200), per_page: `${limit}`, page: "1" });
    const answer = await fetch(`${baseUrl}/search?${query}`, { signal: AbortSignal.timeout(2_000) });
    if (!answer.ok) throw new Error(`Recherche d'entreprises : ${answer.status}`);
    return answerShape.parse(await answer.json()).results.map(({ siege, ...one }) => ({
      name: one.nom_raison_sociale ?? one.nom_complet ?? "",
      siren: one.siren,
      siret: siege.siret ?? "",
      address: {
        street: titled(
          joined(siege.numero_voie, siege.indice_repetition, siege.type_voie, siege.libelle_voie),
        ),
        postcode: siege.code_postal ?? "",
        city: titled(siege.libelle_commune ?? ""),
      },
      closed: one.etat_administratif === "C",
    }));
  },
});

/** The register shouts: "12 RUE DES LILAS" is written "12 Rue des Lilas". */
const SMALL = new Set([
  "de",
  "du",
  "des",
  "la",
  "le",
  "les",
  "et",
  "en",
  "sur",
  "sous",
  "aux",
  "au",
  "à",
  "d",
  "l",
]);
const titled = (text: string) =>
  text
    .toLocaleLowerCase("fr")
    .replace(/\p{L}+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : word.charAt(0).toLocaleUpperCase("fr") + word.slice(1),
    );
