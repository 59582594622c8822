import type { TitleLine } from "~/domain/documents/document";
import { formatAmount } from "~/domain/money/format";
import type { Column } from "../editor/columns";
import { Cell } from "./cell";
import classes from "./editor.module.css";
import { useDerived } from "./session";

interface TitleCellsProps {
  line: TitleLine;
  column: Column | null;
  /** Whose cursors are in it, by column. */
  here: Readonly<Record<string, string>>;
}

/** What a title does to its section: how many of it, at what each, the discount on it, the rate it gives. */
export function TitleCells({ line, column, here }: TitleCellsProps) {
  const one = useDerived((computed) => computed.totals.sectionOnes[line.id]);
  const plain = line.quantity === 1_000 && line.discount === 0;
  return (
    <>
      <Cell
        line={line}
        column="quantity"
        active={column === "quantity"}
        cost={undefined}
        other={here["quantity"]}
      />
      <div role="gridcell" className={classes.one}>
        {plain || one === undefined ? "" : formatAmount(one)}
      </div>
      <Cell
        line={line}
        column="discount"
        active={column === "discount"}
        cost={undefined}
        other={here["discount"]}
      />
      <Cell line={line} column="vat" active={column === "vat"} cost={undefined} other={here["vat"]} />
    </>
  );
}
