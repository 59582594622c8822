import { sql } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { clientAction } from "~/db/schema/actions";
import { client, ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";

/**
 * What lists show of an action; `from client_action` joined to its type, person, client and ouvrage. A batch loses one
 * of two columns of one name: the names of people and ouvrages are told apart.
 */
export const actionColumns = {
  id: clientAction.id,
  clientId: clientAction.clientId,
  clientName: client.displayName,
  ouvrageId: clientAction.ouvrageId,
  ouvrageName: sql<string | null>`${ouvrage.name}`.as("ouvrage_name"),
  typeId: clientAction.typeId,
  typeLabel: choice.label,
  colour: choice.colour,
  subject: clientAction.subject,
  href: clientAction.href,
  dueOn: clientAction.dueOn,
  dueTime: clientAction.dueTime,
  assigneeId: clientAction.assigneeId,
  assigneeName: sql<string>`${user.name}`.as("assignee_name"),
  rhythmEvery: clientAction.rhythmEvery,
  rhythmUnit: clientAction.rhythmUnit,
  result: clientAction.result,
  doneAt: clientAction.doneAt,
  version: clientAction.version,
};
