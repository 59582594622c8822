import type { Permission, Role } from "~/domain/access/permissions";

/** What may wait for somebody, and the right that it takes to do something about it. */
export const WAITS = {
  action: "action.write",
  late: "invoice.write",
  question: "quote.write",
  signed: "order.write",
  "to-invoice": "invoice.write",
  "draft-invoice": "invoice.write",
  silent: "quote.write",
  draft: "quote.write",
  mail: "mail.manage",
  incomplete: "client.write",
  warranty: "ouvrage.write",
} as const satisfies Record<string, Permission>;
export type WaitKind = keyof typeof WAITS;

/** What each role is shown first when the day begins, in this order. */
export const OF_ROLE: Record<Role, readonly WaitKind[]> = {
  direction: ["late", "action", "question", "signed", "to-invoice", "silent", "draft", "mail"],
  commercial: ["action", "question", "signed", "silent", "draft"],
  bureau: ["late", "action", "question", "signed", "to-invoice", "draft-invoice", "silent", "draft", "mail"],
  planification: ["action", "incomplete", "warranty"],
  technicien: ["action", "warranty"],
  comptabilite: ["late", "action", "draft-invoice", "to-invoice"],
};
