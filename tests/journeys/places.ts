import type { StaffPermission } from "~/domain/access/permissions";

/** A page of the staff's side, and the right that opens it. */
export interface Place {
  /** Its address as in the routes, with what follows the question mark. */
  at: string;
  right: StaffPermission;
  /** Where the first link to such a record stands: one page, or pages to go through one after the other. */
  by?: string[];
}

const page = (right: StaffPermission, ...all: string[]): Place[] => all.map((at) => ({ at, right }));
const record = (by: string | string[], pages: Record<string, StaffPermission>): Place[] =>
  Object.entries(pages).map(([at, right]) => ({ at, right, by: [by].flat() }));

const CLIENT = "/clients/:clientId";
const OUVRAGE = `${CLIENT}/ouvrages/:ouvrageId`;
const QUOTE = "/devis/:quoteId";
const INVOICE = "/factures/:invoiceId";
const CREDIT_NOTE = "/avoirs/:creditNoteId";

/** Every page of the frame. */
export const PLACES: Place[] = [
  ...page("home.read", "/", "/notifications"),
  ...page("search.use", "/recherche?q=martin"),
  ...page("client.read", "/clients", "/clients/corbeille"),
  ...page("client.write", "/clients/nouveau"),
  ...page("client.merge", "/clients/doublons-probables", "/clients/fusions"),
  ...page("client.erase", "/clients/effacements"),
  ...record("/clients/effacements", { [`${CLIENT}/effacement`]: "client.read" }),
  ...record("/clients", { [`${CLIENT}/fusion`]: "client.merge" }),
  ...record("/clients/doublons-probables", { [`${CLIENT}/fusion/:otherId`]: "client.merge" }),
  ...record("/clients", {
    [CLIENT]: "client.read",
    [`${CLIENT}/fiche`]: "client.write",
    [`${CLIENT}/actions`]: "client.read",
    [`${CLIENT}/ouvrages`]: "client.read",
    [`${CLIENT}/devis`]: "quote.read",
    [`${CLIENT}/commandes`]: "order.read",
    [`${CLIENT}/factures`]: "invoice.read",
    [`${CLIENT}/documents`]: "client.read",
    [`${CLIENT}/rapports`]: "report.read",
    [`${CLIENT}/rapports/nouveau`]: "report.write",
    [`${CLIENT}/enquete`]: "survey.send",
    [`${CLIENT}/espace`]: "quote.read",
    [`${CLIENT}/consentements`]: "client.read",
    [`${CLIENT}/effacement`]: "client.read",
  }),
  ...record(["/clients", `${CLIENT}/ouvrages`], {
    [OUVRAGE]: "client.read",
    [`${OUVRAGE}/modification`]: "ouvrage.write",
    [`${OUVRAGE}/equipements/nouveau`]: "ouvrage.write",
  }),
  ...page("client.read", "/ouvrages/a-renouveler", "/ouvrages/a-renouveler?fin=garantie&mois=60"),
  ...record(["/ouvrages/a-renouveler?mois=60", OUVRAGE], {
    [`${OUVRAGE}/equipements/:equipmentId`]: "ouvrage.write",
    [`${OUVRAGE}/equipements/:equipmentId/remplacement`]: "ouvrage.write",
  }),
  ...page("company.read", "/reglages/questions", "/reglages/questions?sujet=ouvrages"),
  ...page("choice.manage", "/reglages/questions/nouvelle", "/reglages/questions/nouvelle?sujet=ouvrages"),
  ...record("/reglages/listes", { "/reglages/listes/fusion/:list": "choice.manage" }),
  ...record("/reglages/questions", { "/reglages/questions/:questionId": "choice.manage" }),
  ...page("company.read", "/reglages/formulaires"),
  ...page("scenario.manage", "/reglages/formulaires/nouveau"),
  ...record("/reglages/formulaires", {
    "/reglages/formulaires/:templateId": "company.read",
  }),
  ...record(["/enquetes", "/enquetes/:templateId"], {
    "/reglages/formulaires/:templateId/enquete": "company.read",
  }),
  ...page("report.read", "/rapports", "/rapports?etat=en-cours"),
  ...record("/rapports?etat=en-cours", { "/rapports/:reportId/saisie": "report.write" }),
  ...record("/rapports?etat=termine", {
    "/rapports/:reportId": "report.read",
    "/rapports/:reportId/envoi": "report.send",
  }),
  ...page("survey.read", "/enquetes"),
  ...record("/enquetes", { "/enquetes/:templateId": "survey.read" }),
  ...record(["/enquetes", "/enquetes/:templateId"], { "/rapports/:reportId": "survey.read" }),
  ...page("client.read", "/ouvrages", "/actions/liste"),
  ...page("client.read", "/actions", "/actions?qui=tous"),
  ...page("action.hand-over", "/actions/passage"),
  ...record("/actions/liste", {
    "/actions/:actionId": "client.read",
    "/actions/:actionId/modification": "action.write",
  }),
  ...page("article.read", "/articles", "/articles/familles"),
  ...record("/articles", {
    "/articles/:articleId": "article.read",
    "/articles/:articleId/composition": "article.read",
  }),
  ...page("article.write", "/articles/nouveau"),
  ...page("import.run", "/imports", "/imports/nouveau"),
  ...record("/imports", { "/imports/:runId": "import.run" }),
  ...page("quote.read", "/devis"),
  ...page("quote.write", "/devis/nouveau"),
  ...record("/devis?etat=draft", { [QUOTE]: "quote.read", [`${QUOTE}/envoi`]: "quote.send" }),
  ...record("/devis?etat=accepted", { [QUOTE]: "quote.read", [`${QUOTE}/messages`]: "quote.read" }),
  ...page("order.read", "/commandes"),
  ...page("order.write", "/commandes/nouvelle"),
  ...record("/commandes?etat=to-invoice", { "/commandes/:orderId": "order.read" }),
  ...record("/commandes", { "/commandes/:orderId/saisie": "order.write" }),
  ...page("invoice.read", "/factures"),
  ...page("invoice.write", "/factures/nouvelle"),
  ...page("invoice.issue", "/avoirs/nouveau"),
  ...record("/factures?etat=unpaid", {
    [INVOICE]: "invoice.read",
    [`${INVOICE}/envoi`]: "invoice.write",
    [`${INVOICE}/avoir`]: "invoice.issue",
  }),
  ...record("/reglements", { "/reglements/:paymentId/annulation": "payment.write" }),
  ...record(["/factures?etat=credited", INVOICE], {
    [CREDIT_NOTE]: "invoice.read",
    [`${CREDIT_NOTE}/envoi`]: "invoice.write",
  }),
  ...page("chain.read", "/factures/chaine"),
  ...page("payment.read", "/reglements"),
  ...page("payment.write", "/reglements/nouveau"),
  ...page("mail.read", "/messages"),
  ...record("/messages", { "/messages/:mailId": "mail.read" }),
  ...page(
    "company.read",
    "/reglages",
    "/reglages/entreprise/identite",
    "/reglages/listes",
    "/reglages/documents",
    "/reglages/relances",
  ),
  ...page("article.read", "/reglages/catalogues", "/articles/catalogues?q=pompe"),
  ...record("/reglages/catalogues", { "/reglages/catalogues/:supplierId": "supplier.conditions" }),
  ...page("company.read", "/reglages/mises-en-page"),
  ...page("layout.manage", "/reglages/mises-en-page/nouvelle"),
  ...record("/reglages/mises-en-page", { "/reglages/mises-en-page/:layoutId": "company.read" }),
  ...page("company.read", "/reglages/modeles-de-mail"),
  ...record("/reglages/modeles-de-mail", { "/reglages/modeles-de-mail/:key": "company.read" }),
  ...page("price.manage", "/reglages/prix"),
  ...page("file.read", "/reglages/bibliotheque"),
  ...page("user.read", "/reglages/utilisateurs", "/reglages/roles"),
  ...page("user.manage", "/reglages/utilisateurs/invitation"),
  ...page("audit.read", "/reglages/journal"),
  ...page("company.export", "/reglages/archive"),
  ...page("job.manage", "/reglages/automatismes", "/reglages/sante"),
  ...page("api.manage", "/reglages/api", "/reglages/api/nouvelle"),
  ...page("webhook.manage", "/reglages/webhooks", "/reglages/webhooks/nouveau"),
  ...record("/reglages/webhooks", {
    "/reglages/webhooks/:webhookId": "webhook.manage",
    "/reglages/webhooks/:webhookId/reglage": "webhook.manage",
  }),
  ...page("profile.manage", "/profil", "/profil/mot-de-passe", "/profil/double-authentification"),
  ...page("profile.manage", "/profil/appareils", "/profil/notifications", "/profil/recherche"),
];

export const nameOf = ({ at, by }: Place) => (by ? `${at} (by ${by.join(", ")})` : at);

/** Doors, that a visitor sees. */
export const DOORS = ["/connexion", "/mot-de-passe-oublie"];

/** Routes that are no page to walk to, each with its reason. */
export const NOT_WALKED: Record<string, string> = {
  "/clients/mise-a-la-corbeille": "needs chosen clients; gone through in merge",
  "/connexion/code": "asks a code of who just gave a password",
  "/deconnexion": "sends to the log-in",
  "/installation": "closed once a company is set up; walked in set-up-to-first-quote",
  "/invitation/:token": "needs an invitation that is still open",
  "/nouveau-mot-de-passe/:token": "needs a mail of the last half hour",
  "/enquete/:token": "needs an invitation of a mail; walked in survey",
  "/enquete/:token/merci": "needs an invitation of a mail; walked in survey",
  "/espace/:token": "sends on to what the link opens",
  "/devis/:quoteId/comparaison/:otherId": "needs two versions of a quote",
  "/profil/appareils/fermeture": "only acts",
  "/profil/appareils/:sessionId/fermeture": "only acts",
  "/*": "stands for addresses that lead nowhere",
};
