import { actionEndpoints } from "./areas/actions";
import { articleEndpoints } from "./areas/articles";
import { billingEndpoints } from "./areas/billing";
import { catalogEndpoints } from "./areas/catalogs";
import { clientEndpoints } from "./areas/clients";
import { compoundEndpoints } from "./areas/compounds";
import { equipmentEndpoints } from "./areas/equipment";
import { fileEndpoints } from "./areas/files";
import { historyEndpoints } from "./areas/history";
import { followUpEndpoints, houseEndpoints, webhookEndpoints } from "./areas/house";
import { importEndpoints } from "./areas/imports";
import { layoutEndpoints } from "./areas/layouts";
import { listEndpoints } from "./areas/lists";
import { mailEndpoints } from "./areas/mail";
import { mergeEndpoints } from "./areas/merges";
import { orderEndpoints } from "./areas/orders";
import { ouvrageEndpoints } from "./areas/ouvrages";
import { peopleEndpoints } from "./areas/people";
import { placeEndpoints } from "./areas/places";
import { priceEndpoints } from "./areas/prices";
import { privacyEndpoints } from "./areas/privacy";
import { questionEndpoints } from "./areas/questions";
import { quoteEndpoints } from "./areas/quotes";
import { scenarioEndpoints } from "./areas/scenarios";
import { settingsEndpoints } from "./areas/settings";
import { spaceEndpoints } from "./areas/space";
import type { Endpoint } from "./endpoint";

/** The whole API, chapter by chapter; the name of an endpoint is its operationId. */
export const CHAPTERS: Record<string, Record<string, Endpoint>> = {
  Clients: { ...clientEndpoints, ...historyEndpoints, ...ouvrageEndpoints },
  Équipements: equipmentEndpoints,
  Listes: listEndpoints,
  Fusions: mergeEndpoints,
  "Consentements et données": privacyEndpoints,
  "Questions complémentaires": questionEndpoints,
  "Rapports et enquêtes": scenarioEndpoints,
  "Adresses et sociétés": placeEndpoints,
  Actions: actionEndpoints,
  Articles: articleEndpoints,
  Prix: priceEndpoints,
  "Catalogues fournisseurs": catalogEndpoints,
  "Articles composés": compoundEndpoints,
  Devis: quoteEndpoints,
  "Espace client": spaceEndpoints,
  Commandes: orderEndpoints,
  "Factures et règlements": billingEndpoints,
  Documents: fileEndpoints,
  Mails: mailEndpoints,
  Imports: importEndpoints,
  "Mises en page": layoutEndpoints,
  Réglages: settingsEndpoints,
  Équipe: peopleEndpoints,
  "Relances et notifications": followUpEndpoints,
  Webhooks: webhookEndpoints,
  "Recherche et travaux": houseEndpoints,
};

export const ENDPOINTS: [name: string, endpoint: Endpoint][] = Object.values(CHAPTERS).flatMap((chapter) =>
  Object.entries(chapter),
);
