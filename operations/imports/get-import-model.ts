import { problem } from "~/domain/problem";
import { writeCsv } from "~/outputs/csv";
import { writeTable } from "~/outputs/xlsx";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { fillable } from "./load";

/** Other ways to say what a column of the model says already. */
const BESIDE = /^(externalId|fullName|fullAddress|person\d*\.fullName)$/;

/** An empty file with the right headers and one example row: "articles.csv", "clients.xlsx". */
export const getImportModel = verb("import.run", async (ctx, model: string) => {
  const [, kind, extension] = /^(articles|clients)\.(csv|xlsx)$/.exec(model) ?? [];
  if (kind !== "articles" && kind !== "clients") throw refused(problem("import-model-unknown"));
  const all = (await fillable(ctx, kind)).fields;
  const fields = kind === "articles" ? all : all.filter(({ key }) => !BESIDE.test(key));
  const headings = fields.map((field) => field.label);
  const example = fields.map((field) => field.example);
  return {
    name: `modele-${model}`,
    contentType:
      extension === "csv"
        ? "text/csv; charset=utf-8"
        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes:
      extension === "csv"
        ? writeCsv(headings, [example])
        : await writeTable(
            kind === "articles" ? "Articles" : "Clients",
            headings.map((heading) => ({ heading, kind: "text" as const })),
            [example],
            new Date(ctx.now).toISOString(),
          ),
  };
});
