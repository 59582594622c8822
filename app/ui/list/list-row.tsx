import { memo } from "react";
import { Link } from "react-router";
import type { ListColumn } from "~/domain/lists/column";
import type { ListRow as Row } from "~/operations/lists/asked";
import classes from "./list.module.css";
import { isRight, ListCell } from "./list-cell";

interface ListRowProps {
  at: number;
  row: Row | undefined;
  columns: readonly ListColumn[];
  /** Undefined where rows can't be chosen. */
  chosen: boolean | undefined;
  onChoose: (at: number, range: boolean) => void;
}

/** One row; its first cell holds the link that covers it. A row that is on its way keeps its place. */
export const ListRow = memo(function ListRow({ at, row, columns, chosen, onChoose }: ListRowProps) {
  return (
    <tr
      data-row
      data-key={row?.id}
      aria-rowindex={at + 2}
      aria-busy={row ? undefined : true}
      data-selected={chosen || undefined}
    >
      {chosen !== undefined && (
        <td className={classes.check}>
          <input
            type="checkbox"
            aria-label="Sélectionner"
            className={classes.tick}
            checked={chosen}
            onChange={() => undefined}
            // Shift reaches from the row chosen before to this one.
            onClick={(event) => onChoose(at, event.shiftKey)}
          />
        </td>
      )}
      {columns.map((column, place) => (
        <td
          key={column.key}
          data-align={isRight(column) ? "right" : undefined}
          data-title={place === 0 || undefined}
        >
          {row && place === 0 ? (
            <Link
              to={row.href}
              className={classes.open}
              prefetch="intent"
              // All rows lead to one route: the first asks what it is made of, not fifty addresses.
              discover={at === 0 ? "render" : "none"}
            >
              <ListCell column={column} cell={row.cells[place] ?? null} />
              {(row.cells[place] ?? "") === "" && "(sans nom)"}
            </Link>
          ) : (
            row && <ListCell column={column} cell={row.cells[place] ?? null} />
          )}
        </td>
      ))}
    </tr>
  );
});
