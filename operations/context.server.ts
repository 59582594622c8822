import { bulkInsert, prepared, type Statement } from "~/db/batch";
import { type Db, openDb } from "~/db/client";
import { audit, outbox } from "~/db/schema/house";
import { can, type Permission, type Viewer, viewerKey } from "~/domain/access/permissions";
import type { Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { loggedRefusal } from "./log";
import { conflict, forbidden, Refusal } from "./refusals";
import type { CompanyFace } from "./settings/face";
import { timed, workIs } from "./trace";

/** One row of audit: what a commit did to what. `before` and `after` hold what changed, not whole records. */
export interface Change {
  kind: string;
  id: string;
  /** Past participle: "created", "renamed", "issued". */
  action: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

export interface Commit {
  /** Questions that must answer yes inside the batch; a no is a conflict and nothing is written. */
  guards?: Statement[];
  writes: Statement[];
  /** The record this is about; goes to the audit. */
  change: Change;
  /** Other records that the same commit changed: a row of audit each. */
  others?: Change[];
  /** Which sending of a form this is, where the same one twice must be one: see once.ts. */
  sending?: string | undefined;
  /** What follows: one outbox row. `topics` are the pages to refresh ("client:ID", "quotes"). */
  event?: { name: EventName; subjectId: string; facts?: Record<string, unknown>; topics: string[] };
}

/** Names known to the event table of workers/outbox.ts. */
export type EventName =
  | "changed"
  | "mail.queued"
  | "user.invited"
  | "quote.sent"
  | "quote.viewed"
  | "quote.accepted"
  | "quote.refused"
  | "quote.asked"
  | "order.created"
  | "invoice.issued"
  | "credit-note.issued"
  | "payment.received"
  | "survey.answered"
  | "job.asked";

/** All that a verb may touch. Built by `contextFor` and by nobody else. */
export interface Ctx {
  env: Env;
  db: Db;
  viewer: Viewer;
  /** Instant of the request, milliseconds. */
  now: number;
  /** Civil day in Paris. */
  today: Day;
  request: { address: string; agent: string };
  /** The company as the door read it with the session; undefined where no door did, null before the set-up. */
  company?: CompanyFace | null | undefined;
  /** Notifications not read, as the door counted them; undefined where no door did. */
  unread?: number | undefined;
  newId(): string;
  can(permission: Permission): boolean;
  commit(commit: Commit): Promise<void>;
  /** Work that may end after the answer left. */
  later(work: Promise<unknown>): void;
}

export interface Door {
  viewer: Viewer;
  clock?: () => number;
  request?: { address: string; agent: string };
  company?: CompanyFace | null;
  unread?: number;
  waitUntil?: (work: Promise<unknown>) => void;
  /** Called after each commit that has something to tell; the doors pass the outbox drain. */
  afterCommit?: (env: Env) => Promise<unknown>;
}

/**
 * How the base says that somebody was faster: a guard's question answered no, what was free is taken, what was there
 * is gone. Nothing of the batch was written.
 */
const FASTER =
  /commit_guard_passed|CHECK constraint failed: passed|UNIQUE constraint failed|FOREIGN KEY constraint failed/;

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** The ten characters that every identifier made at this millisecond begins with: where a moment stands among ids. */
export function idAt(now: number): string {
  let out = "";
  let rest = now;
  for (let i = 0; i < 10; i++) {
    out = ALPHABET[rest % 32] + out;
    rest = Math.floor(rest / 32);
  }
  return out;
}

/** Time-ordered identifier: 48 bits of milliseconds and 80 random bits, 26 characters of Crockford's base 32 (ULID). */
export const newId = (now: number): string => idsAt(now)();

/** Identifiers of one instant. Chance is drawn for more and more of them at once: an import makes hundreds of thousands. */
function idsAt(now: number): () => string {
  const head = idAt(now);
  let drawn = new Uint8Array(0);
  let at = 0;
  return () => {
    if (at === drawn.length) {
      drawn = crypto.getRandomValues(new Uint8Array(Math.min(4096, drawn.length * 4 || 16)));
      at = 0;
    }
    let out = head;
    for (const end = at + 16; at < end; at++) out += ALPHABET[(drawn[at] ?? 0) % 32];
    return out;
  };
}

export function contextFor(env: Env, door: Door): Ctx {
  const now = (door.clock ?? Date.now)();
  const db = openDb(env.DB);
  const waitUntil = door.waitUntil ?? (() => undefined);
  workIs({ viewer: door.viewer.kind === "staff" && door.viewer.key ? "key" : door.viewer.kind });
  let today: Day | undefined;
  return {
    env,
    db,
    viewer: door.viewer,
    now,
    // Worked out when asked: most of a millisecond, and many requests never ask.
    get today() {
      today ??= parisDay(now);
      return today;
    },
    request: door.request ?? { address: "", agent: "" },
    company: door.company,
    unread: door.unread,
    newId: idsAt(now),
    can: (permission) => can(door.viewer, permission),
    later: waitUntil,
    async commit(commit) {
      const by = viewerKey(door.viewer);
      const statements: Statement[] = [...(commit.guards ?? []), ...commit.writes];
      const row = (change: Change, sending: string | null) => ({
        id: newId(now),
        at: now,
        viewer: by,
        viewerName: viewerName(door.viewer),
        action: change.action,
        subjectKind: change.kind,
        subjectId: change.id,
        before: change.before ?? null,
        after: change.after ?? null,
        sending,
      });
      const sending = commit.sending ? sendingKey(door.viewer, commit.sending) : null;
      statements.push(db.insert(audit).values(row(commit.change, sending)));
      statements.push(
        ...bulkInsert(
          audit,
          (commit.others ?? []).map((change) => row(change, null)),
        ),
      );
      if (commit.event) {
        const { name, subjectId, facts = {}, topics } = commit.event;
        statements.push(
          db
            .insert(outbox)
            .values({ id: newId(now), at: now, event: name, subjectId, by, facts, topics, nextTryAt: now }),
        );
      }
      try {
        await env.DB.batch(prepared(env.DB, statements));
      } catch (error) {
        if (error instanceof Error && FASTER.test(error.message)) throw conflict();
        throw error;
      }
      if (commit.event && door.afterCommit) waitUntil(door.afterCommit(env));
    },
  };
}

/** A sending belongs to who sent it: nobody is answered with what somebody else made. */
export const sendingKey = (viewer: Viewer, sending: string): string => `${viewerKey(viewer)} ${sending}`;

function viewerName(viewer: Viewer): string {
  switch (viewer.kind) {
    case "staff":
      return viewer.key ? `${viewer.name} (clé ${viewer.key.name})` : viewer.name;
    case "customer":
      return viewer.name;
    case "system":
      return viewer.job;
    case "visitor":
      return "";
  }
}

export interface Verb<Input extends unknown[], Output> {
  (ctx: Ctx, ...input: Input): Promise<Output>;
  permission: Permission;
}

/** What a verb throws that is no refusal, redirect or answer. */
const isFault = (error: unknown) => error instanceof Error && !(error instanceof Refusal);

/**
 * A verb: may, load, decide, commit. The permission is asked here, before the body reads anything.
 * Throws Refusal; see refusals.ts.
 */
export function verb<Input extends unknown[], Output>(
  permission: Permission,
  body: (ctx: Ctx, ...input: Input) => Promise<Output>,
): Verb<Input, Output> {
  const run = async (ctx: Ctx, ...input: Input) => {
    if (!can(ctx.viewer, permission)) {
      loggedRefusal(permission, viewerKey(ctx.viewer));
      throw forbidden();
    }
    return timed(run.name, () => body(ctx, ...input), isFault);
  };
  return Object.assign(run, { permission });
}
