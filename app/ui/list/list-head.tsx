import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { Link, useSearchParams } from "react-router";
import {
  NARROWEST,
  type Shape,
  type ShownColumn,
  type Sort,
  WIDEST,
  writeShape,
} from "~/domain/lists/address";
import type { ListColumn } from "~/domain/lists/column";
import classes from "./list.module.css";
import { isRight } from "./list-cell";

interface HeadCellProps {
  column: ListColumn;
  width: number;
  sort: Sort;
  onWidth: (width: number, done: boolean) => void;
  /** Another column was dropped on this one. */
  onDrop: (key: string) => void;
}

const DRAGGED = "text/x-column";

/** A heading: a press sorts, a drag moves the column, its right edge widens it (arrows do too). */
export function HeadCell({ column, width, sort, onWidth, onDrop }: HeadCellProps) {
  const [over, setOver] = useState(false);
  const own = sort.key === column.key;
  return (
    <th
      scope="col"
      data-align={isRight(column) ? "right" : undefined}
      data-over={over || undefined}
      aria-sort={column.sorts ? (own ? (sort.descending ? "descending" : "ascending") : "none") : undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, column.key)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const key = event.dataTransfer.getData(DRAGGED);
        if (key) onDrop(key);
      }}
    >
      {column.sorts ? <SortLink column={column} descending={own ? sort.descending : null} /> : column.label}
      <Edge label={`Largeur de la colonne ${column.label}`} width={width} onWidth={onWidth} />
    </th>
  );
}

/** A link, so that the order lives in the address; a second press reverses it. */
function SortLink({ column, descending }: { column: ListColumn; descending: boolean | null }) {
  const [params] = useSearchParams();
  const query = new URLSearchParams(params);
  query.delete("tri");
  const next: Pick<Shape, "sort"> = { sort: { key: column.key, descending: descending === false } };
  for (const [name, value] of writeShape(next)) query.append(name, value);
  return (
    <Link to={`?${query}`} preventScrollReset replace className={classes.sort} draggable={false}>
      {column.label}
      <span aria-hidden>{descending === null ? "" : descending ? " ↓" : " ↑"}</span>
    </Link>
  );
}

const bounded = (width: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));

function Edge({
  label,
  width,
  onWidth,
}: {
  label: string;
  width: number;
  onWidth: HeadCellProps["onWidth"];
}) {
  const pull = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    const was = edge.closest("th")?.getBoundingClientRect().width ?? width;
    edge.setPointerCapture(event.pointerId);
    const at = (move: globalThis.PointerEvent) => bounded(was + move.clientX - from);
    const move = (to: globalThis.PointerEvent) => onWidth(at(to), false);
    const end = (to: globalThis.PointerEvent) => {
      edge.removeEventListener("pointermove", move);
      if (Math.abs(to.clientX - from) > 2) onWidth(at(to), true);
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("pointerup", end, { once: true });
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -20, ArrowRight: 20 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidth(bounded(width + by), true);
  };
  return (
    <span
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a separator with a value is a control, a rule is none
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      className={classes.edge}
      onPointerDown={pull}
      onKeyDown={step}
      draggable={false}
    />
  );
}

/** The columns with one of them before another. */
export function moved(columns: readonly ShownColumn[], key: string, before: string): ShownColumn[] {
  const one = columns.find((column) => column.key === key);
  if (!one || key === before) return [...columns];
  const from = columns.findIndex((column) => column.key === key);
  const to = columns.findIndex((column) => column.key === before);
  const rest = columns.filter((column) => column.key !== key);
  // Dropped on a column further right, it stands after it: where the hand let go.
  const at = rest.findIndex((column) => column.key === before) + (from < to ? 1 : 0);
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}
