import { writeCsv } from "~/outputs/csv";
import { verb } from "../context.server";
import { loadRun } from "./load";
import { runPlan } from "./plan-run";

/** The refused rows as a CSV to be corrected: row, column, what was read, what is expected. */
export const getImportRefusals = verb("import.run", async (ctx, id: string) => {
  const run = await loadRun(ctx, id);
  const plan = await runPlan(ctx, run);
  const rows = plan.rows.flatMap((row) =>
    row.action === "refused"
      ? row.problems.map((problem) => [row.row, row.title, problem.column, problem.read, problem.text])
      : [],
  );
  return {
    name: `${run.fileName.replace(/\.[^.]*$/, "")} - lignes refusées.csv`,
    bytes: writeCsv(["Ligne", "Fiche", "Colonne", "Lu", "Raison"], rows),
  };
});
