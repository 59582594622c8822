import { sql } from "drizzle-orm";
import { bulkInsert, type Statement, statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import {
  address,
  client,
  clientCodeCounter,
  clientExternalId,
  contactPoint,
  interlocutor,
  timelineEntry,
} from "~/db/schema/clients";
import { consent } from "~/db/schema/privacy";
import { clientAnswer } from "~/db/schema/questions";
import { company } from "~/db/schema/settings";
import { codeShape } from "~/domain/clients/code";
import type { PlannedRow } from "~/domain/imports/plan";
import type { Question } from "~/domain/questions/question";
import { difference } from "../articles/writes";
import type { Ctx } from "../context.server";
import { opposed } from "../privacy/oppositions";
import { clientAfter } from "./client-rows";
import type { ClientRow } from "./known-clients";
import { versionGuards } from "./version-guards";
import type { RunWrites } from "./write-articles";

export interface ClientRun {
  fileName: string;
  /** Whose identifiers the file brings. */
  program: string;
  questions: readonly Question[];
}

/** All that a client file writes: clients, addresses, phones and mails, interlocutors, answers, identifiers and timeline. */
export async function clientWrites(ctx: Ctx, rows: PlannedRow[], run: ClientRun): Promise<RunWrites> {
  const done = await withOppositions(
    ctx,
    rows.map((row) => clientAfter(ctx, row, run)),
  );
  const created = done.filter((one) => one.before === null);
  const updated = done.filter((one) => one.before !== null);
  const author = ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb";
  const answers = done.flatMap((one) => one.answers);
  return {
    guards: versionGuards(
      client,
      updated.map(({ before }) => ({ id: before?.id ?? "", version: before?.version ?? 0 })),
    ),
    writes: [
      ...bulkInsert(
        client,
        created.map((one) => one.after),
      ),
      ...bulkUpdate(
        client,
        updated.map((one) => one.after),
      ),
      ...bulkInsert(
        address,
        done.flatMap((one) => one.addresses.added),
      ),
      ...bulkUpdate(
        address,
        done.flatMap((one) => one.addresses.changed.map(({ now }) => now)),
      ),
      ...bulkInsert(
        interlocutor,
        done.flatMap((one) => one.people.added),
      ),
      ...bulkUpdate(
        interlocutor,
        done.flatMap((one) => one.people.changed.map(({ now }) => now)),
      ),
      ...bulkInsert(
        contactPoint,
        done.flatMap((one) => one.points),
      ),
      ...answersWritten(answers),
      ...bulkInsert(
        clientExternalId,
        done.flatMap((one) => one.externals),
      ),
      ...bulkInsert(
        consent,
        done.flatMap((one) => one.consents),
      ),
      ...bulkInsert(
        timelineEntry,
        done.map(({ after, before }) => ({
          id: ctx.newId(),
          clientId: after.id,
          ouvrageId: null,
          at: ctx.now,
          kind: "client" as const,
          title: before ? "Fiche complétée par un import" : "Fiche créée par un import",
          body: run.fileName,
          href: `/clients/${after.id}/fiche`,
          amountCents: null,
          author,
        })),
      ),
      ...(await codesKept(
        ctx,
        created.map((one) => one.after),
      )),
    ],
    changes: done.map((one) => ({
      row: one.row.row,
      recordId: one.after.id,
      action: one.before ? "update" : "create",
      ...(one.before ? undoable(one) : { before: null, after: { title: one.row.title } }),
      recordVersion: one.after.version,
      title: one.row.title,
    })),
  };
}

type Done = ReturnType<typeof clientAfter>;

/** What erased persons refused comes with their mail or phone, and no yes of a file outweighs it (PV11). */
async function withOppositions(ctx: Ctx, done: Done[]): Promise<Done[]> {
  const rows = await opposed(
    ctx,
    done.flatMap((one) => one.points),
  );
  if (rows.length === 0) return done;
  const byClient = Map.groupBy(rows, (row) => row.clientId);
  return done.map((one) => {
    const theirs = byClient.get(one.after.id) ?? [];
    const refused = new Set(theirs.map(wordOf));
    return { ...one, consents: [...one.consents.filter((row) => !refused.has(wordOf(row))), ...theirs] };
  });
}

/** Of whom and by what means a word is. */
const wordOf = ({ interlocutorId, channel }: typeof consent.$inferInsert) =>
  `${interlocutorId ?? ""} ${channel}`;

/** What stood there and what was written, so that an undo gives back what nobody touched since. */
function undoable({ before, after, addresses, people, points, answers, externals, consents }: Done) {
  const own = difference(before ?? {}, after);
  return {
    before: {
      ...own.before,
      "undo.addresses": addresses.changed.map(({ was }) => was),
      "undo.people": people.changed.map(({ was }) => was),
      "undo.answers": answers.flatMap(({ was }) => (was ? [was] : [])),
    },
    after: {
      ...own.after,
      "undo.addresses": [...addresses.changed.map(({ now }) => now), ...addresses.added],
      "undo.people": [...people.changed.map(({ now }) => now), ...people.added],
      "undo.points": points,
      "undo.answers": answers.map(({ now }) => now),
      "undo.consents": consents.map(({ id }) => id),
      "undo.externals": externals.map(({ product, value }) => [product, value]),
    },
  };
}

/** An answer is replaced whole: taken out, then put in. */
function answersWritten(answers: Done["answers"]): Statement[] {
  if (answers.length === 0) return [];
  const rows = answers.flatMap(({ now }) => (now.words === "" ? [] : [now]));
  return [
    statement(
      "delete from client_answer where (client_id, question_id) in (select value ->> 0, value ->> 1 from json_each(?))",
      JSON.stringify(answers.map(({ now }) => [now.clientId, now.questionId])),
    ),
    ...bulkInsert(clientAnswer, rows),
  ];
}

/** The allocator continues after the codes that a file brought, so that none is ever given twice. */
async function codesKept(ctx: Ctx, created: ClientRow[]): Promise<Statement[]> {
  const coded = created.filter((row) => row.code);
  if (coded.length === 0) return [];
  const [settings] = await ctx.db.select({ pattern: company.clientCodePattern }).from(company).limit(1);
  const last = new Map<string, number>();
  for (const row of coded) {
    const { prefix, suffix } = codeShape(settings?.pattern ?? "", row.displayName, ctx.today);
    const code = row.code ?? "";
    const digits =
      code.startsWith(prefix) && code.endsWith(suffix)
        ? code.slice(prefix.length, code.length - suffix.length)
        : "";
    if (/^\d{1,12}$/.test(digits)) last.set(prefix, Math.max(last.get(prefix) ?? 0, Number(digits)));
  }
  return [...last].map(([prefix, number]) =>
    ctx.db
      .insert(clientCodeCounter)
      .values({ prefix, last: number })
      .onConflictDoUpdate({
        target: clientCodeCounter.prefix,
        set: { last: sql`max(${clientCodeCounter.last}, ${number})` },
      }),
  );
}
