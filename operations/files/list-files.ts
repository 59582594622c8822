import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  or,
  type SQL,
  type SQLWrapper,
  sql,
  sum,
} from "drizzle-orm";
import { user } from "~/db/schema/access";
import { ouvrage } from "~/db/schema/clients";
import { file, fileFolder, fileSetting, fileUsage } from "~/db/schema/files";
import { choice } from "~/db/schema/settings";
import { tagsAsked, wordsAsked } from "~/domain/files/find";
import { isOurs, OURS } from "~/domain/files/folders";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { foundWords } from "./found-words";
import { type FileOwner, livingFolders, mayRead, mayWrite } from "./load";
import { checkedOwner } from "./owners";
import { allFiles, ourFiles, ourKindsInSight, ownFiles } from "./scope";

export interface FilesAsked {
  /** A folder, "" for the top, "tous", "corbeille", or a kind of our own documents: "invoice". */
  place?: string;
  /** Words of the name, of the tags or of the text inside; looks everywhere but in the bin. */
  text?: string;
  tagId?: string;
  /** What is about one ouvrage of the client, in every folder. */
  ouvrageId?: string;
  after?: string;
}
const PAGE = 100;

/**
 * What a holder shows: its folders and the files of one place, newest first, by pages; the documents that we made
 * for a client stand beside its own. A client in the bin keeps its holder (DOC-22).
 */
