import { useDraggable } from "@dnd-kit/react";
import { memo, useCallback, useState } from "react";
import type { Line } from "~/domain/documents/document";
import { formatAmount, formatRate } from "~/domain/money/format";
import { type Column, columnsOf } from "../editor/columns";
import { Cell } from "./cell";
import classes from "./editor.module.css";
import { useHere } from "./here";
import { LabelCell } from "./label-cell";
import { NumberCell } from "./number-cell";
import { RowMenu } from "./row-menu";
import { useDerived, useEditor, useMargins, useRoom, useSession } from "./session";
import { TitleCells } from "./title-cells";

const FIGURES: Column[] = ["quantity", "unit", "unitPrice", "discount", "vat"];
const COSTS: Column[] = ["cost", "coefficient"];

interface RowProps {
  id: string;
  /** Its place among all the rows, also those that are not drawn. */
  place: number;
  /** Told the element, to know its height. */
  measure: (row: HTMLElement | null) => void;
}

/** One line of the document. Renders again when the line, its number, its sums or the cursor in it change. */
export const Row = memo(function Row({ id, place, measure }: RowProps) {
  const { editor, commands, showCosts } = useSession();
  const line = useDerived((computed) => computed.lines.get(id));
  const number = useDerived((computed) => computed.numbers.get(id));
  const selected = useEditor((state) => state.selected.has(id));
  const column = useEditor((state) => (state.active?.line === id ? state.active.column : null));
  const cost = useEditor((state) => state.draft.costs?.[id]);
  const here = useHere(id);
  const fresh = useRoom((state) => state.fresh.has(id));
  const [menu, setMenu] = useState(false);
  const { ref: dragRef, handleRef, isDragging } = useDraggable({ id });
  const ref = useCallback(
    (row: HTMLDivElement | null) => {
      dragRef(row);
      measure(row);
    },
    [dragRef, measure],
  );
  if (!line) return null;
  const columns = columnsOf(line, showCosts);
  return (
    <div
      ref={ref}
      role="row"
      aria-rowindex={place + 2}
      data-index={place}
      className={classes.row}
      data-line={id}
      data-kind={line.kind}
      data-level={line.kind === "title" ? line.level : undefined}
      data-active={column !== null || menu || undefined}
      data-selected={selected || undefined}
      data-fresh={fresh || undefined}
      data-dragging={isDragging || undefined}
      aria-selected={selected}
    >
      <div role="gridcell" className={classes.hold}>
        <button
          type="button"
          ref={handleRef}
          className={classes.grip}
          tabIndex={-1}
          aria-label="Déplacer la ligne à la souris ou au doigt"
        >
          ⋮⋮
        </button>
        <input
          type="checkbox"
          className={classes.check}
          tabIndex={-1}
          aria-label={`Choisir la ligne ${number ?? ""} ${line.label}`}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => (event.shiftKey ? editor.selectTo(id) : editor.toggle(id))}
        />
      </div>
      <NumberCell line={line} number={number} active={column === "number"} />
      <LabelCell line={line} column={column} other={here["label"] ?? here["description"]} />
      {line.kind === "item" ? (
        FIGURES.map((name) => (
          <Cell
            key={name}
            line={line}
            column={name}
            active={column === name}
            cost={cost}
            other={here[name]}
          />
        ))
      ) : line.kind === "title" ? (
        <TitleCells line={line} column={column} here={here} />
      ) : (
        <div className={classes.wide} />
      )}
      <RowTotal line={line} />
      {showCosts &&
        (line.kind === "item" ? (
          COSTS.filter((name) => columns.includes(name)).map((name) => (
            <Cell
              key={name}
              line={line}
              column={name}
              active={column === name}
              cost={cost}
              other={here[name]}
            />
          ))
        ) : (
          <div className={classes.wideCosts} />
        ))}
      {showCosts && <RowMargin id={id} />}
      <div role="gridcell" className={classes.more}>
        <button
          type="button"
          className={classes.dots}
          tabIndex={-1}
          aria-label="Actions de la ligne"
          aria-haspopup="menu"
          onClick={() => {
            commands.goTo(id, "label");
            setMenu(true);
          }}
        >
          ⋯
        </button>
        {menu && <RowMenu line={line} onClose={() => setMenu(false)} />}
      </div>
    </div>
  );
});

/** Net of an item, sum of a section or of what precedes a subtotal. */
function RowTotal({ line }: { line: Line }) {
  const amount = useDerived(({ totals }) =>
    line.kind === "item"
      ? totals.lineNet[line.id]
      : line.kind === "title"
        ? totals.sections[line.id]
        : totals.subtotals[line.id],
  );
  return (
    <div role="gridcell" className={classes.total}>
      {amount === undefined ? "" : formatAmount(amount)}
    </div>
  );
}

/** Margin of a line or a section; "≤" while the cost of some line is unknown. */
function RowMargin({ id }: { id: string }) {
  const margin = useMargins((all) => all?.lines[id] ?? all?.sections[id]);
  const most = margin && margin.unknown > 0 ? "≤ " : "";
  const loss = (margin && margin.margin < 0) || undefined;
  return (
    <>
      <div role="gridcell" className={classes.total} data-loss={loss}>
        {margin ? most + formatAmount(margin.margin) : ""}
      </div>
      <div role="gridcell" className={classes.total} data-loss={loss}>
        {margin && margin.rate !== null ? most + formatRate(margin.rate) : ""}
      </div>
    </>
  );
}
