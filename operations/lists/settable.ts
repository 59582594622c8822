import type { Statement } from "~/db/batch";
import { statement } from "~/db/batch";
import type { StaffPermission } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import type { Offered } from "./offered";

/** A row that takes another value: what it has, as `Settable.now` reads it. */
export interface Standing {
  n: number;
  id: string;
  clientId: string;
  version: number;
  was: string;
}

/** A column that many rows can be given at once (LI11). */
export interface Settable {
  permission: StaffPermission;
  /** As the journal names the records, their field, and what happens to them. */
  kind: string;
  field: string;
  did: string;
  topics: readonly string[];
  /** What may be given, "" for nothing; "day" for any day. With `past`, what rows may have had before. */
  values: (offered: Offered, past?: boolean) => string[] | "day";
  /** What a row has, as SQL on the table, "" for nothing. */
  now: string;
  /** Rows that may change, as SQL on the table. */
  still?: (offered: Offered) => string;
  /** The statements that give each row its value and one version more. */
  give: (ctx: Ctx, rows: readonly Standing[], value: (row: Standing) => string) => Promise<Statement[]>;
}

/** Rows and what each takes, as one bound value: `asked.value ->> 0` its number, `->> 1` its value, null for nothing. */
export const pairs = (rows: readonly Standing[], value: (row: Standing) => string) =>
  JSON.stringify(rows.map((row) => [row.n, value(row) || null]));

/** Gives a column of the table of the list its value; `told` comes before it, `touched` says when. */
export const givenTo =
  (
    table: string,
    column: string,
    { touched, told }: { touched?: string; told?: (ctx: Ctx, asked: string) => Statement } = {},
  ): Settable["give"] =>
  async (ctx, rows, value) => {
    const asked = pairs(rows, value);
    const stamp = touched ? `, ${touched} = ${ctx.now}` : "";
    return [
      ...(told ? [told(ctx, asked)] : []),
      statement(
        `update ${table} set ${column} = asked.value ->> 1${stamp}, version = version + 1 from json_each(?) asked where ${table}.rowid = asked.value ->> 0`,
        asked,
      ),
    ];
  };

/** Ids of a list of the company that may be given; those put away too, with `past`. */
export const choicesOf = ({ choices }: Offered, list: string, past = false): string[] =>
  choices.filter((row) => row.list === list && (past || row.archivedAt === null)).map((row) => row.id);

export const peopleOf = ({ people }: Offered, past = false): string[] =>
  people.filter((one) => past || one.disabledAt === null).map((one) => one.id);
