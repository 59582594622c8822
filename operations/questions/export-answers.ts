import { type SQL, sql } from "drizzle-orm";
import type { Question, Subject } from "~/domain/questions/question";
import { writeCsv } from "~/outputs/csv";
import { type SheetCell, type SheetColumn, writeTable } from "~/outputs/xlsx";
import { type Ctx, verb } from "../context.server";
import { forbidden } from "../refusals";
import { EXPORT_RIGHTS } from "./export-rights";
import { questionsOf } from "./load";
import { STORES } from "./stores";

const PAGE = 2000;
/** A spreadsheet opens no more. */
const MOST = 1_000_000;

/** Who each row is about: its first cells, in their order. */
const ABOUT: Record<Subject, { sheet: string; headings: string[]; from: SQL }> = {
  client: {
    sheet: "Clients",
    headings: ["Code", "Client", "Code postal", "Ville"],
    from: sql`select c.id, json_array(coalesce(c.code, ''), c.display_name, coalesce(a.postcode, ''), coalesce(a.city, '')) as cells
      from client c left join address a on a.id = (select id from address where client_id = c.id order by (use = 'main') desc, position limit 1)`,
  },
  ouvrage: {
    sheet: "Ouvrages",
    headings: ["Client", "Ouvrage", "Type"],
    from: sql`select c.id, json_array(o.display_name, c.name, t.label) as cells
      from ouvrage c join client o on o.id = c.client_id join choice t on t.id = c.type_id`,
  },
  article: {
    sheet: "Articles",
    headings: ["Référence", "Désignation"],
    from: sql`select c.id, json_array(c.reference, c.label) as cells from article c`,
  },
};

interface Row {
  id: string;
  cells: string;
  answers: string;
}

/** Answers as a table (QU11, CRM-12, DAT-02): a row for each record that has any, a column for each question asked. */
export const exportAnswers = verb(
  "company.read",
  async (ctx, subject: Subject, format: "csv" | "xlsx"): Promise<Uint8Array> => {
    if (!ctx.can(EXPORT_RIGHTS[subject])) throw forbidden();
    const { sheet, headings } = ABOUT[subject];
    const questions = await questionsOf(ctx, subject);
    const columns: SheetColumn[] = [
      ...headings.map((heading): SheetColumn => ({ heading, kind: "text" })),
      ...questions.map(({ label, type }): SheetColumn => ({ heading: label, kind: KIND[type] ?? "text" })),
    ];
    const rows: SheetCell[][] = [];
    for (let after = ""; rows.length < MOST; ) {
      const page = await pageOf(ctx, subject, after);
      rows.push(...page.map((row) => cellsOf(row, questions, format)));
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = last.id;
    }
    return format === "xlsx"
      ? writeTable(sheet, columns, rows, new Date(ctx.now).toISOString())
      : writeCsv(
          columns.map((column) => column.heading),
          rows,
        );
  },
);

const KIND: Partial<Record<Question["type"], SheetColumn["kind"]>> = { number: "quantity", date: "day" };

function pageOf(ctx: Ctx, subject: Subject, after: string): Promise<Row[]> {
  const { name, column } = STORES[subject];
  const [table, key] = [sql.raw(name), sql.raw(column)];
  return ctx.db.all<Row>(
    sql`with page as (select distinct ${key} as id from ${table} where ${key} > ${after} order by 1 limit ${PAGE})
      select about.id, about.cells,
        (select json_group_array(json_array(question_id, words, written)) from ${table} where ${key} = about.id) as answers
      from (${ABOUT[subject].from} where c.id in (select id from page)) as about order by about.id`,
  );
}

/** A number leaves as a number and a day as a day, each as its file writes them; the rest as people read it. */
function cellsOf(row: Row, questions: readonly Question[], format: "csv" | "xlsx"): SheetCell[] {
  const given = new Map(
    (JSON.parse(row.answers) as [string, string, string][]).map(([id, words, written]) => [
      id,
      { words, written },
    ]),
  );
  return [
    ...(JSON.parse(row.cells) as string[]),
    ...questions.map(({ id, type }): SheetCell => {
      const answer = given.get(id);
      if (!answer) return null;
      if (type === "number")
        return format === "xlsx" ? Number(answer.written) : answer.words.replaceAll("\u202f", "");
      return type === "date" && format === "xlsx" ? answer.written : answer.words;
    }),
  ];
}
