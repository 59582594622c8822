import { asc, isNull } from "drizzle-orm";
import { user } from "~/db/schema/access";
import { choice } from "~/db/schema/settings";
import type { Day } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import type { ClientDraft } from "~/domain/imports/clients/draft";
import { lookupsOf } from "~/domain/imports/clients/lookups";
import { plannedClients } from "~/domain/imports/clients/plan";
import { readDrafts } from "~/domain/imports/clients/read";
import { isOfConsents } from "~/domain/imports/consent-fields";
import type { ImportField, Mapping } from "~/domain/imports/field";
import type { ImportOptions } from "~/domain/imports/options";
import type { CellProblem } from "~/domain/imports/plan";
import { familyOf, productOf } from "~/domain/imports/products/known";
import { questionOf } from "~/domain/imports/question-fields";
import { oneOf } from "~/domain/imports/readers";
import type { Sheet } from "~/domain/imports/sheet";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";
import type { QuestionRow } from "../questions/load";
import { knownClients, namedIds } from "./known-clients";

/** Whose identifiers a run keeps: another program's; those of Aplomb are codes. */
export const programOf = (product: string): string => familyOf(product);
const isForeign = (product: string) => product !== "" && product !== "aplomb";

/** A word is never of a day to come (PV2). */
function toCome({ consents, people }: ClientDraft, today: Day): CellProblem[] {
  const said = [consents, ...people.map((person) => person.consents)].flatMap((one) => Object.values(one));
  const on = said.find((one) => one.on !== null && one.on > today)?.on;
  return on
    ? [
        {
          column: "Date des consentements",
          read: on,
          text: `« ${formatDay(on)} » : un consentement n'est pas de l'avenir.`,
        },
      ]
    : [];
}

/** What each row of a client file does, compared with the clients it may name and the company's lists. */
export async function clientPlan(
  ctx: Ctx,
  sheet: Sheet,
  mapping: Mapping,
  { fields, questions }: { fields: ImportField[]; questions: QuestionRow[] },
  options: ImportOptions,
  product: string,
) {
  const [choices, people] = await ctx.db.batch([
    ctx.db.select().from(choice).where(isNull(choice.archivedAt)).orderBy(asc(choice.position)),
    ctx.db.select({ id: user.id, name: user.name }).from(user).where(isNull(user.disabledAt)),
  ]);
  const list = (name: string) =>
    choices.filter((c) => c.list === name).map((c) => ({ value: c.id, label: c.label, names: [c.label] }));
  const lists: Record<string, { value: string; label: string; names: string[] }[]> = {
    status: list("client-status"),
    origin: list("client-origin"),
    followedBy: people.map((p) => ({ value: p.id, label: p.name, names: [p.name] })),
  };
  const read = fields.map((field) => {
    const choices = lists[field.key];
    const names = choices
      ?.slice(0, 8)
      .map((c) => c.label)
      .join(", ");
    return choices
      ? { ...field, ...oneOf(choices, names ? `l'un de : ${names}` : "une liste non vide", fold) }
      : field;
  });
  const drafts = readDrafts(sheet, mapping, read, options, productOf(product), isForeign(product));
  for (const draft of drafts) draft.problems.push(...toCome(draft, ctx.today));
  const bin = new Set(choices.filter((c) => c.semantics?.bin).map((c) => c.id));
  const answered = Object.values(mapping).some((key) => questionOf(key) !== null);
  const asked = answered ? questions : [];
  const family = programOf(product);
  const ids = await namedIds(ctx, lookupsOf(drafts), family);
  const clients = await knownClients(ctx, ids, family, asked, Object.values(mapping).some(isOfConsents));
  const rows = plannedClients(drafts, {
    clients: clients.filter((c) => !bin.has(c.client.statusId)),
    defaultStatus: lists.status?.find((c) => !bin.has(c.value))?.value ?? "",
    questions: asked,
    foreign: isForeign(product),
    options,
  });
  return { rows, fields: read };
}
