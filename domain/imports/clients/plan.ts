import { type Answer, asked } from "~/domain/questions/answer";
import type { Question } from "~/domain/questions/question";
import { fold } from "~/domain/search/fold";
import type { Values } from "../field";
import type { ImportOptions, RowChoice, Rule } from "../options";
import type { CellProblem, PlannedRow } from "../plan";
import { answerFrom, questionKey } from "../question-fields";
import { type ClientPlan, changesNothing, completion, creation, type Manner } from "./changes";
import { type ClientDraft, draftName, promoted } from "./draft";
import { type KnownClient, KnownIndex } from "./known";
import { isEmpty, together } from "./merge";
import { type Recognised, recognised } from "./recognise";
import { standing } from "./standing";

/** What a client file is compared with. */
export interface ClientsAround {
  clients: readonly KnownClient[];
  defaultStatus: string;
  questions: readonly Question[];
  /** The file is of another program. */
  foreign: boolean;
  options: ImportOptions;
}

/** A client of the file, its rows gathered. */
interface Group {
  /** Its rows as one. */
  draft: ClientDraft;
  drafts: ClientDraft[];
  known: KnownClient | null;
  rule: Rule;
  recognised: Recognised;
}

/** Decides each client of a file, in the order of its rows; what a row makes is known to the rows after it (I6, I7, I11, I12). */
export function plannedClients(drafts: ClientDraft[], around: ClientsAround): PlannedRow[] {
  const index = new KnownIndex(around.clients);
  const original = new Map(around.clients.map((client) => [client.id, client]));
  /** By the id of the client that the group is, or makes. */
  const groups = new Map<string, Group>();
  const settled: PlannedRow[] = [];
  const learn = (id: string, group: Group) => {
    const now = standing(id, group.known, planOf(group, around));
    const before = index.holds(id);
    index.add(before ? Object.assign(before, now) : now);
  };
  /** Settles a row, or tells why it can't be yet: a row further down may say who it is. */
  const attempt = (draft: ClientDraft): PlannedRow | null => {
    const choice = around.options.rows[String(draft.row)];
    const seen = recognised(draft, around.options.key, index, around.foreign);
    const decision = decided(draft, seen, choice, around);
    if ("row" in decision) {
      if (decision.action === "refused") return decision;
      settled.push(decision);
      return null;
    }
    const { target } = decision;
    const already = target ? groups.get(target.id) : undefined;
    if (target && already) {
      already.drafts.push(draft);
      already.draft = together(already.drafts, already.draft.values.code ?? null);
      learn(target.id, already);
      return null;
    }
    const known = target ? (original.get(target.id) ?? null) : null;
    if (!known) promoted(draft);
    const wrong = known ? [] : identityProblems(draft, index);
    if (wrong.length > 0) return { ...refused(draft, wrong), ...told(seen, choice) };
    const id = known?.id ?? madeBy(draft);
    groups.set(id, {
      draft: together([draft], null),
      drafts: [draft],
      known,
      rule: decision.rule,
      recognised: decision.recognised,
    });
    learn(id, groups.get(id) as Group);
    return null;
  };
  settled.push(
    ...drafts.filter(({ problems }) => problems.length > 0).map((draft) => refused(draft, draft.problems)),
  );
  let waiting = drafts.filter(({ problems }) => problems.length === 0);
  let refusals: PlannedRow[] = [];
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    refusals = [];
    waiting = waiting.filter((draft) => {
      const refusal = attempt(draft);
      if (refusal) refusals.push(refusal);
      return refusal !== null;
    });
  }
  settled.push(...refusals);
  for (const group of groups.values()) settled.push(plannedGroup(group, around));
  return settled.toSorted((a, b) => a.row - b.row);
}

/** The id of a client that the file makes, while it is compared with its own rows. */
const madeBy = ({ row }: ClientDraft) => `row ${row}`;
const ofThisFile = ({ id }: KnownClient) => id.startsWith("row ");

type Decision = PlannedRow | { target: KnownClient | null; rule: Rule; recognised: Recognised };

/** Whose the row is and what is done with it; a row of its own when nothing is, or a person must say. */
function decided(
  draft: ClientDraft,
  seen: Recognised,
  choice: RowChoice | undefined,
  around: ClientsAround,
): Decision {
  const rule = choice?.rule ?? around.options.rule;
  const chosen = choice?.clientId
    ? [...seen.found, ...seen.near].find(({ id }) => id === choice.clientId)
    : undefined;
  const candidates = chosen ? [chosen] : seen.found;
  if (rule === "create") {
    const sure = seen.signs.includes("external") || seen.signs.includes("code");
    // Made anyway, but not twice: a row that adds nothing to who it resembles is them.
    const manner = { ...mannerOf(around), rule: "complete" as const };
    const same = candidates.find(
      (one) => changesNothing(completion(draft, one, manner)) && sameOwn(draft, one),
    );
    if (sure || same) return { target: same ?? candidates[0] ?? null, rule: "complete", recognised: seen };
    return { target: null, rule, recognised: { ...seen, near: [...seen.found, ...seen.near] } };
  }
  const doubtful = !chosen && (seen.doubt !== undefined || seen.found.length > 1);
  const [first] = candidates;
  if (rule === "skip" && ((first && !ofThisFile(first)) || (choice && doubtful)))
    return left(draft, candidates[0] ?? seen.near[0] ?? null, seen, choice);
  if (doubtful) {
    const text = seen.doubt ?? several(seen.found);
    return { ...refused(draft, [{ column: "", read: "", text }]), ...told(seen, choice) };
  }
  return { target: candidates[0] ?? null, rule, recognised: seen };
}

