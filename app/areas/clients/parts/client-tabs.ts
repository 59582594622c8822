import type { Tab } from "~/app/ui/tabs";
import type { Urgency } from "~/domain/timeline/urgency";
import type { ClientFile } from "~/operations/clients/get-client-file";

/** The sections of a file that this viewer sees, each with how much is in it and what is most urgent there (TL7). */
export function clientTabs({ client, counters, urgency, may }: ClientFile): Tab[] {
  const at = (section: string) => `/clients/${client.id}${section}`;
  const { quotes, orders, invoices, reports } = counters;
  return [
    { label: "Accueil", href: at(""), end: true },
    ...(may.write ? [{ label: "Fiche", href: at("/fiche") }] : []),
    { label: "À faire", href: at("/actions"), count: counters.actions, note: actionNote(urgency.actions) },
    { label: "Ouvrages", href: at("/ouvrages"), count: counters.ouvrages },
    ...(quotes === undefined
      ? []
      : [{ label: "Devis", href: at("/devis"), count: quotes, note: quoteNote(urgency.quotes) }]),
    ...(orders === undefined ? [] : [{ label: "Commandes", href: at("/commandes"), count: orders }]),
    ...(invoices === undefined
      ? []
      : [{ label: "Factures", href: at("/factures"), count: invoices, note: moneyNote(urgency.invoices) }]),
    { label: "Documents", href: at("/documents"), count: counters.documents },
    ...(reports === undefined ? [] : [{ label: "Rapports", href: at("/rapports"), count: reports }]),
    ...(quotes === undefined ? [] : [{ label: "Espace client", href: at("/espace") }]),
  ];
}

type Note = Tab["note"];

function actionNote(urgency: Urgency | null): Note {
  if (urgency === null) return null;
  return {
    tone: "attention",
    label: `${urgency.count} ${urgency.what === "late" ? "en retard" : "aujourd'hui"}`,
  };
}

function quoteNote(urgency: Urgency | null | undefined): Note {
  if (!urgency) return null;
  const many = urgency.count > 1 ? "s" : "";
  return urgency.what === "waiting"
    ? { tone: "info", label: `${urgency.count} en attente` }
    : { tone: "attention", label: `${urgency.count} expiré${many}` };
}

function moneyNote(urgency: Urgency | null | undefined): Note {
  switch (urgency?.what) {
    case "late":
      return { tone: "overdue", label: `${urgency.count} en retard` };
    case "partial":
      return { tone: "partial", label: `${urgency.count} en partie` };
    case "unpaid":
      return { tone: "unpaid", label: `${urgency.count} à payer` };
    case "paid":
      return { tone: "paid", label: "tout est payé" };
    default:
      return null;
  }
}
