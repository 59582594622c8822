import type { ListName } from "~/domain/lists/column";
import { actionSource } from "./actions";
import { clientSource } from "./clients";
import { ouvrageSource } from "./ouvrages";
import type { ListSource } from "./source";

/** Every list of the product, by its name in addresses. */
export const SOURCES: Record<ListName, ListSource> = {
  clients: clientSource,
  actions: actionSource,
  ouvrages: ouvrageSource,
};
