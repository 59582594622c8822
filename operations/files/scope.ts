import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { isOurs, OURS, type OurKind } from "~/domain/files/folders";
import type { Ctx } from "../context.server";
import { type FileOwner, mayRead } from "./load";

const TABLES: Record<OurKind, string> = {
  quote: "quote",
  order: "sales_order",
  invoice: "invoice",
  "credit-note": "credit_note",
  report: "filled_form",
};

/** Kinds of documents of ours that this viewer sees. */
export const ourKindsInSight = (ctx: Ctx): OurKind[] =>
  Object.keys(OURS).filter((kind): kind is OurKind => isOurs(kind) && mayRead(ctx, kind));

/** The owner's own files. */
export const ownFiles = (owner: FileOwner): SQL | undefined =>
  and(eq(file.ownerKind, owner.kind), eq(file.ownerId, owner.id));

/** Documents of ours made for this client, of one kind. */
export const ourFiles = (clientId: string, kind: OurKind): SQL | undefined =>
  and(
    eq(file.ownerKind, kind),
    // The photos of a report stand in the report.
    kind === "report" ? eq(file.contentType, "application/pdf") : undefined,
    sql`${file.ownerId} in (select id from ${sql.raw(TABLES[kind])} where client_id = ${clientId})`,
  );

/** All that an owner's holder shows: its own files and, for a client, the documents that we made for it. */
export const allFiles = (ctx: Ctx, owner: FileOwner): SQL | undefined =>
  or(
    ownFiles(owner),
    ...(owner.kind === "client" ? ourKindsInSight(ctx).map((kind) => ourFiles(owner.id, kind)) : []),
  );
