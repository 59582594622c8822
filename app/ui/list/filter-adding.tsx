import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ListColumn } from "~/domain/lists/column";
import type { Filter } from "~/domain/lists/filter";
import { plain } from "~/domain/lists/plain";
import { FilterEditor } from "./filter-editor";
import classes from "./list.module.css";

/** First which column, then what is asked of it. */
export function FilterAdding({
  columns,
  onAdd,
}: {
  columns: readonly ListColumn[];
  onAdd: (filter: Filter) => void;
}) {
  const [chosen, setChosen] = useState<ListColumn | null>(null);
  const [typed, setTyped] = useState("");
  if (chosen) return <FilterEditor column={chosen} onDone={onAdd} />;
  const found = columns.filter(
    (one) => one.filters && plain(`${one.label} ${one.group}`).includes(plain(typed)),
  );
  return (
    <>
      <TextInput
        aria-label="Chercher un champ"
        placeholder="Champ ou question…"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !found[0]) return;
          event.preventDefault();
          setChosen(found[0]);
        }}
        data-autofocus
        ref={focused}
      />
      <ul className={classes.fields}>
        {found.map((column, at) => (
          <li key={column.key}>
            {column.group !== found[at - 1]?.group && <p className={classes.group}>{column.group}</p>}
            <button type="button" className={classes.field} onClick={() => setChosen(column)}>
              {column.label}
            </button>
          </li>
        ))}
        {found.length === 0 && <li className={classes.group}>Aucun champ de ce nom.</li>}
      </ul>
    </>
  );
}

const focused = (input: HTMLInputElement | null) => input?.focus();