const mannerOf = ({ options }: ClientsAround): Manner => ({
  rule: options.rule,
  clears: options.clears,
});

/** All that the row says of the client itself stands there word for word. */
const sameOwn = (draft: ClientDraft, known: KnownClient) =>
  Object.entries(draft.values).every(([key, value]) => isEmpty(value) || (known.values[key] ?? "") === value);

const several = (found: KnownClient[]) =>
  `Cette ligne peut être ${found.map(({ title }) => `« ${title} »`).join(" ou ")} : dites lequel.`;

/** Sentences when the names or the code of a new client do not hold. */
function identityProblems({ values }: ClientDraft, index: KnownIndex) {
  const whole = (text: string) => ({ column: "", read: "", text });
  const code = String(values.code ?? "");
  const owner = code ? index.code.get(fold(code)) : undefined;
  return [
    ...(values.kind === "company" && isEmpty(values.companyName)
      ? [whole("Société sans nom : remplissez « Société ».")]
      : []),
    ...(values.kind !== "company" && isEmpty(values.lastName)
      ? [whole("Particulier sans nom : remplissez « Nom ».")]
      : []),
    ...(owner ? [whole(`Le code ${code} est déjà celui de « ${owner.title} ».`)] : []),
  ];
}

function planOf({ draft, known, rule }: Group, around: ClientsAround): ClientPlan {
  const manner = { ...mannerOf(around), rule };
  const plan = known
    ? completion(draft, known, manner)
    : creation(draft, { status: around.defaultStatus, kind: "person" });
  return withoutUnasked(plan, known?.values ?? {}, around.questions);
}

/** An answer to a question that is not asked, given the others, is left aside and told. */
function withoutUnasked(plan: ClientPlan, before: Values, questions: readonly Question[]): ClientPlan {
  const answering = questions.filter(({ id }) => plan.changed.includes(questionKey(id)));
  if (answering.length === 0) return plan;
  const answers = new Map<string, Answer>();
  for (const { id } of questions) {
    const answer = answerFrom(plan.values[questionKey(id)]);
    if (answer) answers.set(id, answer);
  }
  const open = new Set(asked(questions, answers).map(({ id }) => id));
  const closed = answering.filter(({ id }) => !open.has(id));
  if (closed.length === 0) return plan;
  const keys = new Set(closed.map(({ id }) => questionKey(id)));
  return {
    ...plan,
    values: { ...plan.values, ...Object.fromEntries([...keys].map((key) => [key, before[key] ?? null])) },
    changed: plan.changed.filter((key) => !keys.has(key)),
    notes: [
      ...plan.notes,
      ...closed.map(({ label, whenId, whenIs }) => {
        const on = questions.find(({ id }) => id === whenId)?.label ?? "";
        return `${label} : réponse laissée de côté, la question ne se pose que si « ${on} » est « ${whenIs} ».`;
      }),
    ],
  };
}

function plannedGroup(group: Group, around: ClientsAround): PlannedRow {
  const { draft, known } = group;
  const plan = planOf(group, around);
  const choice = around.options.rows[String(draft.row)];
  const action = known ? (changesNothing(plan) ? "unchanged" : "update") : "create";
  return {
    row: draft.row,
    also: draft.also.toSorted((a, b) => a - b),
    action,
    existing: known,
    title: draftName(known ? plan : draft) || (known?.title ?? ""),
    values: plan.values,
    changed: plan.changed,
    problems: [],
    client: plan,
    notes: plan.notes,
    ...told(group.recognised, choice),
  };
}

const refused = (draft: ClientDraft, problems: CellProblem[]): PlannedRow => ({
  row: draft.row,
  also: [],
  action: "refused",
  existing: null,
  title: draftName(draft),
  values: draft.values,
  changed: [],
  problems,
});

/** Known, and to be left as it is. */
const left = (
  draft: ClientDraft,
  known: KnownClient | null,
  seen: Recognised,
  choice: RowChoice | undefined,
): PlannedRow => ({
  ...refused(draft, []),
  action: "unchanged",
  existing: known,
  title: known?.title ?? draftName(draft),
  ...told(seen, choice),
});

/** How it was recognised, and who else it may be. */
const told = (seen: Recognised, choice: RowChoice | undefined) => ({
  signs: seen.signs,
  candidates: [...new Set([...seen.found, ...seen.near])]
    .filter((client) => !ofThisFile(client))
    .slice(0, 5)
    .map(({ id, title, addresses }) => ({ id, title, city: addresses[0]?.city ?? "" })),
  ...(choice ? { choice } : {}),
});
