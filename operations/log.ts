/**
 * What the platform's log says: one JSON line, no personal data. The only place of the house that prints.
 */
import { newReference, type Work, workHere } from "./trace";

const MOST = 300;
/**
 * An error's message without whom it is about. Values stand between quotes or after "params:" in what the base and
 * our own code say; the rest is caught by its shape: addresses of mail and of the web, paths, long tokens, phones.
 */
export function scrubbed(message: string): string {
  return message
    .replace(/\bparams:[\s\S]*$/i, "params: …")
    .replace(/"[^"]*"|«[^»]*»|`[^`]*`|“[^”]*”|'[^'\n]*'/g, "…")
    .replace(/\b[a-z]+:\/\/\S+/gi, "…")
    .replace(/[^\s@<>]+@[^\s@<>]+/g, "…")
    .replace(/(?:\/[\w.~%-]+){2,}/g, "…")
    .replace(/[\w-]{20,}/g, "…")
    .replace(/\+?\d(?:[\s.\-\u00a0\u202f]?\d){7,}/g, "…")
    .slice(0, MOST);
}

/** Where in the code, without the message that a stack begins with and without folders of the machine. */
function framesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .flatMap(
      (line) =>
        /^\s+at (?:async )?([\w.$<>]+) .*?([\w.-]+:\d+:\d+)\)?$/.exec(line)?.slice(1, 3).join(" ") ?? [],
    )
    .slice(0, 6);
}

/**
 * Prints what nobody foresaw, and returns the reference under which it is found: that of the answer, said by its
 * X-Request-Id too. `where` is a word of ours.
 */
export function logged(where: string, error: unknown): string {
  const reference = workHere()?.reference ?? newReference();
  const told =
    error instanceof Error
      ? { error: error.name, message: scrubbed(error.message), frames: framesOf(error) }
      : { error: typeof error };
  // oxlint-disable-next-line no-console -- the one door to the platform's log
  console.error(JSON.stringify({ kind: "incident", reference, where, ...told }));
  return reference;
}

/** Prints one request answered, job run or round of events told: neither its path nor its query, which hold ids. */
export function loggedWork(kind: "request" | "job" | "events", work: Work, outcome: Record<string, unknown>) {
  const { reference, name, viewer, queries, rowsRead } = work;
  // oxlint-disable-next-line no-console -- the one door to the platform's log
  console.log(JSON.stringify({ kind, reference, name, viewer, ...outcome, queries, rowsRead }));
}

/**
 * Prints what was refused at a door or by a verb: a right that `by` has not (key of a viewer, never a name), another
 * site's form, a body that is none of ours.
 */
export function loggedRefusal(what: string, by = "") {
  const work = workHere();
  // oxlint-disable-next-line no-console -- the one door to the platform's log
  console.log(JSON.stringify({ kind: "refused", reference: work?.reference, what, by, name: work?.name }));
}
