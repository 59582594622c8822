import type * as z from "zod";
import { sentence } from "~/app/shell/sentences";
import type { Refusal } from "~/operations/refusals";

/** RFC 9457: what went wrong, with the sentence a person would read on screen. */
export interface ApiProblem {
  status: number;
  title: string;
  detail: string;
  /** Where our own fault stands in our log: the X-Request-Id of the answer. */
  reference?: string;
  errors?: { field?: string; code: string; detail: string; id?: string }[];
}

const STATUS = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  refused: 422,
  "too-many": 429,
  moved: 409,
  known: 409,
} as const;
const TITLES: Record<number, string> = {
  400: "Demande illisible",
  401: "Clé absente ou refusée",
  403: "Droit manquant",
  404: "Introuvable",
  405: "Méthode refusée",
  409: "Changé entre-temps",
  413: "Trop long",
  415: "Type de contenu refusé",
  422: "Demande refusée",
  429: "Trop de demandes",
  500: "Erreur interne",
};

export function answerProblem(problem: ApiProblem, headers: HeadersInit = {}): Response {
  const answer = Response.json({ type: "about:blank", ...problem }, { status: problem.status });
  for (const [name, value] of new Headers(headers)) answer.headers.set(name, value);
  answer.headers.set("Content-Type", "application/problem+json");
  return answer;
}

export const problemOf = (status: number, detail: string): ApiProblem => ({
  status,
  title: TITLES[status] ?? "Erreur",
  detail,
});

/** A verb said no. */
export function problemOfRefusal(refusal: Refusal): ApiProblem {
  const errors = refusal.problems.map((p) => ({
    ...(p.field ? { field: p.field } : {}),
    code: p.code,
    detail: sentence(p),
    ...(p.id ? { id: p.id } : {}),
  }));
  return {
    ...problemOf(STATUS[refusal.kind], errors[0]?.detail ?? "Cette action n'est pas possible."),
    ...(refusal.kind === "known" ? { title: "Sans doute déjà connu" } : {}),
    errors,
  };
}

/** The body or the query has not the shape that the document says. */
export function problemOfShape(error: z.ZodError): ApiProblem {
  const errors = error.issues.slice(0, 50).map((issue) => ({
    field: issue.path.map(String).join("."),
    code: issue.code,
    detail: issue.message,
  }));
  const first = errors[0];
  return {
    ...problemOf(
      422,
      first ? `${first.field || "corps"} : ${first.detail}` : "Cette demande n'a pas la forme attendue.",
    ),
    errors,
  };
}
