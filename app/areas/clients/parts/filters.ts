import type { ClientFilters } from "~/operations/clients/client-page";

const SORTS: Record<string, ClientFilters["sort"]> = { nom: "name", creation: "created", ville: "town" };

/** The address of the list as filters: ?q= &statut= &origine= &suivi= &type= &tri= &suite= */
export function filtersOf(query: URLSearchParams): ClientFilters {
  const sort = query.get("tri") ?? "nom";
  const kind = query.get("type");
  return {
    text: (query.get("q") ?? "").slice(0, 100),
    statusId: query.get("statut") ?? "",
    originId: query.get("origine") ?? "",
    followedBy: query.get("suivi") ?? "",
    ...(kind === "person" || kind === "company" ? { kind } : {}),
    sort: SORTS[sort.replace("-", "")] ?? "name",
    descending: sort.startsWith("-"),
    after: query.get("suite") ?? undefined,
  };
}
