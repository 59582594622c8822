import { and, desc, eq, lt, sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { articleFamily } from "~/db/schema/articles";
import { audit } from "~/db/schema/house";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";

const PAGE = 50;

export interface AuditSearch {
  /** Key of the viewer: "user:ID". */
  by?: string;
  kind?: string;
  text?: string;
  /** Id of the last row seen. */
  after?: string;
}

/** Who did what when, newest first, paged by key. */
export const listAudit = verb("audit.read", async (ctx, search: AuditSearch) => {
  const text = (search.text ?? "").trim().toLowerCase();
  const holds = sql`instr(lower(${audit.viewerName} || ' ' || ${audit.subjectId} || ' ' || ${audit.action} || ' ' || coalesce(${audit.before}, '') || ' ' || coalesce(${audit.after}, '')), ${text}) > 0`;
  const [rows, people, kinds, choices, families] = await ctx.db.batch([
    ctx.db
      .select()
      .from(audit)
      .where(
        and(
          search.by ? eq(audit.viewer, search.by) : undefined,
          search.kind ? eq(audit.subjectKind, search.kind) : undefined,
          text ? holds : undefined,
          search.after ? lt(audit.id, search.after) : undefined,
        ),
      )
      .orderBy(desc(audit.id))
      .limit(PAGE + 1),
    ctx.db.select({ id: user.id, name: user.name }).from(user).orderBy(user.name),
    ctx.db.selectDistinct({ kind: audit.subjectKind }).from(audit),
    ctx.db.select({ id: choice.id, name: choice.label }).from(choice),
    ctx.db.select({ id: articleFamily.id, name: articleFamily.name }).from(articleFamily),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    rows: page,
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    people,
    kinds: kinds.map((row) => row.kind),
    /** What the ids of the changes stand for. */
    names: [...people, ...choices, ...families],
  };
});
