import { sql } from "drizzle-orm";
import { clientAction } from "~/db/schema/actions";
import { must } from "../guards";

/** The action is still to be done. */
export const open = (actionId: string) =>
  must(
    "open",
    sql`exists(select 1 from ${clientAction} where ${clientAction.id} = ${actionId} and ${clientAction.doneAt} is null)`,
  );
