import { createServer, type Server } from "node:http";

/** As data.geopf.fr/geocodage/search answers: GeoJSON, with the properties of the index "address". */
const feature = (properties: Record<string, unknown>) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [5.724524, 45.188529] },
  properties: { score: 0.94, context: "38, Isère, Auvergne-Rhône-Alpes", _type: "address", ...properties },
});
const LILAS = feature({
  label: "12 Rue des Lilas 38000 Grenoble",
  id: "38185_4350_00012",
  type: "housenumber",
  housenumber: "12",
  street: "Rue des Lilas",
  name: "12 Rue des Lilas",
  postcode: "38000",
  citycode: "38185",
  city: "Grenoble",
});
const VIENNE = feature({
  label: "Vienne",
  id: "38544",
  type: "municipality",
  name: "Vienne",
  postcode: "38200",
  citycode: "38544",
  city: "Vienne",
});

/** As recherche-entreprises.api.gouv.fr/search answers. */
const COMPANY = {
  siren: "732829320",
  nom_complet: "MENUISERIE DU BOCAGE (MDB)",
  nom_raison_sociale: "MENUISERIE DU BOCAGE",
  sigle: "MDB",
  etat_administratif: "A",
  nature_juridique: "5499",
  siege: {
    siret: "73282932000074",
    numero_voie: "8",
    indice_repetition: "B",
    type_voie: "RUE",
    libelle_voie: "DE LA GARE",
    complement_adresse: null,
    code_postal: "61000",
    libelle_commune: "SAINT-GERMAIN-DU-CORBEIS",
  },
  matching_etablissements: [],
};
const CLOSED = {
  ...COMPANY,
  siren: "552100554",
  etat_administratif: "C",
  siege: { ...COMPANY.siege, numero_voie: null, indice_repetition: null },
};

const ANSWERS: Record<string, unknown> = {
  "12 rue des li": { type: "FeatureCollection", features: [LILAS, VIENNE], query: "12 rue des li" },
  nothing: { type: "FeatureCollection", features: [] },
  "menuiserie du bocage": {
    results: [COMPANY, CLOSED],
    total_results: 2,
    page: 1,
    per_page: 6,
    total_pages: 1,
  },
  "732829320": { results: [COMPANY], total_results: 1, page: 1, per_page: 6, total_pages: 1 },
  "000": { results: [], total_results: 0, page: 1, per_page: 6, total_pages: 0 },
  bent: { something: "else" },
};

/** The address base and the register of companies, as they document their answers; "busy" is refused as both do. */
export const registersServer = (): Server =>
  createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://here").searchParams.get("q") ?? "";
    const answer = ANSWERS[asked];
    response.setHeader("Content-Type", "application/json");
    if (asked === "busy")
      response.writeHead(429, { "Retry-After": "1" }).end('{"erreurs":["Trop de requêtes"]}');
    else if (answer) response.end(JSON.stringify(answer));
    else response.writeHead(400).end('{"code":400,"message":"Bad request"}');
  });
