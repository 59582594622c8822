import type { StaffPermission } from "~/domain/access/permissions";

/** A page of the staff's side, and the right that opens it. */
export interface Place {
  path: string;
  right: StaffPermission;
  /** The page of one record: the first link of the list at `path` whose address looks like this, and what follows. */
  record?: RegExp;
  tail?: string;
}

const one = (noun: string) => new RegExp(`^/${noun}/(?!nouve|familles|chaine|export)[\\w-]{6,}$`);
const client = (tail: string, right: StaffPermission = "client.read"): Place => ({
  path: "/clients",
  record: one("clients"),
  tail,
  right,
});

/** Every page of the frame that a person reaches by its menus. */
export const PLACES: Place[] = [
  { path: "/", right: "home.read" },
  { path: "/recherche?q=martin", right: "search.use" },
  { path: "/clients", right: "client.read" },
  { path: "/clients/nouveau", right: "client.write" },
  client(""),
  client("/fiche", "client.write"),
  client("/ouvrages"),
  client("/devis", "quote.read"),
  client("/commandes", "order.read"),
  client("/factures", "invoice.read"),
  client("/documents"),
  { path: "/articles", right: "article.read" },
  { path: "/articles", record: one("articles"), right: "article.read" },
  { path: "/articles/nouveau", right: "article.write" },
  { path: "/articles/familles", right: "article.read" },
  { path: "/imports", right: "import.run" },
  { path: "/imports/nouveau", right: "import.run" },
  { path: "/devis", right: "quote.read" },
  { path: "/devis?statut=draft", record: one("devis"), right: "quote.read" },
  { path: "/devis?statut=accepted", record: one("devis"), right: "quote.read" },
  { path: "/devis?statut=draft", record: one("devis"), tail: "/envoi", right: "quote.send" },
  { path: "/devis/nouveau", right: "quote.write" },
  { path: "/commandes", right: "order.read" },
  { path: "/commandes", record: one("commandes"), right: "order.read" },
  { path: "/commandes/nouvelle", right: "order.write" },
  { path: "/factures", right: "invoice.read" },
  { path: "/factures/nouvelle", right: "invoice.write" },
  { path: "/avoirs/nouveau", right: "invoice.issue" },
  { path: "/factures", record: one("factures"), right: "invoice.read" },
  { path: "/factures/chaine", right: "chain.read" },
  { path: "/reglements", right: "payment.read" },
  { path: "/reglements/nouveau", right: "payment.write" },
  { path: "/messages", right: "mail.read" },
  { path: "/reglages", right: "company.read" },
  { path: "/reglages/entreprise/identite", right: "company.read" },
  { path: "/reglages/utilisateurs", right: "user.read" },
  { path: "/reglages/utilisateurs/invitation", right: "user.manage" },
  { path: "/reglages/roles", right: "user.read" },
  { path: "/reglages/listes", right: "company.read" },
  { path: "/reglages/journal", right: "audit.read" },
  { path: "/profil", right: "profile.manage" },
  { path: "/profil/mot-de-passe", right: "profile.manage" },
  { path: "/profil/double-authentification", right: "profile.manage" },
  { path: "/profil/appareils", right: "profile.manage" },
];

export const nameOf = ({ path, record, tail }: Place) => (record ? `${path} (the first)${tail ?? ""}` : path);
