import type { Statement } from "~/db/batch";
import { salesOrder } from "~/db/schema/billing";
import { viewerKey } from "~/domain/access/permissions";
import type { DocumentBody } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import { totalsRow } from "../billing/writes";
import { becomesClient } from "../clients/status";
import { allocatedClientCode, timeline } from "../clients/writes";
import type { Ctx } from "../context.server";
import { linesOf, ORDERS } from "../documents/writes";

type OrderRow = typeof salesOrder.$inferInsert;
type OwnColumns = "netCents" | "vatCents" | "grossCents" | "createdAt" | "createdBy" | "options" | "discount";

interface Buyer {
  id: string;
  displayName: string;
}

/** A new order: its lines, the code and status of its client (CRM-05, CRM-06), its place in the timeline. */
export function newOrder(
  ctx: Ctx,
  row: Omit<OrderRow, OwnColumns>,
  body: DocumentBody,
  client: Buyer,
  company: { allocatesClientCodes: boolean; clientCodePattern: string },
): Statement[] {
  const sums = totals(body);
  const title = row.title ?? "";
  return [
    ctx.db.insert(salesOrder).values({
      ...row,
      discount: body.discount,
      options: [],
      ...totalsRow(sums),
      createdAt: ctx.now,
      createdBy: viewerKey(ctx.viewer),
    }),
    ...linesOf(ORDERS, row.id, body),
    ...allocatedClientCode(ctx, client, company),
    ...becomesClient(client.id),
    timeline(ctx, {
      clientId: client.id,
      ouvrageId: row.ouvrageId ?? null,
      kind: "order",
      title: `Commande ${row.number}`,
      body: title,
      href: `/commandes/${row.id}`,
      amountCents: sums.gross,
    }),
  ];
}
