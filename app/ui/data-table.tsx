import { Button, Checkbox, Group } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link, useFetcher, useNavigate, useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { useListKeys } from "~/app/shell/list-keys";
import classes from "./data-table.module.css";

export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  align?: "right";
  /** Value of ?tri= that sorts by this column; the heading becomes a link. */
  sort?: string;
  /** On a phone: the title of the card, its second line, a line of its own across the card, or left out. */
  phone?: "title" | "line" | "wide" | "hidden";
  width?: string;
}

interface DataTableProps<Row> {
  label: string;
  rows: Row[];
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  href?: (row: Row) => string;
  /** Key of the next page; the table fetches the same route with ?suite= and appends. */
  next?: string | null;
  /** Picks rows and next out of the loader data of that fetch. */
  page?: (data: unknown) => { rows: Row[]; next: string | null };
  /** Makes rows selectable. */
  selection?: { selected: ReadonlySet<string>; onChange: (selected: Set<string>) => void };
  createHref?: string;
  empty: ReactNode;
}

/**
 * A dense list: rows are links, arrows walk them, Enter opens, `n` creates; more is fetched when its end comes near.
 * On a phone each row becomes a card.
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
  const more = useFetcher<unknown>();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [tail, setTail] = useState<{ of: Row[]; rows: Row[]; next: string | null }>({
    of: first,
    rows: [],
    next: firstNext,
  });
  const current = tail.of === first ? tail : { of: first, rows: [], next: firstNext };
  const rows = current.rows.length > 0 ? [...first, ...current.rows] : first;
  const body = useRef<HTMLTableSectionElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const handled = useRef<unknown>(null);

  useEffect(() => {
    if (!page || !more.data || handled.current === more.data) return;
    handled.current = more.data;
    const got = page(more.data);
    setTail((t) => ({ of: first, rows: [...(t.of === first ? t.rows : []), ...got.rows], next: got.next }));
  }, [more.data, page, first]);

  const next = current.next;
  const fetchMore = () => {
    if (!next || more.state !== "idle") return;
    const query = new URLSearchParams(params);
    query.set("suite", next);
    void more.load(`?${query}`);
  };
  const fetchLatest = useRef(fetchMore);
  useEffect(() => {
    fetchLatest.current = fetchMore;
  });
  useEffect(() => {
    if (!next || !end.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((e) => e.isIntersecting) && fetchLatest.current(),
      { rootMargin: "600px" },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [next, rows.length]);

  useKeys(createHref ? [{ keys: "n", label: "Créer", run: () => void navigate(createHref) }] : []);
  useListKeys(body, `.${classes.open}`);

  if (rows.length === 0) return <>{empty}</>;
  const allSelected = selection !== undefined && rows.every((row) => selection.selected.has(rowKey(row)));
  return (
    <div className={classes.wrap}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {selection && (
              <th className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label="Tout sélectionner"
                  checked={allSelected}
                  onChange={() => selection.onChange(allSelected ? new Set() : new Set(rows.map(rowKey)))}
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                data-align={column.align}
                data-phone={column.phone}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.sort ? <SortLink column={column} params={params} /> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => {
            const id = rowKey(row);
            return (
              <tr key={id} data-selected={selection?.selected.has(id) || undefined}>
                {selection && (
                  <td className={classes.check}>
                    <Checkbox
                      size="xs"
                      aria-label="Sélectionner"
                      checked={selection.selected.has(id)}
                      onChange={() => selection.onChange(toggled(selection.selected, id))}
                    />
                  </td>
                )}
                {columns.map((column, i) => (
                  <td key={column.key} data-align={column.align} data-phone={column.phone}>
                    {i === 0 && href ? (
                      <Link to={href(row)} className={classes.open} prefetch="intent">
                        {column.render(row)}
                      </Link>
                    ) : (
                      column.render(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {next && (
        <Group ref={end} justify="center" py="md">
          <Button variant="subtle" loading={more.state !== "idle"} onClick={fetchMore}>
            Charger la suite
          </Button>
        </Group>
      )}
    </div>
  );
}

function SortLink<Row>({ column, params }: { column: Column<Row>; params: URLSearchParams }) {
  const sorted = params.get("tri");
  const direction =
    sorted === column.sort ? "ascending" : sorted === `-${column.sort}` ? "descending" : "none";
  const query = new URLSearchParams(params);
  query.set("tri", direction === "ascending" ? `-${column.sort}` : (column.sort ?? ""));
  query.delete("suite");
  return (
    <Link
      to={`?${query}`}
      preventScrollReset
      className={classes.sort}
      aria-label={`Trier par ${column.label}${direction === "ascending" ? ", ordre inverse" : ""}`}
    >
      {column.label}
      <span aria-hidden>{direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : ""}</span>
    </Link>
  );
}

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const copy = new Set(set);
  if (!copy.delete(id)) copy.add(id);
  return copy;
}
