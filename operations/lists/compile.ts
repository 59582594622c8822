import { type SQL, sql } from "drizzle-orm";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import type { ColumnType, ListColumn } from "~/domain/lists/column";
import { dayBounds, type Filter, numberBounds, type Operator } from "~/domain/lists/filter";
import { comparable, FOLDED } from "~/domain/lists/plain";
import type { ColumnSql } from "./source";

/** Letters replaced at each step: an expression of the base is a hundred deep at most, those around it counted. */
const STEP = 9;

/**
 * Words without case or accents, as `plain` makes them (LI3): letters are replaced where there is one to replace. To be
 * compared with `sought` alone, letters that cannot make one of its own stay: a third of the work.
 */
export function bareSql(words: SQL, sought?: string): SQL {
  const folded = FOLDED.filter(
    ([, to]) => sought === undefined || [...to].some((one) => sought.includes(one)),
  );
  if (folded.length === 0) return sql`lower(${words})`;
  const bare = folded.length > 2 * STEP ? inSteps(words, folded) : replaced(sql`lower(${words})`, folded);
  return sql`case when ${words} glob '*[^ -~]*' then ${bare} else lower(${words}) end`;
}

/** Too many letters for one expression: each step is a question of its own, which costs more. */
function inSteps(words: SQL, folded: typeof FOLDED): SQL {
  const steps = Array.from({ length: Math.ceil(folded.length / STEP) }, (_, at) =>
    folded.slice(at * STEP, (at + 1) * STEP),
  );
  return steps.reduce(
    (from, letters) => sql`(select ${replaced(sql.raw("w"), letters)} as w from ${from})`,
    sql`(select lower(${words}) as w)`,
  );
}

const quoted = (text: string) => sql.raw(`'${text.replaceAll("'", "''")}'`);
const replaced = (words: SQL, letters: typeof FOLDED) =>
  letters.reduce((done, [from, to]) => sql`replace(${done}, ${quoted(from)}, ${quoted(to)})`, words);

/** What a row that has nothing in this column passes; each says no to what the other one asks. */
const OPPOSITE: Partial<Record<Operator, Operator>> = { out: "in", empty: "filled", no: "yes" };

/** One filter as a condition on the rows of the list; the same rows as `keeps` (LI2..LI4). */
export function conditionOf(filter: Filter, column: ListColumn, held: ColumnSql, today: Day): SQL {
  const opposite = OPPOSITE[filter.operator];
  const asked = opposite ? { ...filter, operator: opposite } : filter;
  const test = (cell: SQL) => testOf(asked, column.type, cell, today, held.bare);
  if (held.among) return opposite ? sql`not (${held.among(test)})` : sql`(${held.among(test)})`;
  // What is asked as it stands may be answered by an index.
  return opposite ? sql`not coalesce(${test(held.cell)}, 0)` : test(held.cell);
}

function testOf(filter: Filter, type: ColumnType, cell: SQL, today: Day, bare: SQL | undefined): SQL {
  const [one = ""] = filter.values;
  const typed = comparable(type, one);
  const words = () => bare ?? (type === "phone" ? sql`replace(${cell}, '+33', '0')` : bareSql(cell, typed));
  switch (filter.operator) {
    case "filled":
      return sql`(${cell} is not null and ${cell} <> '' and ${cell} <> '[]')`;
    case "yes":
      return sql`(${cell} = 1)`;
    case "contains":
      return sql`(instr(${words()}, ${typed}) > 0)`;
    case "begins":
      return sql`(substr(${words()}, 1, ${[...typed].length}) = ${typed})`;
    case "is":
      return sql`(${words()} = ${typed})`;
    case "in": {
      const values = sql`(select value from json_each(${JSON.stringify(filter.values)}))`;
      return type === "ticks"
        ? sql`exists(select 1 from json_each(${cell}) where value in ${values})`
        : sql`(${cell} in ${values})`;
    }
    default:
      return between(cell, boundsOf(filter, type, today), type);
  }
}

function boundsOf(filter: Filter, type: ColumnType, today: Day): (string | number | null)[] {
  if (type === "number" || type === "money") return numberBounds(filter, type);
  const [from, to] = dayBounds(filter, today);
  if (type === "day") return [from, to];
  return [
    from === null ? null : parisInstant(from, 0),
    to === null ? null : parisInstant(addDays(to, 1), 0) - 1,
  ];
}

function between(cell: SQL, [from, to]: (string | number | null)[], type: ColumnType): SQL {
  // Days that nobody wrote are empty words, and come before all others.
  const known = type === "day" ? sql`${cell} <> ''` : sql`${cell} is not null`;
  const low = from === null ? sql`` : sql` and ${cell} >= ${from}`;
  const high = to === null ? sql`` : sql` and ${cell} <= ${to}`;
  return sql`(${known}${low}${high})`;
}
