import { FilterBar } from "~/app/ui/filter-bar";
import type { Holder } from "~/operations/files/list-files";

/** Words, a tag, an ouvrage: whatever folder it lies in. */
export function HolderFilters({ holder }: { holder: Pick<Holder, "tags" | "ouvrages"> }) {
  const ouvrages = holder.ouvrages.map(({ id, name }) => ({ id, label: name }));
  return (
    <FilterBar
      search="Nom, étiquette ou mot du document…"
      filters={[
        ...choiceOf("etiquette", "Étiquette", "Toutes les étiquettes", holder.tags),
        ...choiceOf("ouvrage", "Ouvrage", "Tous les ouvrages", ouvrages),
      ]}
      keeps={["dossier"]}
    />
  );
}

/** A filter among what there is; none where there is nothing to choose among. */
const choiceOf = (name: string, label: string, all: string, options: { id: string; label: string }[]) =>
  options.length === 0
    ? []
    : [{ name, label, all, options: options.map((one) => ({ value: one.id, label: one.label })) }];
