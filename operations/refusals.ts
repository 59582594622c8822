import type { Problem } from "~/domain/problem";

/**
 * The four ways a verb says no. `app/shell/answer.ts` and `workers/api.ts` are the only places where they become
 * HTTP: notFound 404, forbidden 403, conflict 409, refused 422.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: "not-found" | "forbidden" | "conflict" | "refused" | "too-many",
    readonly problems: Problem[] = [],
  ) {
    super(`${kind}${problems.length > 0 ? `: ${problems.map((p) => p.code).join(", ")}` : ""}`);
  }
}

/** Absent, or out of this viewer's sight: the two look the same (A5). */
export const notFound = (what = "record") => new Refusal("not-found", [{ code: `${what}-not-found` }]);
export const forbidden = () => new Refusal("forbidden", [{ code: "forbidden" }]);
/** Somebody else was faster: the form is stale, nothing was written. */
export const conflict = (code = "changed-meanwhile") => new Refusal("conflict", [{ code }]);
/** The rules say no; each problem becomes a sentence at its field. */
export const refused = (...problems: Problem[]) => new Refusal("refused", problems);
export const tooMany = (minutes: number) =>
  new Refusal("too-many", [{ code: "too-many-tries", facts: { minutes } }]);
