import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Role } from "~/domain/access/permissions";
import type { Mode } from "~/domain/search/query";
import type { Within } from "~/domain/search/within";
import { id, instant, version } from "./columns";

export const user = sqliteTable(
  "user",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    phone: text("phone").notNull().default(""),
    colour: text("colour").notNull().default("ink"),
    /** scrypt, with its parameters: `scrypt$N$r$p$salt$hash`. */
    passwordHash: text("password_hash").notNull(),
    /** AES-GCM under SESSION_SECRET; null while two-factor is off. */
    totpSecret: text("totp_secret"),
    totpConfirmedAt: instant("totp_confirmed_at"),
    /** Last accepted time step: a code is good once. */
    totpLastStep: integer("totp_last_step"),
    disabledAt: instant("disabled_at"),
    /** How this person's searches read words, and what they look among (SRCH-13, SRCH-14). */
    searchMode: text("search_mode").$type<Mode>().notNull().default("usual"),
    searchWithin: text("search_within").$type<Within>().notNull().default("all"),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("user_email").on(t.email)],
);

/** The cookie holds the token, the table its SHA-256. */
export const session = sqliteTable(
  "session",
  {
    id: id(),
    tokenHash: text("token_hash").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Null until the second factor passed, where the user has one. */
    verifiedAt: instant("verified_at"),
    agent: text("agent").notNull().default(""),
    address: text("address").notNull().default(""),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("session_token").on(t.tokenHash), index("session_user").on(t.userId)],
);

export const recoveryCode = sqliteTable("recovery_code", {
  id: id(),
  userId: text("user_id")
    .notNull()
    .references(() => user.id),
  codeHash: text("code_hash").notNull(),
  usedAt: instant("used_at"),
});

export const invitation = sqliteTable(
  "invitation",
  {
    id: id(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: text("invited_by").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [uniqueIndex("invitation_token").on(t.tokenHash)],
);

export const passwordReset = sqliteTable(
  "password_reset",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    tokenHash: text("token_hash").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [uniqueIndex("password_reset_token").on(t.tokenHash)],
);
