import { Button } from "@mantine/core";
import { Suspense } from "react";
import dropClasses from "~/app/ui/drop.module.css";
import { later } from "~/app/ui/later";
import { useDrop } from "~/app/ui/use-drop";
import type { ListColumn } from "~/domain/lists/column";
import type { Filter } from "~/domain/lists/filter";
import { filterWords } from "~/domain/lists/words";
import classes from "./list.module.css";

const FilterEditor = later(() => import("./filter-editor").then((module) => module.FilterEditor));
const FilterAdding = later(() => import("./filter-adding").then((module) => module.FilterAdding));

interface FilterChipsProps {
  columns: readonly ListColumn[];
  filters: Filter[];
  onChange: (filters: Filter[]) => void;
}

/** The filters of a list in words: pressed, each one opens; its cross takes it off; the last button adds one. */
export function FilterChips({ columns, filters, onChange }: FilterChipsProps) {
  return (
    <>
      {filters.map((filter, at) => {
        const column = columns.find((one) => one.key === filter.key);
        return (
          column && (
            <FilterChip
              key={`${filter.key} ${filter.operator} ${filter.values.join()}`}
              filter={filter}
              column={column}
              onChange={(changed) => onChange(filters.map((one, place) => (place === at ? changed : one)))}
              onRemove={() => onChange(filters.filter((_, place) => place !== at))}
            />
          )
        );
      })}
      <AddFilter columns={columns} onAdd={(filter) => onChange([...filters, filter])} />
    </>
  );
}

function FilterChip({
  filter,
  column,
  onChange,
  onRemove,
}: {
  filter: Filter;
  column: ListColumn;
  onChange: (filter: Filter) => void;
  onRemove: () => void;
}) {
  const { opened, root, button } = useDrop();
  const words = filterWords(filter, column);
  return (
    <div {...root} className={classes.chip}>
      <button {...button} className={classes.chipWords} aria-haspopup="dialog">
        {words}
      </button>
      <button type="button" className={classes.chipCross} aria-label={`Retirer ${words}`} onClick={onRemove}>
        ×
      </button>
      {opened && (
        <dialog open className={`${dropClasses.panel} ${classes.panel}`} aria-label={column.label}>
          <Suspense>
            <FilterEditor column={column} filter={filter} onDone={onChange} />
          </Suspense>
        </dialog>
      )}
    </div>
  );
}

function AddFilter({ columns, onAdd }: { columns: readonly ListColumn[]; onAdd: (filter: Filter) => void }) {
  const { opened, root, button } = useDrop();
  return (
    <div {...root} className={classes.holder}>
      <Button {...button} variant="default" aria-haspopup="dialog">
        Filtrer
      </Button>
      {opened && (
        <dialog open className={`${dropClasses.panel} ${classes.panel}`} aria-label="Ajouter un filtre">
          <Suspense>
            <FilterAdding columns={columns} onAdd={onAdd} />
          </Suspense>
        </dialog>
      )}
    </div>
  );
}
