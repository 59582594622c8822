import type { ListName } from "~/domain/lists/column";
import { clientSource } from "./clients";
import type { ListSource } from "./source";

/** Every list of the product, by its name in addresses. */
export const SOURCES: Record<ListName, ListSource> = {
  clients: clientSource,
};
