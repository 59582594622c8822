import type { EntryKind } from "~/operations/clients/history";

/** The chips over the timeline, and what each lets through. */
export const FAMILIES: { key: string; label: string; kinds: EntryKind[] }[] = [
  { key: "notes", label: "Notes", kinds: ["note"] },
  { key: "appels", label: "Appels", kinds: ["call"] },
  { key: "photos", label: "Photos", kinds: ["photo"] },
  { key: "actions", label: "Actions", kinds: ["action"] },
  { key: "devis", label: "Devis", kinds: ["quote", "signature", "message"] },
  { key: "commandes", label: "Commandes", kinds: ["order"] },
  { key: "factures", label: "Factures", kinds: ["invoice"] },
  { key: "reglements", label: "Règlements", kinds: ["payment"] },
  { key: "messages", label: "E-mails", kinds: ["mail"] },
  { key: "rapports", label: "Rapports", kinds: ["report"] },
  { key: "signatures", label: "Signatures", kinds: ["signature"] },
  { key: "fichiers", label: "Fichiers", kinds: ["file", "photo"] },
];

/** Outline of each kind, 24 × 24; the title says the rest. */
export const ICONS: Record<EntryKind, string> = {
  note: "M5 4h14v12l-4 4H5zM15 20v-4h4M9 9h6M9 13h4",
  call: "M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
  action: "M5 12.5 10 17 19 7",
  client: "M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20c0-3.6 3.1-6 7-6s7 2.4 7 6",
  quote: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
  order: "M5 7h14l-1.2 13H6.2zM9 7V6a3 3 0 0 1 6 0v1",
  invoice: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  payment: "M3 7h18v11H3zM3 11h18M7 15h3",
  mail: "M3 6h18v12H3zM3 7l9 7 9-7",
  report: "M6 3h12v18H6zM9 8h6M9 12h6M9 16.5l1.5 1.5 3-3",
  file: "M8 12.5 14 6.5a3 3 0 0 1 4.2 4.2l-8 8a5 5 0 0 1-7-7l7.5-7.5",
  photo: "M4 7h4l1.5-2.5h5L16 7h4v12H4zM12 16a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z",
  signature: "M4 20h16M5 15c3-8 6-11 8-9s-3 8-1 9 4-4 6-3",
  message: "M4 5h16v11H10l-4 4v-4H4z",
};
