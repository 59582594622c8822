import { Button, Group } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { useListKeys } from "~/app/shell/list-keys";
import classes from "./data-table.module.css";
import { TableRow, Tick } from "./data-table-row";
import { useGlow } from "./glow";
import { type Rows, useMoreRows, useNearEnd } from "./more-rows";
import { SortLink, sortOf } from "./sort-link";
import { useVisibleRows } from "./visible-rows";

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  align?: "right";
  /** Value of ?tri= that sorts by this column; the heading becomes a link. */
  sort?: string;
  /** On a phone: the title of the card, its second line, a line of its own across the card, or left out. Right-aligned columns stand beside the title. */
  phone?: "title" | "line" | "wide" | "hidden";
  width?: string;
  /** Left out of windows narrower than a desk screen, where it would push amounts out of sight. */
  desk?: boolean;
  /** Takes the width that the others leave, cut with an ellipsis: for words that may be long. */
  fill?: boolean;
}

export interface Selection {
  selected: ReadonlySet<string>;
  onChange: (selected: Set<string>) => void;
}

interface DataTableProps<Row> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** Where a row opens; the first column carries the link, the whole row reacts. */
  href?: (row: Row) => string;
  /** Key of the next page; the table fetches the same route with ?suite= and appends. */
  next?: string | null;
  /** Picks rows and next out of the loader data of that fetch. */
  page?: (data: unknown) => Rows<Row>;
  /** Makes rows selectable. */
  selection?: Selection;
  createHref?: string;
  empty: ReactNode;
}

/**
 * A dense list: rows are links, arrows walk them, Enter opens, `n` creates; more is fetched when its end comes near,
 * and only the rows near the screen are drawn. On a phone each row becomes a card.
 */
export function DataTable<Row>({
  label,
  rows: first,
  columns,
  rowKey,
  href,
  next: firstNext = null,
  page,
  selection,
  createHref,
  empty,
}: DataTableProps<Row>) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { rows, next, loading, more } = useMoreRows({ rows: first, next: firstNext }, page);
  const body = useRef<HTMLTableSectionElement>(null);
  const end = useNearEnd(next !== null && !loading, more);
  useGlow(body, first, rowKey);
  const visible = useVisibleRows(body, rows.length);
  useKeys(createHref ? [{ keys: "n", label: "Créer", run: () => void navigate(createHref) }] : []);
  useListKeys(body, `.${classes.open}`);

  if (rows.length === 0) return <>{empty}</>;
  const width = columns.length + (selection ? 1 : 0);
  return (
    <div className={classes.wrap}>
      {visible.follow}
      <table className={classes.table} aria-label={label} aria-rowcount={next ? -1 : rows.length + 1}>
        <thead>
          <tr>
            {selection && <SelectAll selection={selection} keys={rows.map(rowKey)} />}
            {columns.map(({ key, label: heading, align, sort, fill, desk, width: columnWidth }) => (
              <th
                key={key}
                data-align={align}
                data-fill={fill}
                data-desk={desk}
                aria-sort={sortOf(params, sort)}
                style={columnWidth ? { width: columnWidth } : undefined}
              >
                {sort ? <SortLink label={heading} sort={sort} params={params} /> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={visible.before} width={width} />
          {visible.indexes.map((index) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <TableRow
                  key={rowKey(row)}
                  id={rowKey(row)}
                  index={index}
                  measure={visible.measure}
                  {...{ row, columns, href, selection }}
                />
              )
            );
          })}
          <Gap height={visible.after} width={width} />
        </tbody>
      </table>
      {next && (
        <Group ref={end} justify="center" py="md" data-screen-only>
          {/* Never disabled: the keyboard would pass over it while it loads by itself. */}
          <Button variant="subtle" aria-busy={loading} onClick={more}>
            {loading ? "Chargement…" : "Charger la suite"}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.gap}>
      <td colSpan={width} style={{ height }}>
        {"\u00a0"}
      </td>
    </tr>
  );
}

function SelectAll({ selection, keys }: { selection: Selection; keys: string[] }) {
  const all = keys.every((key) => selection.selected.has(key));
  return (
    <th className={classes.check}>
      <Tick
        label="Tout sélectionner"
        checked={all}
        some={!all && selection.selected.size > 0}
        onChange={() => selection.onChange(all ? new Set() : new Set(keys))}
      />
    </th>
  );
}
