import { and, asc, eq, isNull, or } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import type { Ctx } from "../context.server";
import type { LoadedQuote } from "./load";

/** Files that may go with a quote: the library, the client's folder, what was joined to the quote, sheets of its articles. */
export async function joinableFiles(ctx: Ctx, { row, body }: LoadedQuote) {
  const articles = [
    ...new Set(
      body.lines.flatMap((line) => (line.kind === "item" && line.articleId ? [line.articleId] : [])),
    ),
  ];
  return ctx.db
    .select({
      id: file.id,
      name: file.name,
      folder: file.folder,
      bytes: file.bytes,
      ownerKind: file.ownerKind,
      createdAt: file.createdAt,
    })
    .from(file)
    .where(
      and(
        isNull(file.binnedAt),
        or(
          eq(file.ownerKind, "library"),
          and(eq(file.ownerKind, "client"), eq(file.ownerId, row.clientId)),
          and(eq(file.ownerKind, "quote"), eq(file.ownerId, row.id), isNull(file.sealedAt)),
          and(eq(file.ownerKind, "article"), inIds(file.ownerId, articles)),
        ),
      ),
    )
    .orderBy(asc(file.ownerKind), asc(file.name));
}
