import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { mayRead, mayWrite } from "./load";

/** A client's own files and the documents that we made for it, those of the kinds in sight; 500 at most. */
export const listClientFiles = verb("file.read", async (ctx, clientId: string) => {
  await loadClient(ctx, clientId);
  const made: [kind: "quote" | "order" | "invoice" | "credit-note", table: string][] = [
    ["quote", "quote"],
    ["order", "sales_order"],
    ["invoice", "invoice"],
    ["credit-note", "credit_note"],
  ];
  const owners: (SQL | undefined)[] = [
    and(eq(file.ownerKind, "client"), eq(file.ownerId, clientId)),
    ...made
      .filter(([kind]) => mayRead(ctx, kind))
      .map(([kind, table]) =>
        and(
          eq(file.ownerKind, kind),
          sql`${file.ownerId} in (select id from ${sql.raw(table)} where client_id = ${clientId})`,
        ),
      ),
  ];
  const rows = await ctx.db
    .select({
      id: file.id,
      ownerKind: file.ownerKind,
      folder: file.folder,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      sealedAt: file.sealedAt,
      createdAt: file.createdAt,
      createdBy: file.createdBy,
      version: file.version,
    })
    .from(file)
    .where(and(isNull(file.binnedAt), or(...owners)))
    .orderBy(desc(file.createdAt))
    .limit(500);
  return { clientId, mayWrite: mayWrite(ctx, "client"), rows };
});
export type ClientFileRow = Awaited<ReturnType<typeof listClientFiles>>["rows"][number];
