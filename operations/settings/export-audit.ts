import { keyWord, type Names, valueText } from "~/domain/audit/values";
import { actionWord, kindWord } from "~/domain/audit/words";
import { formatInstant } from "~/domain/calendar/format";
import { csvHead, csvRows } from "~/outputs/csv";
import { verb } from "../context.server";
import { nameQuestions } from "./audit-names";
import { type AuditSearch, auditPage } from "./audit-page";

const PAGE = 1000;
const HEADINGS = ["Date", "Personne", "Sujet", "Identifiant", "Action", "Avant", "Après"];

/** What the journal shows with these filters, all of it, row by row, as a stream of CSV. */
export const exportAudit = verb("audit.read", async (ctx, search: AuditSearch) => {
  const [people, choices, families] = await ctx.db.batch(nameQuestions(ctx));
  const names: Names = new Map([...people, ...choices, ...families].map(({ id, name }) => [id, name]));
  const first = await auditPage(ctx, search, PAGE);
  const state: { page: typeof first | null } = { page: first };
  return new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(csvHead(HEADINGS)),
    async pull(file) {
      const { page } = state;
      if (page === null) return file.close();
      file.enqueue(
        csvRows(
          page.rows.map((row) => [
            formatInstant(row.at),
            row.viewerName,
            kindWord(row.subjectKind),
            row.subjectId,
            actionWord(row.action),
            half(row.before, names),
            half(row.after, names),
          ]),
        ),
      );
      state.page = page.next === null ? null : await auditPage(ctx, { ...search, after: page.next }, PAGE);
    },
  });
});

const half = (values: Record<string, unknown> | null, names: Names): string =>
  Object.entries(values ?? {})
    .map(([key, value]) => [keyWord(key), valueText(key, value, names)] as const)
    .filter(([, text]) => text !== null)
    .map((pair) => pair.join(" : "))
    .join(" ; ");
