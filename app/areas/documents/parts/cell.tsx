import { type ChangeEvent, memo, useLayoutEffect, useRef, useState } from "react";
import { sentence } from "~/app/shell/sentences";
import type { ItemLine, Line, TitleLine } from "~/domain/documents/document";
import { formatQuantity, formatUnitPrice, inputRate } from "~/domain/money/format";
import type { BasisPoints, UnitPrice } from "~/domain/money/money";
import { type Column, coefficientOf, readCell } from "../editor/columns";
import classes from "./editor.module.css";
import { Here } from "./here";
import { useSession } from "./session";
import { useFollowed } from "./use-followed";

export const COLUMN_NAMES: Record<Column, string> = {
  label: "Désignation",
  number: "Numéro de départ",
  description: "Description",
  quantity: "Quantité",
  unit: "Unité",
  unitPrice: "Prix unitaire HT",
  discount: "Remise",
  vat: "TVA",
  cost: "Coût unitaire",
  coefficient: "Coefficient",
};

const price = (value: UnitPrice) => formatUnitPrice(value).replace(/\s*€$/, "");

const twoDecimals = (coefficient: number | null) =>
  coefficient === null
    ? "—"
    : (coefficient / 10_000).toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const percent = (rate: BasisPoints) => `${inputRate(rate)} %`;

/** What a cell shows when the cursor is elsewhere. */
function shown(line: ItemLine | TitleLine, column: Column, cost: UnitPrice | undefined): string {
  if (line.kind === "title")
    switch (column) {
      case "quantity":
        return line.quantity === 1_000 ? "" : `${formatQuantity(line.quantity)} ×`;
      case "discount":
        return line.discount === 0 ? "" : percent(line.discount);
      default:
        return line.vatRate === null ? "" : percent(line.vatRate);
    }
  switch (column) {
    case "quantity":
      return formatQuantity(line.quantity);
    case "unitPrice":
      return price(line.unitPrice);
    case "discount":
      return line.discount === 0 ? "" : percent(line.discount);
    case "vat":
      return percent(line.vatRate);
    case "cost":
      return cost === undefined ? "—" : price(cost);
    case "coefficient":
      return twoDecimals(coefficientOf(line.unitPrice, cost));
    default:
      return readCell(line, column, cost);
  }
}

interface CellProps {
  line: ItemLine | TitleLine;
  column: Column;
  active: boolean;
  cost: UnitPrice | undefined;
  /** Whose cursor is in it, besides one's own. */
  other: string | undefined;
}

/** A figure of a line: text until the cursor comes, then a field with its text chosen. */
export const Cell = memo(function Cell({ line, column, active, cost, other }: CellProps) {
  const { commands } = useSession();
  const wordy = column === "unit";
  return (
    <div
      role="gridcell"
      className={classes.cell}
      data-column={column}
      data-figures={!wordy || undefined}
      data-inherited={(column === "vat" && line.kind === "item" && line.inheritsVat) || undefined}
      title={hintOf(line, column)}
      onPointerDown={(event) => {
        if (active) return;
        event.preventDefault();
        commands.goTo(line.id, column);
      }}
    >
      {active ? (
        <CellField line={line} column={column} cost={cost} />
      ) : (
        <span className={classes.value}>{shown(line, column, cost)}</span>
      )}
      <Here who={other} />
    </div>
  );
});

/** What a figure does not say by itself. */
function hintOf(line: ItemLine | TitleLine, column: Column): string | undefined {
  if (line.kind === "title") return undefined;
  if (column === "quantity" && line.formula) return line.formula;
  return column === "vat" && line.inheritsVat ? "Taux du titre" : undefined;
}

function CellField({ line, column, cost }: Omit<CellProps, "active" | "other">) {
  const { text, problem, onChange, field } = useTyped(line, column, cost);
  return (
    <>
      <input
        ref={field}
        className={classes.field}
        aria-label={COLUMN_NAMES[column]}
        aria-invalid={problem ? true : undefined}
        inputMode={column === "unit" ? "text" : "decimal"}
        list={column === "unit" ? "unites" : column === "vat" ? "taux" : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={onChange}
      />
      {problem && (
        <span role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </>
  );
}

/**
 * The text of the cell one types in: every keystroke that can be read goes to the document at once, the rest waits with
 * a sentence. What others change, or an undo, comes back into the field.
 */
export function useTyped(line: Line, column: Column, cost: UnitPrice | undefined) {
  const { commands } = useSession();
  const stored = readCell(line, column, cost);
  const [unread, setUnread] = useState<{ over: string; why: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { text, typed: shown } = useFollowed(field, stored);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    field.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const type = (typed: string) => {
    const written = commands.type(line, column, typed);
    if ("problem" in written) {
      shown(typed);
      return setUnread({ over: stored, why: sentence(written.problem) });
    }
    setUnread(null);
    shown(
      typed,
      "line" in written
        ? readCell(written.line, column, cost)
        : readCell(line, column, written.cost ?? undefined),
    );
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => type(event.currentTarget.value);
  // What others changed meanwhile, or an undo, takes the place of what could not be read.
  const problem = unread?.over === stored ? unread.why : null;
  return { text, problem, onChange, type, field };
}
