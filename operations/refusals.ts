import type { Problem } from "~/domain/problem";

/**
 * The ways a verb says no. `app/shell/answer.ts` and `workers/api.ts` are the only places where they become
 * HTTP: notFound 404, forbidden 403, conflict and known 409, refused 422;
 * moved leads a page where it went, and is 409 elsewhere.
 */
export class Refusal extends Error {
  constructor(
    readonly kind: "not-found" | "forbidden" | "conflict" | "refused" | "too-many" | "moved" | "known",
    readonly problems: Problem[] = [],
    /** Where it stands now, for what moved: a path of the app. */
    readonly to = "",
  ) {
    super(`${kind}${problems.length > 0 ? `: ${problems.map((p) => p.code).join(", ")}` : ""}`);
  }
}

/** Absent, or out of this viewer's sight: the two look the same (A5). */
export const notFound = (what = "record") => new Refusal("not-found", [{ code: `${what}-not-found` }]);
export const forbidden = () => new Refusal("forbidden", [{ code: "forbidden" }]);
/** Somebody else was faster: the form is stale, nothing was written. */
export const conflict = (code = "changed-meanwhile") => new Refusal("conflict", [{ code }]);
/** It is part of another record now: a page goes there, a write is refused as one that came too late. */
export const moved = (code: string, to: string) => new Refusal("moved", [{ code }], to);
/** It may be there already: each problem names a record it may be, and the same demand with a word more goes on. */
export const known = (...problems: Problem[]) => new Refusal("known", problems);
/** The rules say no; each problem becomes a sentence at its field. */
export const refused = (...problems: Problem[]) => new Refusal("refused", problems);
export const tooMany = (minutes: number) =>
  new Refusal("too-many", [{ code: "too-many-tries", facts: { minutes } }]);
