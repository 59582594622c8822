import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { question } from "~/db/schema/questions";
import { choice } from "~/db/schema/settings";
import type { ListOption } from "~/domain/lists/column";
import type { Ctx } from "../context.server";

type Choice = Pick<
  typeof choice.$inferSelect,
  "id" | "list" | "label" | "colour" | "semantics" | "archivedAt"
>;

/** What the columns of a list are made from: the company's choices, its people, its questions. */
export interface Offered {
  choices: Choice[];
  people: { id: string; name: string; disabledAt: number | null }[];
  questions: Pick<typeof question.$inferSelect, "id" | "label" | "type" | "options">[];
}

const LISTED = ["client-status", "client-origin", "ouvrage-type", "action-type"] as const;

/** The questions of `Offered`, for a batch that asks more. */
export const offeredAsked = (ctx: Ctx, subject: typeof question.$inferSelect.subject | null) =>
  [
    ctx.db
      .select({
        id: choice.id,
        list: choice.list,
        label: choice.label,
        colour: choice.colour,
        semantics: choice.semantics,
        archivedAt: choice.archivedAt,
      })
      .from(choice)
      .where(inArray(choice.list, [...LISTED]))
      .orderBy(asc(choice.position), asc(choice.label)),
    ctx.db
      .select({ id: user.id, name: user.name, disabledAt: user.disabledAt })
      .from(user)
      .orderBy(asc(user.name)),
    ctx.db
      .select({ id: question.id, label: question.label, type: question.type, options: question.options })
      .from(question)
      .where(and(eq(question.subject, subject ?? "client"), isNull(question.archivedAt)))
      .orderBy(asc(question.position), asc(question.id)),
  ] as const;

export const choiceOptions = ({ choices }: Offered, list: Choice["list"]): ListOption[] =>
  choices
    .filter((row) => row.list === list)
    .map(({ id, label, colour, archivedAt }) => ({
      value: id,
      label,
      colour,
      ...(archivedAt === null ? {} : { past: true }),
    }));

export const peopleOptions = ({ people }: Offered): ListOption[] =>
  people.map(({ id, name, disabledAt }) => ({
    value: id,
    label: name,
    ...(disabledAt === null ? {} : { past: true }),
  }));
