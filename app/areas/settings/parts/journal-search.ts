import type { Day } from "~/domain/calendar/day";
import type { AuditSearch } from "~/operations/settings/audit-page";

const day = (text: string | null): Day | undefined =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as Day) : undefined;

/** What the address of the journal asks for. */
export function journalSearch(url: URL): AuditSearch {
  const query = url.searchParams;
  return {
    by: query.get("qui") ?? "",
    kind: query.get("quoi") ?? "",
    record: query.get("fiche") ?? "",
    text: query.get("q") ?? "",
    from: day(query.get("du")),
    to: day(query.get("au")),
    logIns: query.get("connexions") === "oui",
    after: query.get("suite") ?? "",
  };
}
