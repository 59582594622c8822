import { sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { user } from "~/db/schema/access";
import { articleFamily } from "~/db/schema/articles";
import { choice, company } from "~/db/schema/settings";
import { passwordProblems } from "~/domain/access/passwords";
import {
  bankProblems,
  identityProblems,
  insuranceProblems,
  lawProblems,
  mediatorProblems,
} from "~/domain/company/company";
import type { SetUpForm } from "~/domain/company/forms";
import { hashPassword } from "../access/passwords";
import { knock } from "../access/throttle";
import { type Opened, openedSession } from "../access/writes";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict, Refusal, refused } from "../refusals";
import { companyRow } from "./company-row";
import { DEFAULT_CHOICES, DEFAULT_FAMILIES } from "./defaults";
import { isSetUp } from "./load";

/**
 * The first run: company, first person (direction), default lists and their session in one commit. Throws
 * conflict `already-set-up` when a company exists, also when another person is faster by an instant.
 */
export const setUpCompany = verb("public", async (ctx, form: SetUpForm): Promise<Opened> => {
  await knock(ctx, "set-up");
  if (await isSetUp(ctx)) throw conflict("already-set-up");
  const siren = form.siret.slice(0, 9);
  const problems = [
    ...identityProblems({ ...form, siren }).map((p) => (p.field === "siren" ? { ...p, field: "siret" } : p)),
    ...lawProblems(form),
    ...bankProblems(form),
    ...insuranceProblems(form),
    ...mediatorProblems(form),
    ...passwordProblems(form.password, { email: form.userEmail, name: form.userName }),
  ];
  if (problems.length > 0) throw refused(...problems);
  const userId = ctx.newId();
  const passwordHash = await hashPassword(form.password);
  const opened = await openedSession(ctx, userId, true);
  const row = companyRow({ ...form, siren }, ctx.now);
  try {
    await ctx.commit({
      guards: [must("no company yet", sql`not exists(select 1 from company)`)],
      writes: [
        ctx.db.insert(company).values(row),
        ctx.db.insert(user).values({
          id: userId,
          email: form.userEmail,
          name: form.userName,
          role: "direction",
          passwordHash,
          createdAt: ctx.now,
        }),
        ...bulkInsert(choice, DEFAULT_CHOICES),
        ...bulkInsert(articleFamily, DEFAULT_FAMILIES),
        opened.statement,
      ],
      change: {
        kind: "company",
        id: row.id,
        action: "set-up",
        after: { legalName: row.legalName, siret: row.siret, by: form.userName },
      },
    });
  } catch (error) {
    throw error instanceof Refusal && error.kind === "conflict" ? conflict("already-set-up") : error;
  }
  return { token: opened.token, seconds: opened.seconds };
});
