import { and, eq, isNull, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { article } from "~/db/schema/articles";
import type { file } from "~/db/schema/files";
import { quote } from "~/db/schema/quotes";
import { filledForm } from "~/db/schema/scenarios";
import { isPicture } from "~/domain/files/content";
import { loadClient, loadOuvrage } from "../clients/load";
import { timeline } from "../clients/writes";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";

type OwnerKind = (typeof file.$inferSelect)["ownerKind"];

interface Added {
  fileId: string;
  name: string;
  contentType: string;
}

/** A picture shows itself in the timeline (TL2), any other file is named there. */
const entryOf = (
  ctx: Ctx,
  clientId: string,
  ouvrageId: string | null,
  { fileId, name, contentType }: Added,
) =>
  timeline(ctx, {
    clientId,
    ouvrageId,
    fileId,
    href: `/fichiers/${fileId}`,
    ...(isPicture(contentType)
      ? { kind: "photo", title: name }
      : { kind: "file", title: `Fichier ajouté : ${name}` }),
  });

/** The owner exists and is in sight; what is added to a client's file shows in its timeline. Throws not-found. */
export async function checkedOwner(
  ctx: Ctx,
  kind: OwnerKind,
  id: string,
  ouvrageId?: string,
): Promise<{ history: (added: Added) => Statement[] }> {
  const silent = { history: () => [] };
  if (kind === "client") {
    if (ouvrageId) await loadOuvrage(ctx, id, ouvrageId);
    else await loadClient(ctx, id);
    return { history: (added) => [entryOf(ctx, id, ouvrageId || null, added)] };
  }
  if (ouvrageId) throw notFound("ouvrage");
  if (kind === "company" || kind === "library") return silent;
  if (kind === "report") {
    await openReport(ctx, id);
    return silent;
  }
  const table = kind === "article" ? article : kind === "quote" ? quote : null;
  if (!table) throw notFound("record");
  const [row] = await ctx.db.select({ id: table.id }).from(table).where(eq(table.id, id)).limit(1);
  if (!row) throw notFound("record");
  return silent;
}

/** A report that is being filled takes photos, under the first of its versions. Throws not-found. */
async function openReport(ctx: Ctx, rootId: string): Promise<void> {
  const [row] = await ctx.db
    .select({ id: filledForm.id })
    .from(filledForm)
    .where(
      and(
        sql`${filledForm.clientId} = (select client_id from filled_form where id = ${rootId})`,
        eq(filledForm.rootId, rootId),
        isNull(filledForm.finishedAt),
        isNull(filledForm.binnedAt),
      ),
    )
    .limit(1);
  if (!row) throw notFound("report");
}

/** Pages that show the files of this owner. */
export const fileTopics = (row: { ownerKind: OwnerKind; ownerId: string }): string[] => [
  row.ownerKind === "company" || row.ownerKind === "library" ? "company" : `${row.ownerKind}:${row.ownerId}`,
];
