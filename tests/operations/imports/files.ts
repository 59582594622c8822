import { defaultOptions, type ImportOptions } from "~/domain/imports/options";
import type { Ctx } from "~/operations/context.server";
import { checkImport } from "~/operations/imports/check-import";
import { getImport } from "~/operations/imports/get-import";
import type { ImportKind } from "~/operations/imports/load";
import { startImport } from "~/operations/imports/start-import";

export const csv = (text: string) => ({
  name: "tarif.csv",
  contentType: "text/csv",
  bytes: new TextEncoder().encode(text),
});

/** Starts and checks a run with the guessed mapping; returns the dry run as the screen reads it. */
export async function dryRun(ctx: Ctx, kind: ImportKind, text: string, over: Partial<ImportOptions> = {}) {
  const { id } = await startImport(ctx, kind, csv(text));
  const started = await getImport(ctx, id);
  if (started.stage !== "mapping") throw new Error(started.stage);
  await checkImport(ctx, id, started.run.version, {
    mapping: started.mapping,
    options: { ...defaultOptions(kind), ...over },
  });
  const page = await getImport(ctx, id);
  if (page.stage !== "checked") throw new Error(page.stage);
  return { ...page, id };
}
