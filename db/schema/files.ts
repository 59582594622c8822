import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ouvrage } from "./clients";
import { id, instant, version } from "./columns";

/** Bytes live in R2 under `key`; this row says whose they are. Documents we issue are files too. */
export const file = sqliteTable(
  "file",
  {
    id: id(),
    ownerKind: text("owner_kind", {
      enum: [
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
      ],
    }).notNull(),
    ownerId: text("owner_id").notNull(),
    /** The ouvrage that a file of a client is about. */
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    folder: text("folder").notNull().default(""),
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
    version: version(),
  },
  (t) => [
    index("file_owner").on(t.ownerKind, t.ownerId),
    index("file_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
  ],
);
