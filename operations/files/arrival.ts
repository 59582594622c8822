import type { Statement } from "~/db/batch";
import { file } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import type { Content } from "~/domain/files/content";
import { fileName, folderName } from "~/domain/files/name";
import { firstPicture } from "../clients/ouvrage-picture";
import type { Ctx } from "../context.server";
import { folderLives } from "./folder-guards";
import { checkedOwner, fileTopics } from "./owners";
import { fileKey } from "./writes";

export interface Arrived {
  id: string;
  ownerKind: (typeof file.$inferInsert)["ownerKind"];
  ownerId: string;
  ouvrageId?: string | undefined;
  folder?: string | undefined;
  folderId: string | null;
  /** As it was called where it comes from. */
  name: string;
  content: Content;
  bytes: number;
  sha256: string;
}

/** The record of a file whose bytes are stored, with its line in the client's timeline. Returns the name it keeps. */
export async function arrived(
  ctx: Ctx,
  one: Arrived,
  { sending, also = [] }: { sending?: string | undefined; also?: Statement[] } = {},
): Promise<string> {
  const owner = await checkedOwner(ctx, one.ownerKind, one.ownerId, one.ouvrageId);
  const name = fileName(one.name, one.content.extension);
  await ctx.commit({
    guards: folderLives({ kind: one.ownerKind, id: one.ownerId }, one.folderId),
    writes: [
      ctx.db.insert(file).values({
        id: one.id,
        ownerKind: one.ownerKind,
        ownerId: one.ownerId,
        ouvrageId: one.ouvrageId || null,
        folder: folderName(one.folder ?? ""),
        folderId: one.folderId,
        name,
        contentType: one.content.contentType,
        bytes: one.bytes,
        sha256: one.sha256,
        key: fileKey(one.id),
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
      }),
      ...also,
      ...owner.history({ fileId: one.id, name, contentType: one.content.contentType }),
      ...firstPicture(ctx, one.ouvrageId, one.id, one.content.contentType),
    ],
    change: {
      kind: "file",
      id: one.id,
      action: "uploaded",
      after: { name, ownerKind: one.ownerKind, ownerId: one.ownerId },
    },
    sending,
    event: { name: "changed", subjectId: one.id, topics: fileTopics(one) },
  });
  return name;
}
