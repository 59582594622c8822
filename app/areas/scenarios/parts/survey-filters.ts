import { dayIn } from "~/domain/calendar/asked";

/** What the address of results asks for. */
export const surveyFiltersOf = (params: URLSearchParams) => ({
  from: dayIn(params, "du"),
  to: dayIn(params, "au"),
  seller: params.get("commercial") || undefined,
  field: params.get("question") || undefined,
  answer: params.get("reponse") || undefined,
});

/** The same address with other parameters; null takes one away. */
export function withParams(params: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(params);
  next.delete("suite");
  for (const [name, value] of Object.entries(change))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return `?${next}`;
}
