import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import type * as z from "zod";
import type { StaffPermission } from "~/domain/access/permissions";
import { sha256Hex } from "~/domain/chain/sha256";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "~/operations/context.server";
import { logged } from "~/operations/log";
import { forbidden, Refusal } from "~/operations/refusals";
import { SENDING } from "../ui/form/sending";
import { sentence } from "./sentences";

const STATUS = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  refused: 422,
  "too-many": 429,
  moved: 409,
  known: 409,
} as const;

export interface Said {
  code: string;
  field?: string;
  text: string;
  /** Of a fault of ours: where it stands in our log. */
  reference?: string;
}

const said = (problems: Problem[]): Said[] =>
  problems.map((p) => ({ code: p.code, ...(p.field ? { field: p.field } : {}), text: sentence(p) }));

/**
 * What nobody foresaw (the base or the store is away, a fault of ours) as a sentence that keeps the form on screen.
 * A commit is whole or absent, and a form sent again makes one record: trying again is safe.
 */
function unforeseen(error: unknown): Said[] {
  const reference = logged("page", error);
  return said([problem("failed-for-now")]).map((one) => ({
    ...one,
    reference,
    text: `${one.text} Référence de l'incident : ${reference}.`,
  }));
}
const AWAY = 503;
/** What was thrown to be an answer already: a redirect, `data` of a page within. */
const isAnswer = (error: unknown) =>
  error instanceof Response ||
  (typeof error === "object" && error !== null && "data" in error && "init" in error);

/** Loaders: a refusal becomes the error page of its status. */
export async function answer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.kind === "moved") throw redirect(error.to);
    if (error instanceof Refusal)
      throw data({ problems: said(error.problems) }, { status: STATUS[error.kind] });
    if (isAnswer(error)) throw error;
    throw data({ problems: unforeseen(error) }, { status: AWAY });
  }
}

/** Pages that hold a form alone ask its right before they show. */
export const opened = (ctx: Ctx, permission: StaffPermission): Promise<null> =>
  answer(async () => {
    if (!ctx.can(permission)) throw forbidden();
    return null;
  });

/** Actions without fields (noun routes): 404 and 403 go to the error page, the rest comes back as `problems`. */
export async function act<T, R>(work: () => Promise<T>, then: (result: T) => R) {
  try {
    return then(await work());
  } catch (error) {
    return refusal(error, (problems, status) => data({ problems }, { status }));
  }
}

/**
 * Actions with a form: parses the body with the same zod shape as the browser, calls the verb, then `then`.
 * Wrong fields and refusals come back as `lastResult` (conform) and `problems`, so that the form stays filled. `work`
 * gets the name of this sending, for verbs that do the same one once.
 */
export async function submit<S extends z.ZodType, T, R>(
  body: FormData | URLSearchParams,
  schema: S,
  work: (input: z.output<S>, sending: string | undefined) => Promise<T>,
  then: (result: T) => R,
) {
  const submission = parsed(body, schema);
  if (submission.status !== "success" && misshapen(submission.reply())) throw unreadable();
  if (submission.status !== "success")
    return data({ lastResult: submission.reply(), problems: [] as Said[] }, { status: 422 });
  try {
    return then(await work(submission.value as z.output<S>, await sendingOf(body)));
  } catch (error) {
    return refusal(error, (problems, status) => {
      const fieldErrors: Record<string, string[]> = {};
      for (const p of problems) if (p.field) fieldErrors[p.field] = [...(fieldErrors[p.field] ?? []), p.text];
      const formErrors = problems.filter((p) => !p.field).map((p) => p.text);
      return data({ lastResult: submission.reply({ fieldErrors, formErrors }), problems }, { status });
    });
  }
}

function parsed<S extends z.ZodType>(body: FormData | URLSearchParams, schema: S) {
  try {
    if (readable(body)) return parseWithZod(body, { schema });
  } catch {
    // The button of a list that conform could not make out.
  }
  throw unreadable();
}

const unreadable = () => data({ problems: said([problem("form-unreadable")]) }, { status: 400 });

/** A word where a list or a group of fields stands: no form of ours, and none could be drawn from it. */
function misshapen({ error, initialValue }: { error?: object | null; initialValue?: unknown }): boolean {
  return Object.keys(error ?? {}).some((name) => {
    const steps = name.split(/[.[\]]+/).filter(Boolean);
    let at = initialValue;
    return steps.some((step) => {
      if (typeof at === "string") return true;
      at = (at as Record<string, unknown> | undefined)?.[step];
      return false;
    });
  });
}

/** Names of fields as our forms write them, `lines[12].label`; what never ends or hides a place a million wide is nobody's. */
const FIELD = /^(?!.*(__proto__|constructor|prototype))[\w-]{0,60}((\[\d{0,4}\])?(\.[\w-]{1,60})?){0,6}$/;
const MOST_FIELDS = 20_000;

function readable(body: FormData | URLSearchParams): boolean {
  let fields = 0;
  for (const name of body.keys()) {
    if (++fields > MOST_FIELDS || name.length > 200 || !FIELD.test(name)) return false;
  }
  return true;
}

/**
 * Names one sending of a form: this filling of it (`Sending`) with these very words. Words corrected and sent again
 * from the same page are another one. Undefined for a form that has no name.
 */
export async function sendingOf(body: FormData | URLSearchParams): Promise<string | undefined> {
  if (!body.get(SENDING)) return undefined;
  const typed = [...body.entries()].filter((entry) => typeof entry[1] === "string");
  return sha256Hex(JSON.stringify(typed));
}

function refusal<R>(error: unknown, reply: (problems: Said[], status: number) => R): R {
  if (isAnswer(error)) throw error;
  if (!(error instanceof Refusal)) return reply(unforeseen(error), AWAY);
  const problems = said(error.problems);
  const status = STATUS[error.kind];
  if (status === 404 || status === 403) throw data({ problems }, { status });
  return reply(problems, status);
}

/** Resource routes that a script calls: the answer as JSON, a refusal as its problems under its status. */
export async function answerJson<T>(work: () => Promise<T>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) return Response.json({ problems: unforeseen(error) }, { status: AWAY });
    return Response.json({ problems: said(error.problems) }, { status: STATUS[error.kind] });
  }
}
