import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { ouvrageAnswer, question } from "~/db/schema/questions";
import type { Ctx } from "../context.server";

/** What the cards of a client's ouvrages tell (CRM-11); a query for a batch that asks more. */
export const onCards = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({
      id: question.id,
      ouvrageId: ouvrageAnswer.ouvrageId,
      label: question.label,
      words: ouvrageAnswer.words,
      fileId: ouvrageAnswer.fileId,
    })
    .from(ouvrage)
    .innerJoin(ouvrageAnswer, eq(ouvrageAnswer.ouvrageId, ouvrage.id))
    .innerJoin(question, eq(question.id, ouvrageAnswer.questionId))
    .where(
      and(
        eq(ouvrage.clientId, clientId),
        isNull(ouvrage.archivedAt),
        eq(question.onHome, true),
        isNull(question.archivedAt),
        ne(ouvrageAnswer.words, ""),
      ),
    )
    .orderBy(asc(question.position));
