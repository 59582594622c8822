import { and, asc, eq, isNull } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { verb } from "../context.server";
import { COMPANY_ID, loadCompany } from "../settings/load";
import { loadLayout } from "./load";

/** One layout with what its page needs: the company's own look, the files of the library that may go along. */
export const getLayout = verb("company.read", async (ctx, layoutId: string) => {
  const [{ layout, id, kind, name, isDefault, archivedAt, version }, company, library] = await Promise.all([
    loadLayout(ctx, layoutId),
    loadCompany(ctx),
    ctx.db
      .select({ id: file.id, name: file.name })
      .from(file)
      .where(and(eq(file.ownerKind, "library"), isNull(file.binnedAt)))
      .orderBy(asc(file.name))
      .limit(200),
  ]);
  return {
    layout: { id, kind, name, isDefault, archived: archivedAt !== null, version, ...layout },
    company: {
      id: COMPANY_ID,
      accent: company.accent,
      numbersLines: company.numbersLines,
      logo: company.logoFileId !== null,
    },
    library,
    may: { manage: ctx.can("layout.manage") },
  };
});
