/** What a person may be told of under the bell; the words stand in app/shell/notification-words.ts. */
export const NOTIFICATION_KINDS = [
  "quote-viewed",
  "quote-accepted",
  "quote-refused",
  "quote-asked",
  "quote-silent",
  "payment-received",
  "invoice-overdue",
  "mail-bounced",
  "job-failed",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
