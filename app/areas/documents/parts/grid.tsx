import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import { INHERITED } from "../editor/columns";
import { rowCount } from "../editor/rows";
import { Blocks } from "./blocks";
import classes from "./editor.module.css";
import { Plus } from "./icons";
import { useDerived, useEditor, useSession } from "./session";
import { useGridDrag } from "./use-grid-drag";
import { useGridKeys } from "./use-grid-keys";

const HEADINGS = ["Désignation", "Qté", "Unité", "PU HT", "Remise", "TVA", "Total HT"];
const COST_HEADINGS = ["Coût", "Coef.", "Marge", "Marge %"];

/** The lines as a spreadsheet: one row a line, one cursor, everything by the keyboard. */
export function Grid({ onPaste }: { onPaste: (event: ClipboardEvent) => void }) {
  const { showCosts, manuscript } = useSession();
  const grid = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const rows = useDerived(rowCount);
  const onKeyDown = useGridKeys();
  const drag = useGridDrag(grid);
  const inside = (event: { target: EventTarget }) => grid.current?.contains(event.target as Node) ?? false;
  return (
    <DragDropProvider
      onDragStart={(event) => setDragged(String(event.operation.source?.id ?? ""))}
      onDragMove={drag.onMove}
      onDragOver={drag.onMove}
      onDragEnd={(event, manager) => {
        setDragged(null);
        drag.onEnd(event, manager);
      }}
    >
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={`Lignes ${manuscript.noun.of}`}
        aria-rowcount={rows + 2}
        className={classes.grid}
        data-costs={showCosts || undefined}
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => inside(event) && onKeyDown(event)}
        onPaste={(event) => inside(event) && onPaste(event)}
      >
        <div role="row" aria-rowindex={1} className={classes.headings}>
          <SelectAll />
          <span role="columnheader">N°</span>
          {[...HEADINGS, ...(showCosts ? COST_HEADINGS : [])].map((heading) => (
            <span role="columnheader" key={heading}>
              {heading}
            </span>
          ))}
        </div>
        <Blocks dragged={dragged} />
        <End at={rows + 2} />
      </div>
      <datalist id="unites">
        {["u", "h", "j", "ml", "m²", "m³", "kg", "t", "l", "forfait", "ens"].map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </datalist>
      <datalist id="taux">
        {["20", "10", "5,5", "2,1", "0"].map((rate) => (
          <option key={rate} value={rate}>
            {rate} %
          </option>
        ))}
        <option value={INHERITED}>celui du titre</option>
      </datalist>
      <DragOverlay dropAnimation={null}>
        <Dragged />
      </DragOverlay>
    </DragDropProvider>
  );
}

function SelectAll() {
  const { editor } = useSession();
  const count = useDerived((computed) => computed.lines.size);
  const chosen = useEditor((state) => state.selected.size);
  return (
    <span role="columnheader" className={classes.hold}>
      <input
        type="checkbox"
        className={classes.check}
        aria-label="Choisir toutes les lignes"
        checked={count > 0 && chosen === count}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < count;
        }}
        onChange={() =>
          editor.select(chosen === count ? [] : editor.draft().body.lines.map((line) => line.id))
        }
      />
    </span>
  );
}

/** Where the next line is written; what is dropped here goes to the end, outside the options. */
function End({ at }: { at: number }) {
  const { commands } = useSession();
  const empty = useDerived((computed) => computed.lines.size === 0);
  const add = (kind: "item" | "title" | "text" | "subtotal") => () => commands.insert(null, kind);
  return (
    <div role="row" aria-rowindex={at}>
      <div role="gridcell" className={classes.end} data-end>
        <button type="button" className={classes.add} onClick={add("item")}>
          <Plus /> {empty ? "Écrire la première ligne" : "Ajouter une ligne"}
        </button>
        <button type="button" className={classes.add} onClick={add("title")}>
          Titre
        </button>
        <button type="button" className={classes.add} onClick={add("text")}>
          Paragraphe
        </button>
        <button type="button" className={classes.add} onClick={add("subtotal")}>
          Sous-total
        </button>
        <span className={classes.hint}>
          Collez un tableau depuis votre tableur, ou tapez ? pour les touches.
        </span>
      </div>
    </div>
  );
}

function Dragged() {
  const targets = useEditor((state) => state.selected.size);
  return <div className={classes.dragged}>{targets > 1 ? `${targets} lignes` : "1 ligne"}</div>;
}
