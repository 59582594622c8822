import type { ArchivedTable } from "./tables";

/** Sums by which an archive is compared with a base, in cents: those of the backup too (scripts/backup-parts.mjs). */
const SUMS: Record<string, { table: string; column: string; when?: string }> = {
  invoiced: { table: "invoice", column: "gross_cents", when: "issued_at" },
  credited: { table: "credit_note", column: "gross_cents" },
  received: { table: "payment", column: "amount_cents" },
  debit: { table: "ledger_line", column: "debit_cents" },
  credit: { table: "ledger_line", column: "credit_cents" },
};

/** Counts and adds the rows of a table as they are written. */
export function summing(table: ArchivedTable) {
  const place = (name: string) => table.columns.findIndex((column) => column.name === name);
  const added = Object.entries(SUMS)
    .filter(([, sum]) => sum.table === table.name)
    .map(([name, { column, when }]) => ({ name, at: place(column), when: when ? place(when) : -1 }));
  const state = { rows: 0, cents: Object.fromEntries(added.map(({ name }) => [name, 0])) };
  return {
    state,
    add: (rows: (string | number | null)[][]): void => {
      state.rows += rows.length;
      for (const { name, at, when } of added)
        for (const row of rows)
          if (when < 0 || row[when] !== null) state.cents[name] = (state.cents[name] ?? 0) + Number(row[at]);
    },
  };
}
