import type { Mode } from "~/domain/search/query";
import type { Within } from "~/domain/search/within";

/** The six roles of a company, in French because the matrix screen shows them as they are. */
export const ROLES = [
  "direction",
  "commercial",
  "bureau",
  "planification",
  "technicien",
  "comptabilite",
] as const;
export type Role = (typeof ROLES)[number];

const everyone = ROLES;
const direction = ["direction"] as const;
const sellers = ["direction", "commercial", "bureau"] as const;
const office = ["direction", "bureau", "comptabilite"] as const;
const amounts = ["direction", "commercial", "bureau", "comptabilite"] as const;

/**
 * Who may what, on one page (A1). A permission is asked by `verb()` before anything is read. Permissions that
 * start with "see." hide amounts at the source: loaders leave the columns out.
 */
export const PERMISSIONS = {
  "home.read": everyone,
  "search.use": everyone,
  "profile.manage": everyone,

  "company.read": everyone,
  "company.manage": direction,
  "company.export": direction,
  "user.read": everyone,
  "user.manage": direction,
  "audit.read": direction,
  "job.manage": direction,
  "api.manage": direction,
  "webhook.manage": direction,
  "choice.manage": ["direction", "bureau"],
  "layout.manage": ["direction", "bureau"],

  "client.read": everyone,
  "view.share": ["direction", "bureau"],
  "client.write": ["direction", "commercial", "bureau", "planification"],
  "client.merge": ["direction", "bureau"],
  "client.export": ["direction", "bureau"],
  "client.erase": ["direction"],
  "ouvrage.write": ["direction", "commercial", "bureau", "planification", "technicien"],
  "note.write": everyone,
  "action.write": everyone,
  "action.hand-over": ["direction", "bureau"],
  "file.read": everyone,
  "file.write": everyone,
  "file.lock": ["direction", "bureau"],
  "file.erase": ["direction", "bureau"],

  "report.read": everyone,
  "report.write": ["direction", "commercial", "bureau", "planification", "technicien"],
  "report.send": ["direction", "commercial", "bureau", "planification", "technicien"],
  "survey.read": ["direction", "commercial", "bureau", "planification"],
  "survey.send": ["direction", "commercial", "bureau", "planification"],
  "scenario.manage": ["direction", "bureau"],

  "article.read": everyone,
  "article.write": sellers,
  "price.manage": ["direction", "commercial"],
  "import.run": ["direction", "bureau"],
  "supplier.conditions": direction,

  "quote.read": amounts,
  "quote.write": sellers,
  "quote.send": sellers,
  "order.read": amounts,
  "order.write": sellers,

  "invoice.read": amounts,
  "invoice.write": office,
  "invoice.issue": office,
  "payment.read": amounts,
  "payment.write": office,
  "chain.read": office,

  "mail.read": ["direction", "commercial", "bureau", "comptabilite"],
  "mail.write": sellers,
  "mail.manage": ["direction", "bureau"],

  "see.sale-prices": amounts,
  "see.costs": ["direction", "commercial", "comptabilite"],
} as const satisfies Record<string, readonly Role[]>;

export type StaffPermission = keyof typeof PERMISSIONS;
/** Besides staff rights: what a customer does in their space, what anyone may try, what runs by itself. */
export type Permission = StaffPermission | "space.use" | "public" | "system";

export interface SearchHabits {
  mode: Mode;
  within: Within;
}

/** Who is asking. Every door of the product builds one of these and nothing else. */
export type Viewer =
  | {
      kind: "staff";
      userId: string;
      name: string;
      role: Role;
      sessionId: string;
      /** How they chose to search; the usual way where a door does not say. */
      search?: SearchHabits;
      /** Set when a program acts for this person through the API: it may what both the role and the scopes allow. */
      key?: { id: string; name: string; scopes: readonly StaffPermission[] };
    }
  | {
      kind: "customer";
      clientId: string;
      /** The live links that this browser holds to the client's space, newest first; each one's right stays its own. */
      links: readonly { id: string; quoteId: string | null }[];
      name: string;
    }
  | { kind: "visitor" }
  | { kind: "system"; job: string };

/** Whether this viewer holds this permission (A1..A4). Pure. */
export function can(viewer: Viewer, permission: Permission): boolean {
  if (permission === "public") return true;
  switch (viewer.kind) {
    case "system":
      return true;
    case "visitor":
      return false;
    case "customer":
      return permission === "space.use";
    case "staff":
      return (
        permission in PERMISSIONS &&
        (PERMISSIONS[permission as StaffPermission] as readonly Role[]).includes(viewer.role) &&
        (viewer.key === undefined || viewer.key.scopes.includes(permission as StaffPermission))
      );
  }
}

/** Short stable name of a viewer, kept in audit and outbox rows. */
export function viewerKey(viewer: Viewer): string {
  switch (viewer.kind) {
    case "staff":
      return `user:${viewer.userId}`;
    case "customer":
      return `client:${viewer.clientId}`;
    case "visitor":
      return "visitor";
    case "system":
      return `system:${viewer.job}`;
  }
}
