import { eq, sql } from "drizzle-orm";
import { company } from "~/db/schema/settings";
import { SECTIONS, type Section, type SectionForm } from "~/domain/company/sections";
import type { Problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { changedOnly } from "./changed-only";
import { SECTION_COLUMNS } from "./company-row";
import { COMPANY_ID, loadCompany } from "./load";

/** Saves one section of the company's page. Throws the section's problems, conflict when the page is stale. */
export const saveCompany = verb(
  "company.manage",
  async <S extends Section>(
    ctx: Parameters<typeof loadCompany>[0],
    section: S,
    form: SectionForm<S>,
    version: number,
  ): Promise<void> => {
    const before = await loadCompany(ctx);
    const problems = (SECTIONS[section].problems as (form: SectionForm<S>) => Problem[])(form);
    if (problems.length > 0) throw refused(...problems);
    const columns = SECTION_COLUMNS[section](form, before);
    const change = changedOnly(before, columns);
    if (!change) return;
    await ctx.commit({
      guards: [unchanged(company, COMPANY_ID, version)],
      writes: [
        ctx.db
          .update(company)
          .set({ ...columns, version: sql`${company.version} + 1` })
          .where(eq(company.id, COMPANY_ID)),
      ],
      change: { kind: "company", id: COMPANY_ID, action: "changed", ...change },
      event: { name: "changed", subjectId: COMPANY_ID, topics: ["company"] },
    });
  },
);
