import type { StaffPermission } from "~/domain/access/permissions";

export interface Area {
  label: string;
  href: string;
  permission: StaffPermission;
  /** Path of a 24 × 24 outline. */
  icon: string;
  /** Place in the bottom bar of a phone; areas without one stand under "Plus". */
  phone?: number;
}

/** The areas of the frame, in the order of a working day. */
export const AREAS: Area[] = [
  {
    label: "Accueil",
    href: "/",
    permission: "home.read",
    phone: 1,
    icon: "M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z",
  },
  {
    label: "Clients",
    href: "/clients",
    permission: "client.read",
    phone: 2,
    icon: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.3 2.7-6 6-6s6 2.7 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5c2 .8 3.5 3 3.5 5.5",
  },
  {
    label: "À faire",
    href: "/actions",
    permission: "client.read",
    icon: "M4 6.5 5.5 8 8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M11.5 6.5H20M11.5 12.5H20M11.5 18.5H20",
  },
  {
    label: "Ouvrages",
    href: "/ouvrages",
    permission: "client.read",
    icon: "M3 20h18M5 20V8l6-3v15M11 20V10h8v10M14 13h2M14 16.5h2",
  },
  {
    label: "À renouveler",
    href: "/ouvrages/a-renouveler",
    permission: "client.read",
    icon: "M19 12a7 7 0 1 1-2.1-5M19 4v4h-4M12 8v4l2.5 2",
  },
  {
    label: "Devis",
    href: "/devis",
    permission: "quote.read",
    phone: 3,
    icon: "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5",
  },
  {
    label: "Commandes",
    href: "/commandes",
    permission: "order.read",
    icon: "M5 7h14l-1.2 13H6.2zM9 7V6a3 3 0 0 1 6 0v1M9.5 12l2 2 3.5-3.5",
  },
  {
    label: "Factures",
    href: "/factures",
    permission: "invoice.read",
    phone: 4,
    icon: "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6",
  },
  {
    label: "Règlements",
    href: "/reglements",
    permission: "payment.read",
    icon: "M3 7h18v11H3zM3 11h18M7 15h3",
  },
  {
    label: "Articles",
    href: "/articles",
    permission: "article.read",
    icon: "M12 3 4 7v10l8 4 8-4V7zM4 7l8 4 8-4M12 11v10",
  },
  {
    label: "Rapports",
    href: "/rapports",
    permission: "report.read",
    icon: "M6 3h12v18H6zM9 8h6M9 12h6M9 16.5l1.5 1.5 3-3",
  },
  {
    label: "Enquêtes",
    href: "/enquetes",
    permission: "survey.read",
    icon: "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z",
  },
  { label: "Messages", href: "/messages", permission: "mail.read", icon: "M3 6h18v12H3zM3 7l9 7 9-7" },
  {
    label: "Réglages",
    href: "/reglages",
    permission: "company.read",
    icon: "M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM19 12l2-1-2-4-2 .7a7 7 0 0 0-2-1.2L14.5 4h-5L9 6.5a7 7 0 0 0-2 1.2L5 7l-2 4 2 1-2 1 2 4 2-.7a7 7 0 0 0 2 1.2l.5 2.5h5l.5-2.5a7 7 0 0 0 2-1.2l2 .7 2-4z",
  },
];
