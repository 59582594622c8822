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
import { nameKeySql } from "../name-key";
import { user } from "./access";
import { day, flag, id, instant, version } from "./columns";
import { choice } from "./settings";

export const client = sqliteTable(
  "client",
  {
    id: id(),
    kind: text("kind", { enum: ["person", "company"] }).notNull(),
    civility: text("civility").notNull().default(""),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    companyName: text("company_name").notNull().default(""),
    /** What lists, search and documents show; computed from the names by `displayName`. */
    displayName: text("display_name").notNull(),
    /** Lower case without accents, for sorting and paging by key. */
    sortName: text("sort_name").notNull(),
    siren: text("siren").notNull().default(""),
    siret: text("siret").notNull().default(""),
    vatNumber: text("vat_number").notNull().default(""),
    /** Given by the first order or invoice, never changed after (CRM-05..07). */
    code: text("code"),
    /** Number of the card that the company gave; found by the search, scanned into its box (SRCH-04). */
    loyaltyCard: text("loyalty_card").notNull().default(""),
    statusId: text("status_id")
      .notNull()
      .references(() => choice.id),
    originId: text("origin_id").references(() => choice.id),
    followedBy: text("followed_by").references(() => user.id),
    /** Shown as a banner on the file: "ne pas appeler le matin". */
    observations: text("observations").notNull().default(""),
    /** Codes of files that were merged into this one: still on their papers, still found (MG6). */
    formerCodes: text("former_codes").notNull().default(""),
    /** The file that took this one's place (MG5); its status is the bin meanwhile. */
    mergedIntoId: text("merged_into_id").references((): AnySQLiteColumn => client.id),
    /** Forgotten: the row stays, nameless, for what the law keeps (PV6). */
    erasedAt: instant("erased_at"),
    spaceEnabled: flag("space_enabled").notNull().default(true),
    /** Of the main address, kept by triggers on addresses: nobody else writes them. */
    town: text("town").notNull().default(""),
    postcode: text("postcode").notNull().default(""),
    /** The town without case or accents, for sorting and filtering (LI3). */
    townSort: text("town_sort").notNull().default(""),
    createdAt: instant("created_at").notNull(),
    createdBy: text("created_by").notNull(),
    updatedAt: instant("updated_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("client_code").on(t.code),
    index("client_town").on(t.townSort, t.sortName, t.id),
    index("client_postcode").on(t.postcode, t.sortName, t.id),
    index("client_sort").on(t.sortName, t.id),
    index("client_status").on(t.statusId, t.sortName),
    index("client_followed").on(t.followedBy, t.sortName),
    index("client_created").on(t.createdAt, t.id),
    index("client_origin").on(t.originId).where(sql`origin_id is not null`),
    index("client_merged").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    index("client_erased").on(t.erasedAt).where(sql`erased_at is not null`),
    index("client_civility").on(t.civility).where(sql`civility <> ''`),
    // Who may be the same: by the bones of the name, by SIREN, by SIRET.
    index("client_name_key").on(sql`${sql.raw(nameKeySql("sort_name"))}`),
    index("client_siren").on(t.siren).where(sql`siren <> ''`),
    index("client_siret").on(t.siret).where(sql`siret <> ''`),
  ],
);

/** What another program called a client: a later file of that program finds them again. */
export const clientExternalId = sqliteTable(
  "client_external_id",
  {
    product: text("product").notNull(),
    value: text("value").notNull(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
  },
  (t) => [primaryKey({ columns: [t.product, t.value] }), index("client_external_id_client").on(t.clientId)],
);

/** A client in the bin (CRM-17..20): since when, by whom, and the status to take up again. */
export const binnedClient = sqliteTable(
  "binned_client",
  {
    clientId: text("client_id")
      .primaryKey()
      .references(() => client.id),
    at: instant("at").notNull(),
    /** A name, as in the timeline; empty where nobody noted it. */
    by: text("by").notNull().default(""),
    /** One of domain/clients/bin.ts; empty where nobody said why. */
    reason: text("reason").notNull().default(""),
    note: text("note").notNull().default(""),
    /** Null for those who were in the bin before it kept this. */
    fromStatusId: text("from_status_id").references(() => choice.id),
  },
  (t) => [
    index("binned_client_at").on(t.at, t.clientId),
    index("binned_client_from").on(t.fromStatusId).where(sql`from_status_id is not null`),
  ],
);

/** The counter behind client codes, one row a prefix. */
export const clientCodeCounter = sqliteTable("client_code_counter", {
  prefix: text("prefix").primaryKey(),
  last: integer("last").notNull().default(0),
});

export const address = sqliteTable(
  "address",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    use: text("use", { enum: ["main", "billing", "site", "delivery"] }).notNull(),
    label: text("label").notNull().default(""),
    street: text("street").notNull().default(""),
    complement: text("complement").notNull().default(""),
    postcode: text("postcode").notNull().default(""),
    city: text("city").notNull().default(""),
    /** Where somebody pinned it on site, in hundred-thousandths of a degree (WGS 84); null until then. */
    latE5: integer("lat_e5"),
    lonE5: integer("lon_e5"),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("address_client").on(t.clientId),
    /** A town, and who lives at that number of it (CL6). */
    index("address_place").on(t.postcode, t.street),
  ],
);

/** A phone or a mail, of the client or of one of its interlocutors. */
export const contactPoint = sqliteTable(
  "contact_point",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    interlocutorId: text("interlocutor_id").references(() => interlocutor.id),
    channel: text("channel", { enum: ["phone", "email"] }).notNull(),
    /** E.164 for a phone, lower case for a mail. */
    value: text("value").notNull(),
    label: text("label").notNull().default(""),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("contact_point_client").on(t.clientId),
    index("contact_point_value").on(t.value),
    index("contact_point_interlocutor").on(t.interlocutorId).where(sql`interlocutor_id is not null`),
  ],
);

