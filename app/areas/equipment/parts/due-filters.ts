import { DUE_MONTHS } from "~/domain/equipment/ends";
import type { DueFilters } from "~/operations/equipment/due";

/** The filters of the list as the address says them. */
export const dueFilters = (params: URLSearchParams): DueFilters => ({
  end: params.get("fin") === "garantie" ? "warranty" : "life",
  months: DUE_MONTHS.find((one) => String(one) === params.get("mois")),
  typeId: params.get("type") || undefined,
  articleId: params.get("article") || undefined,
  text: params.get("q")?.slice(0, 100) || undefined,
  after: params.get("suite") ?? undefined,
});
