import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { ouvrage } from "./clients";
import { id, instant, version } from "./columns";
import { choice } from "./settings";

const OWNER_KINDS = [
  "client",
  "article",
  "company",
  "library",
  "quote",
  "order",
  "invoice",
  "credit-note",
  "mail",
  "import",
  "report",
] as const;

/** A folder of an owner, in another one or at the top; an empty one stays. Names of siblings differ (FI5). */
export const fileFolder = sqliteTable(
  "file_folder",
  {
    id: id(),
    ownerKind: text("owner_kind", { enum: OWNER_KINDS }).notNull(),
    ownerId: text("owner_id").notNull(),
    parentId: text("parent_id").references((): AnySQLiteColumn => fileFolder.id),
    name: text("name").notNull(),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    /** What was in it and not yet in the bin bears the same instant. */
    binnedAt: instant("binned_at"),
    binnedBy: text("binned_by"),
    version: version(),
  },
  (t) => [
    index("file_folder_owner").on(t.ownerKind, t.ownerId),
    index("file_folder_parent").on(t.parentId),
    index("file_folder_binned").on(t.binnedAt, t.id).where(sql`binned_at is not null`),
  ],
);

/** Bytes live in R2 under `key`; this row says whose they are. Documents we issue are files too. */
export const file = sqliteTable(
  "file",
  {
    id: id(),
    ownerKind: text("owner_kind", { enum: OWNER_KINDS }).notNull(),
    ownerId: text("owner_id").notNull(),
    /** The ouvrage that a file of a client is about. */
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    /** Name of the folder that whoever made the file asked for: a trigger files it there, made if need be. */
    folder: text("folder").notNull().default(""),
    folderId: text("folder_id").references(() => fileFolder.id),
    name: text("name").notNull(),
    contentType: text("content_type").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    key: text("key").notNull(),
    /** Final files (issued, signed) can be neither replaced nor binned. */
    sealedAt: instant("sealed_at"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    binnedAt: instant("binned_at"),
    binnedBy: text("binned_by"),
    /** Which content this is, from 1; those before stand in `file_version`. */
    revision: integer("revision").notNull().default(1),
    revisedAt: instant("revised_at"),
    revisedBy: text("revised_by"),
    /** Locked: kept from every change until somebody with the right lifts it. */
    lockedAt: instant("locked_at"),
    lockedBy: text("locked_by"),
    lockReason: text("lock_reason").notNull().default(""),
    version: version(),
  },
  (t) => [
    index("file_revised").on(t.key).where(sql`revision > 1`),
    index("file_owner").on(t.ownerKind, t.ownerId),
    index("file_binned").on(t.binnedAt, t.id).where(sql`binned_at is not null`),
    index("file_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
    index("file_folder_files").on(t.folderId).where(sql`folder_id is not null`),
  ],
);

/** A tag of the list "file-tag" on a file. */
export const fileTagged = sqliteTable(
  "file_tagged",
  {
    fileId: text("file_id")
      .notNull()
      .references(() => file.id),
    tagId: text("tag_id")
      .notNull()
      .references(() => choice.id),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.tagId] }), index("file_tagged_tag").on(t.tagId)],
);

/**
 * What a file is found by: its name, and the text inside once it was read. Triggers keep a row a file, its name, and
 * the FTS5 table `file_words` in step.
 */
export const fileText = sqliteTable(
  "file_text",
  {
    id: integer("id").primaryKey(),
    fileId: text("file_id")
      .notNull()
      .references(() => file.id),
    name: text("name").notNull(),
    body: text("body").notNull().default(""),
    /** When the text inside was looked for; null while it waits. */
    readAt: instant("read_at"),
  },
  (t) => [
    uniqueIndex("file_text_file").on(t.fileId),
    index("file_text_waiting").on(t.id).where(sql`read_at is null`),
  ],
);

/** What an owner's files weigh, versions and bin included; kept by triggers, with a line for all of a kind (owner ""). */
export const fileUsage = sqliteTable(
  "file_usage",
  {
    ownerKind: text("owner_kind", { enum: OWNER_KINDS }).notNull(),
    ownerId: text("owner_id").notNull(),
    bytes: integer("bytes").notNull(),
    files: integer("files").notNull(),
    /** Of these, what lies in the bin. */
    binnedBytes: integer("binned_bytes").notNull().default(0),
    binnedFiles: integer("binned_files").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.ownerKind, t.ownerId] }),
    index("file_usage_kinds").on(t.ownerKind).where(sql`owner_id = ''`),
    index("file_usage_heaviest").on(t.ownerKind, t.bytes),
  ],
);

/** A big file on its way, in parts; the row goes once the file is whole, and its id becomes the file's. */
export const fileUpload = sqliteTable(
  "file_upload",
  {
    id: id(),
    ownerKind: text("owner_kind", { enum: OWNER_KINDS }).notNull(),
    ownerId: text("owner_id").notNull(),
    folderId: text("folder_id").references(() => fileFolder.id),
    name: text("name").notNull(),
    bytes: integer("bytes").notNull(),
    partBytes: integer("part_bytes").notNull(),
    /** What the store calls it. */
    multipart: text("multipart").notNull(),
    /** When the file was last changed where it comes from: with name and size, how one knows it again. */
    modifiedAt: instant("modified_at").notNull(),
    /** The file that it is a new version of, and the revision that was seen when it began; null for a file of its own. */
    replacesId: text("replaces_id").references(() => file.id),
    replacesRevision: integer("replaces_revision"),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
  },
  (t) => [
    index("file_upload_mine").on(t.createdBy),
    index("file_upload_folder").on(t.folderId).where(sql`folder_id is not null`),
    index("file_upload_replaces").on(t.replacesId).where(sql`replaces_id is not null`),
    index("file_upload_age").on(t.createdAt),
    index("file_upload_owner").on(t.ownerKind, t.ownerId),
  ],
);

/** A part that arrived whole. */
export const fileUploadPart = sqliteTable(
  "file_upload_part",
  {
    uploadId: text("upload_id")
      .notNull()
      .references(() => fileUpload.id),
    n: integer("n").notNull(),
    etag: text("etag").notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.n] })],
);

/** A content that a newer one replaced; its bytes stay. */
export const fileVersion = sqliteTable(
  "file_version",
  {
    fileId: text("file_id")
      .notNull()
      .references(() => file.id),
    revision: integer("revision").notNull(),
    contentType: text("content_type").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    key: text("key").notNull(),
    at: instant("at").notNull(),
    by: text("by").notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.revision] }), index("file_version_key").on(t.key)],
);

/** How long a bin keeps what it holds; the single row has id "company". */
export const fileSetting = sqliteTable("file_setting", {
  id: id(),
  /** Days after which a bin empties itself; null: never. */
  binDays: integer("bin_days"),
  version: version(),
});

/** A file that left for good: whose it was, so that what the journal says of it leaves with its client. */
export const fileErased = sqliteTable(
  "file_erased",
  {
    id: id(),
    ownerKind: text("owner_kind", { enum: OWNER_KINDS }).notNull(),
    ownerId: text("owner_id").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [index("file_erased_owner").on(t.ownerKind, t.ownerId)],
);

/** Bytes of such files that still lie in the store; each row goes with its bytes, now or by night. */
export const fileGone = sqliteTable("file_gone", {
  key: text("key").primaryKey(),
  /** Of a big one on its way, what the store calls it. */
  multipart: text("multipart"),
});