export const interlocutor = sqliteTable(
  "interlocutor",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    civility: text("civility").notNull().default(""),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull(),
    function: text("function").notNull().default(""),
    position: integer("position").notNull().default(0),
  },
  (t) => [
    index("interlocutor_client").on(t.clientId),
    index("interlocutor_civility").on(t.civility).where(sql`civility <> ''`),
  ],
);

/** A work attached to a client: a pool, a stove, a boiler (CRM-24..26). */
export const ouvrage = sqliteTable(
  "ouvrage",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    typeId: text("type_id")
      .notNull()
      .references(() => choice.id),
    name: text("name").notNull(),
    siteAddressId: text("site_address_id").references(() => address.id),
    installedOn: day("installed_on"),
    warrantyUntil: day("warranty_until"),
    /** When somebody is to come back for it; null where nothing is agreed. */
    nextServiceOn: day("next_service_on"),
    /** The picture of its card: one of its own photos. */
    photoFileId: text("photo_file_id"),
    serialNumber: text("serial_number").notNull().default(""),
    notes: text("notes").notNull().default(""),
    archivedAt: instant("archived_at"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [
    index("ouvrage_client").on(t.clientId),
    index("ouvrage_type").on(t.typeId),
    index("ouvrage_site").on(t.siteAddressId).where(sql`site_address_id is not null`),
    index("ouvrage_archived").on(t.archivedAt).where(sql`archived_at is not null`),
    index("ouvrage_service").on(t.nextServiceOn).where(sql`next_service_on is not null`),
    index("ouvrage_warranty")
      .on(t.warrantyUntil)
      .where(sql`warranty_until is not null and archived_at is null`),
  ],
);

/** What happened with a client, in the order it happened. Filled by the commits of every area, and by notes. */
export const timelineEntry = sqliteTable(
  "timeline_entry",
  {
    id: id(),
    clientId: text("client_id")
      .notNull()
      .references(() => client.id),
    ouvrageId: text("ouvrage_id").references(() => ouvrage.id),
    at: instant("at").notNull(),
    kind: text("kind", {
      enum: [
        "note",
        "call",
        "client",
        "quote",
        "order",
        "invoice",
        "payment",
        "mail",
        "file",
        "signature",
        "message",
        "action",
        "photo",
        "report",
      ],
    }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull().default(""),
    /** Where it leads: a path of the app, empty when nowhere. */
    href: text("href").notNull().default(""),
    /** Shown only to those who may see amounts. */
    amountCents: integer("amount_cents"),
    author: text("author").notNull(),
    /** Key of that viewer ("user:ID"): who may change what they wrote. Empty where nobody noted it. */
    by: text("by").notNull().default(""),
    /** The file that a photo or a file entry shows. No reference: a file may leave for good, its entry then shows nowhere. */
    fileId: text("file_id"),
    pinnedAt: instant("pinned_at"),
    editedAt: instant("edited_at"),
    /** Taken away by its author: it can come back until the nightly cleaning. */
    removedAt: instant("removed_at"),
    version: version(),
  },
  (t) => [
    index("timeline_ouvrage").on(t.ouvrageId).where(sql`ouvrage_id is not null`),
    index("timeline_client").on(t.clientId, t.at),
    index("timeline_at").on(t.at),
    index("timeline_pinned").on(t.clientId, t.pinnedAt).where(sql`pinned_at is not null`),
    index("timeline_removed").on(t.removedAt).where(sql`removed_at is not null`),
  ],
);
