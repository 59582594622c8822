import { audit } from "~/db/schema/house";
import { folded } from "~/domain/audit/fold";
import { verb } from "../context.server";
import { nameQuestions } from "./audit-names";
import { type AuditSearch, auditPage } from "./audit-page";

const PAGE = 50;

/** Who did what when, newest first, paged by key; saves that follow one another are one line (J1). */
export const listAudit = verb("audit.read", async (ctx, search: AuditSearch) => {
  const [page, [people, choices, families, kinds]] = await Promise.all([
    auditPage(ctx, search, PAGE),
    ctx.db.batch([...nameQuestions(ctx), ctx.db.selectDistinct({ kind: audit.subjectKind }).from(audit)]),
  ]);
  return {
    rows: folded(page.rows),
    next: page.next,
    people,
    kinds: kinds.map((row) => row.kind),
    /** What the ids of the changes stand for. */
    names: [...people, ...choices, ...families],
  };
});
