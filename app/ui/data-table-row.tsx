import { Link } from "react-router";
import type { Column, Selection } from "./data-table";
import classes from "./data-table.module.css";

interface TableRowProps<Row> {
  id: string;
  index: number;
  row: Row;
  columns: Column<Row>[];
  href: ((row: Row) => string) | undefined;
  selection: Selection | undefined;
  measure: (element: HTMLTableRowElement | null) => void;
}

/** One row of a DataTable; its first cell holds the link that covers the row. */
export function TableRow<Row>({ id, index, row, columns, href, selection, measure }: TableRowProps<Row>) {
  const selected = selection?.selected.has(id) ?? false;
  return (
    <tr
      ref={measure}
      data-key={id}
      data-index={index}
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
    >
      {selection && (
        <td className={classes.check}>
          <Tick
            label="Sélectionner"
            checked={selected}
            onChange={() => selection.onChange(toggled(selection.selected, id))}
          />
        </td>
      )}
      {columns.map((column, i) => (
        <td
          key={column.key}
          data-align={column.align}
          data-fill={column.fill}
          data-desk={column.desk}
          data-phone={column.phone ?? (i === 0 ? "title" : undefined)}
        >
          {i === 0 && href ? (
            <Link
              to={href(row)}
              className={classes.open}
              prefetch="intent"
              // All rows lead to one route: the first asks what it is made of, not fifty addresses.
              discover={index === 0 ? "render" : "none"}
            >
              {column.render(row)}
            </Link>
          ) : (
            column.render(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const copy = new Set(set);
  if (!copy.delete(id)) copy.add(id);
  return copy;
}

/** The box of a row, or of all: the browser's own, in our ink. */
export function Tick({
  label,
  checked,
  some = false,
  onChange,
}: {
  label: string;
  checked: boolean;
  some?: boolean;
  onChange: () => void;
}) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      className={classes.tick}
      checked={checked}
      onChange={onChange}
      ref={(box) => {
        if (box) box.indeterminate = some;
      }}
    />
  );
}
