import { sql } from "drizzle-orm";
import type * as z from "zod";
import { fileSetting } from "~/db/schema/files";
import type { fileSettingForm } from "~/domain/files/forms";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict } from "../refusals";
import { loadFileSetting } from "./setting";

/** After how many days bins empty themselves, or never; a form that somebody overtook is a conflict. */
export const saveFileSetting = verb(
  "company.manage",
  async (ctx, { binDays, version }: z.output<typeof fileSettingForm>): Promise<void> => {
    const was = await loadFileSetting(ctx);
    if (was.version !== version) throw conflict();
    await ctx.commit({
      guards: [
        must(
          "file setting unchanged",
          sql`coalesce((select version from file_setting where id = 'company'), 0) = ${version}`,
        ),
      ],
      writes: [
        ctx.db
          .insert(fileSetting)
          .values({ id: "company", binDays })
          .onConflictDoUpdate({
            target: fileSetting.id,
            set: { binDays, version: sql`${fileSetting.version} + 1` },
          }),
      ],
      change: {
        kind: "company",
        id: "company",
        action: "changed",
        before: { binDays: was.binDays },
        after: { binDays },
      },
      event: { name: "changed", subjectId: "company", topics: ["company"] },
    });
  },
);
