import * as z from "zod";
import { actionForm } from "~/domain/actions/forms";
import { chosenRows, MOST_TOGETHER } from "./together";

/** Something to do, the same for many rows; whoever follows each client does it when nobody is named (LI12). */
export const planningForm = actionForm.pick({
  typeId: true,
  subject: true,
  dueOn: true,
  dueTime: true,
  assigneeId: true,
});
export type PlanningForm = z.output<typeof planningForm>;

export const planTogetherForm = chosenRows.extend(planningForm.shape);
export type PlanTogetherForm = z.output<typeof planTogetherForm>;

/** The actions that one planning made, sent to take them back. */
export const undoPlanForm = z.object({
  made: z
    .string()
    .max(MOST_TOGETHER * 41)
    .regex(/^[\w-]{1,40}(,[\w-]{1,40})*$/, "Ce qu'il faut remettre est illisible.")
    .transform((text) => [...new Set(text.split(","))])
    .refine((ids) => ids.length <= MOST_TOGETHER, `${MOST_TOGETHER} lignes au plus à la fois.`),
});
export type UndoPlanForm = z.output<typeof undoPlanForm>;
