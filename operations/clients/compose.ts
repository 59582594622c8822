import { and, asc, eq, isNull } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { type ActionType, type Command, commandMeant } from "~/domain/actions/commands";
import type { Day } from "~/domain/calendar/day";
import type { NoteForm } from "~/domain/clients/forms";
import { problem } from "~/domain/problem";
import { plan } from "../actions/writes";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { forbidden, refused } from "../refusals";
import { noted } from "./add-note";
import { loadClient } from "./load";

/** What a line did: kept, planned for a day, or nothing but leading to a new quote or report. */
export type Composed = { did: "noted" } | { did: "planned"; dueOn: Day } | { did: "quote" | "report" };

/**
 * A line of a client's file, in plain words or as a command (AC8). A word that is no command is refused, so that
 * "/relnace 7j" is never lost among the notes. One for one `sending` of the form.
 */
export const compose = verb(
  "note.write",
  async (ctx, clientId: string, form: NoteForm, sending?: string): Promise<Composed> => {
    await loadClient(ctx, clientId);
    const types = form.body.trimStart().startsWith("/") ? await typesOf(ctx) : [];
    const command = commandMeant(form.body, ctx.today, types);
    switch (command?.does) {
      case "nothing":
        throw refused(problem("command-unknown", "body"));
      case "quote":
        return { did: "quote" };
      case "report":
        return { did: "report" };
      case "action": {
        if (!ctx.can("action.write")) throw forbidden();
        await once(ctx, sending, () => planned(ctx, clientId, command, types, form.ouvrageId, sending));
        return { did: "planned", dueOn: command.dueOn };
      }
      default: {
        const said = command ? { kind: command.does, body: command.body } : {};
        await once(ctx, sending, () => noted(ctx, clientId, { ...form, ...said }, sending));
        return { did: "noted" };
      }
    }
  },
);

/** Types of actions in use, in the order of their list. */
const typesOf = (ctx: Ctx) =>
  ctx.db
    .select({ id: choice.id, label: choice.label })
    .from(choice)
    .where(and(eq(choice.list, "action-type"), isNull(choice.archivedAt)))
    .orderBy(asc(choice.position), asc(choice.label));

function planned(
  ctx: Ctx,
  clientId: string,
  { which, typeId, dueOn, dueTime, subject }: Extract<Command, { does: "action" }>,
  types: readonly ActionType[],
  ouvrageId: string | null,
  sending: string | undefined,
) {
  const usual = which === "recall" ? types[0] : types.at(-1);
  return plan(
    ctx,
    clientId,
    {
      typeId: typeId ?? usual?.id ?? "",
      subject: subject.slice(0, 200),
      dueOn,
      dueTime: dueTime || null,
      assigneeId: null,
      ouvrageId,
      rhythmUnit: null,
      rhythmEvery: 1,
    },
    sending,
  );
}
