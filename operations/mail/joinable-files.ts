import { and, asc, eq, isNull, or } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import type { DocumentBody } from "~/domain/documents/document";
import { LARGEST_MAIL, type SendMailForm } from "~/domain/mail/sending";
import { problem } from "~/domain/problem";
import { unknownMarkers } from "~/outputs/mail/markers";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

/** The document that files may go with; a report has no lines. `quoteId`: what was joined to this quote by hand is proposed too. */
export interface Sent {
  clientId: string;
  body?: DocumentBody;
  quoteId?: string;
}

/** Files that may go with a document: the library, the client's folder, sheets of its articles, what a quote was given. */
export async function joinableFiles(ctx: Ctx, { clientId, body, quoteId }: Sent) {
  const articles = [
    ...new Set(
      (body?.lines ?? []).flatMap((line) => (line.kind === "item" && line.articleId ? [line.articleId] : [])),
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
          and(eq(file.ownerKind, "client"), eq(file.ownerId, clientId)),
          quoteId === undefined
            ? undefined
            : and(eq(file.ownerKind, "quote"), eq(file.ownerId, quoteId), isNull(file.sealedAt)),
          and(eq(file.ownerKind, "article"), inIds(file.ownerId, articles)),
        ),
      ),
    )
    .orderBy(asc(file.ownerKind), asc(file.name));
}

/** The letter has no marker that nobody fills. Throws marker-unknown. */
export function mustBeFilled({ subject, body }: Pick<SendMailForm, "subject" | "body">): void {
  for (const [field, text] of [
    ["subject", subject],
    ["body", body],
  ] as const) {
    const unknown = unknownMarkers(text);
    if (unknown.length > 0) throw refused(problem("marker-unknown", field, { markers: unknown.join(", ") }));
  }
}

/** The files that were ticked, of those in sight; ids from elsewhere are left out. Throws mail-too-big. */
export async function joinedFiles(
  ctx: Ctx,
  sent: Sent,
  ticked: string[],
  paperBytes: number,
): Promise<{ fileId: string; name: string }[]> {
  const joined = (await joinableFiles(ctx, sent)).filter((found) => ticked.includes(found.id));
  if (joined.reduce((sum, found) => sum + found.bytes, paperBytes) > LARGEST_MAIL)
    throw refused(problem("mail-too-big", "files", { max: LARGEST_MAIL / 1024 / 1024 }));
  return joined.map((found) => ({ fileId: found.id, name: found.name }));
}
