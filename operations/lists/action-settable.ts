import { closed, reopened } from "./action-state";
import { choicesOf, givenTo, peopleOf, type Settable } from "./settable";

const common = { permission: "action.write", kind: "action", topics: ["actions"] } as const;
/** What was done stays as it was. */
const toDo = () => "done_at is null";

/** What many actions can be given at once. */
export const ACTION_SETTABLE: Record<string, Settable> = {
  etat: {
    ...common,
    field: "state",
    did: "done",
    now: "iif(done_at is null, 'open', 'done')",
    // Taken up again by the undo alone: each has its own way back on its page.
    values: (_, past = false) => (past ? ["open"] : ["done"]),
    give: async (ctx, rows, value) => {
      const [done, open] = [
        rows.filter((row) => value(row) === "done"),
        rows.filter((row) => value(row) === "open"),
      ];
      return [...(await closed(ctx, done)), ...reopened(ctx, open)];
    },
  },
  pour: {
    ...common,
    field: "dueOn",
    did: "put-off",
    now: "due_on",
    still: toDo,
    values: () => "day",
    give: givenTo("client_action", "due_on"),
  },
  qui: {
    ...common,
    field: "assigneeId",
    did: "changed",
    now: "assignee_id",
    still: toDo,
    values: peopleOf,
    give: givenTo("client_action", "assignee_id"),
  },
  type: {
    ...common,
    field: "typeId",
    did: "changed",
    now: "type_id",
    still: toDo,
    values: (offered, past) => choicesOf(offered, "action-type", past),
    give: givenTo("client_action", "type_id"),
  },
};
