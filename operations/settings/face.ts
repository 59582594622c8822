import { eq } from "drizzle-orm";
import type { Db } from "~/db/client";
import { company } from "~/db/schema/settings";
import { COMPANY_ID } from "./load";

/** What every page shows of the company; no row before the first-run set-up. */
export const companyFace = (db: Db) =>
  db
    .select({
      legalName: company.legalName,
      tradeName: company.tradeName,
      accent: company.accent,
      logoFileId: company.logoFileId,
    })
    .from(company)
    .where(eq(company.id, COMPANY_ID))
    .limit(1);

export type CompanyFace = Awaited<ReturnType<typeof companyFace>>[number];