export const listFiles = verb("file.read", async (ctx, owner: FileOwner, asked: FilesAsked = {}) => {
  if (owner.kind !== "client" && owner.kind !== "library") throw notFound("record");
  if (!mayRead(ctx, owner.kind)) throw notFound("record");
  await checkedOwner(ctx, owner.kind, owner.id);
  const kinds = owner.kind === "client" ? ourKindsInSight(ctx) : [];
  const { db } = ctx;
  const [folders, binned, tags, ours, inFolders, usage, [setting], ouvrages] = await db.batch([
    livingFolders(ctx, owner),
    db
      .select({ ...getTableColumns(fileFolder), binnedByName: nameOf(fileFolder.binnedBy) })
      .from(fileFolder)
      .where(
        and(
          eq(fileFolder.ownerKind, owner.kind),
          eq(fileFolder.ownerId, owner.id),
          isNotNull(fileFolder.binnedAt),
        ),
      ),
    db
      .select()
      .from(choice)
      .where(eq(choice.list, "file-tag"))
      .orderBy(asc(choice.position), asc(choice.label)),
    db
      .select({ kind: file.ownerKind, files: count(), bytes: sum(file.bytes).mapWith(Number) })
      .from(file)
      .where(and(isNull(file.binnedAt), or(sql`0`, ...kinds.map((kind) => ourFiles(owner.id, kind)))))
      .groupBy(file.ownerKind),
    db
      .select({ folderId: file.folderId, files: count() })
      .from(file)
      .where(and(ownFiles(owner), isNull(file.binnedAt)))
      .groupBy(file.folderId),
    db
      .select()
      .from(fileUsage)
      .where(and(eq(fileUsage.ownerKind, owner.kind), eq(fileUsage.ownerId, owner.id))),
    db.select().from(fileSetting).limit(1),
    db
      .select({ id: ouvrage.id, name: ouvrage.name })
      .from(ouvrage)
      .where(and(eq(ouvrage.clientId, owner.kind === "client" ? owner.id : ""), isNull(ouvrage.archivedAt)))
      .orderBy(asc(ouvrage.name), asc(ouvrage.id)),
  ]);
  const place = asked.place ?? "";
  const seeksText = wordsAsked(asked.text ?? "");
  const seeks = seeksText !== null || Boolean(asked.tagId) || Boolean(asked.ouvrageId);
  if (!seeks && !["", "tous", "corbeille"].includes(place) && !kinds.some((kind) => kind === place)) {
    if (!folders.some((folder) => folder.id === place)) throw notFound("folder");
  }
  const where = seeks
    ? and(allFiles(ctx, owner), isNull(file.binnedAt), found(seeksText, asked, tags))
    : placed(place);
  const [at, id] = (asked.after ?? "").split("~");
  const rows = await db
    .select({
      id: file.id,
      ownerKind: file.ownerKind,
      folderId: file.folderId,
      ouvrageId: file.ouvrageId,
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
      sealedAt: file.sealedAt,
      lockedAt: file.lockedAt,
      lockReason: file.lockReason,
      revision: file.revision,
      revisedAt: file.revisedAt,
      createdAt: file.createdAt,
      binnedAt: file.binnedAt,
      binnedByName: nameOf(file.binnedBy),
      by: sql<string>`coalesce(${user.name}, '')`,
      tagIds: sql<
        string[]
      >`(select json_group_array(tag_id) from file_tagged where file_id = ${file.id})`.mapWith(
        (text: string) => JSON.parse(text) as string[],
      ),
      version: file.version,
    })
    .from(file)
    .leftJoin(user, eq(user.id, sql`substr(${file.createdBy}, 6)`))
    .where(and(where, at && id ? sql`(${file.createdAt}, ${file.id}) < (${Number(at)}, ${id})` : undefined))
    .orderBy(desc(file.createdAt), desc(file.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const around =
    seeksText === null
      ? null
      : await foundWords(
          ctx,
          page.map((row) => row.id),
          seeksText,
        );
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    owner: { kind: owner.kind, id: owner.id },
    place,
    mayWrite: mayWrite(ctx, owner.kind),
    mayLock: ctx.can("file.lock"),
    /** A tag that the list lacks may be made here. */
    mayTag: ctx.can("choice.manage"),
    folders: folders.map((folder) => ({
      id: folder.id,
      parentId: folder.parentId,
      name: folder.name,
      version: folder.version,
      files: inFolders.find((one) => one.folderId === folder.id)?.files ?? 0,
    })),
    /** The folders of our own documents, those that hold some. */
    ours: ours.flatMap(({ kind, files }) => (isOurs(kind) ? [{ kind, name: OURS[kind], files }] : [])),
    tags: tags.map(({ id: tagId, label, colour, archivedAt }) => ({
      id: tagId,
      label,
      colour,
      old: archivedAt !== null,
    })),
    /** Those of the client, that documents are about. */
    ouvrages,
    bin: {
      files: usage[0]?.binnedFiles ?? 0,
      bytes: usage[0]?.binnedBytes ?? 0,
      /** After how many days it empties itself; null: never. */
      days: setting?.binDays ?? null,
      mayErase: ctx.can("file.erase") && mayWrite(ctx, owner.kind),
      /** Folders that were binned by themselves, not with the one around them. */
      folders: binned.filter(
        (folder) =>
          !binned.some((above) => above.id === folder.parentId && above.binnedAt === folder.binnedAt),
      ),
    },
    bytes: (usage[0]?.bytes ?? 0) + ours.reduce((total, one) => total + one.bytes, 0),
    rows: page.map((row) => ({ ...row, found: around?.get(row.id) ?? [] })),
    next: last ? `${last.createdAt}~${last.id}` : null,
  };

  function placed(name: string): SQL | undefined {
    if (name === "tous") return and(allFiles(ctx, owner), isNull(file.binnedAt));
    if (isOurs(name)) return and(ourFiles(owner.id, name), isNull(file.binnedAt));
    if (name === "corbeille")
      return and(
        ownFiles(owner),
        isNotNull(file.binnedAt),
        sql`not exists(select 1 from file_folder f where f.id = ${file.folderId} and f.binned_at = ${file.binnedAt})`,
      );
    return and(
      ownFiles(owner),
      isNull(file.binnedAt),
      name === "" ? isNull(file.folderId) : eq(file.folderId, name),
    );
  }
});
export type Holder = Awaited<ReturnType<typeof listFiles>>;
export type HeldFile = Holder["rows"][number];

/** Who a key of the journal is; empty for what did itself. */
const nameOf = (by: SQLWrapper) =>
  sql<string>`coalesce((select name from user who where who.id = substr(${by}, 6)), '')`;

/** Words in the name or in the text, or a tag of that name; and the tag chosen, where one is. */
function found(
  words: string | null,
  { text = "", tagId, ouvrageId }: FilesAsked,
  tags: readonly { id: string; label: string }[],
): SQL | undefined {
  const tagged = (ids: string[]) =>
    sql`${file.id} in (select file_id from file_tagged where ${inArray(sql`tag_id`, ids)})`;
  const named = tagsAsked(tags, text).map((tag) => tag.id);
  return and(
    tagId ? tagged([tagId]) : undefined,
    ouvrageId ? eq(file.ouvrageId, ouvrageId) : undefined,
    words === null
      ? undefined
      : or(
          sql`exists(select 1 from file_text t where t.file_id = ${file.id} and t.id in (select rowid from file_words where file_words match ${words} and rowid = t.id))`,
          named.length > 0 ? tagged(named) : undefined,
        ),
  );
}
