import { DragDropProvider, DragOverlay } from "@dnd-kit/react";
import { type ClipboardEvent, type KeyboardEvent, memo, useMemo, useRef } from "react";
import { derived } from "../editor/derived";
import classes from "./editor.module.css";
import { Plus } from "./icons";
import { OptionBlock } from "./option-block";
import { Row } from "./row";
import { useDerived, useEditor, useSession } from "./session";
import { useGridDrag } from "./use-grid-drag";
import { useGridKeys } from "./use-grid-keys";

const HEADINGS = ["Désignation", "Qté", "Unité", "PU HT", "Remise", "TVA", "Total HT"];
const COST_HEADINGS = ["Coût", "Coef.", "Marge", "Marge %"];

/** The lines as a spreadsheet: one row a line, one cursor, everything by the keyboard. */
export function Grid({ onPaste }: { onPaste: (event: ClipboardEvent) => void }) {
  const { showCosts, manuscript } = useSession();
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys();
  const drag = useGridDrag(grid);
  const inside = (event: { target: EventTarget }) => grid.current?.contains(event.target as Node) ?? false;
  return (
    <DragDropProvider onDragMove={drag.onMove} onDragOver={drag.onMove} onDragEnd={drag.onEnd}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={`Lignes ${manuscript.noun.of}`}
        className={classes.grid}
        data-costs={showCosts || undefined}
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => inside(event) && onKeyDown(event)}
        onPaste={(event) => inside(event) && onPaste(event)}
      >
        <div role="row" className={classes.headings}>
          <SelectAll />
          <span role="columnheader">N°</span>
          {[...HEADINGS, ...(showCosts ? COST_HEADINGS : [])].map((heading) => (
            <span role="columnheader" key={heading}>
              {heading}
            </span>
          ))}
        </div>
        <Blocks />
        <End />
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

const Blocks = memo(function Blocks() {
  const { editor } = useSession();
  // Listens to the shape alone; the blocks are those of the same body.
  const shape = useDerived((computed) => computed.shape);
  const { blocks } = useMemo(() => ({ ...derived(editor.draft().body), shape }), [shape, editor]);
  return blocks.map((block) => {
    const rows = block.ids.map((id) => <Row key={id} id={id} />);
    return block.optionId === null ? (
      <div key={block.key} role="rowgroup">
        {rows}
      </div>
    ) : (
      <OptionBlock key={block.key} optionId={block.optionId} ids={block.ids}>
        {rows}
      </OptionBlock>
    );
  });
});

/** Where the next line is written; what is dropped here goes to the end, outside the options. */
function End() {
  const { commands } = useSession();
  const empty = useDerived((computed) => computed.lines.size === 0);
  const add = (kind: "item" | "title" | "text" | "subtotal") => () => commands.insert(null, kind);
  return (
    <div role="row">
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
