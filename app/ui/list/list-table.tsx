import { type CSSProperties, type RefObject, useMemo, useState } from "react";
import { useNavigate } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { useListKeys } from "~/app/shell/list-keys";
import { useGlow } from "~/app/ui/glow";
import type { OpenedList } from "~/operations/lists/open-list";
import { choosingKeys } from "./choosing-keys";
import classes from "./list.module.css";
import { HeadCell, moved } from "./list-head";
import { ListRow } from "./list-row";
import type { Choosing } from "./use-choosing";
import { useKeptScroll } from "./use-kept-scroll";
import type { useRows } from "./use-rows";
import type { useShape } from "./use-shape";
import type { useWindow } from "./use-window";

interface ListTableProps {
  data: OpenedList;
  label: string;
  createHref?: string | undefined;
  shaping: ReturnType<typeof useShape>;
  rows: ReturnType<typeof useRows>;
  seen: ReturnType<typeof useWindow>;
  pane: RefObject<HTMLElement | null>;
  body: RefObject<HTMLTableSectionElement | null>;
  choosing: Choosing | null;
}

/** So many columns stand on two lines of a card, on a phone. */
const ON_TWO_LINES = 6;

/**
 * The rows near the screen of a list as long as one likes, in a pane with its headings on a desk, as cards of one
 * height on a phone. Arrows walk the rows, Enter opens, `n` creates.
 */
export function ListTable({
  data,
  label,
  createHref,
  shaping,
  rows,
  seen,
  pane,
  body,
  choosing,
}: ListTableProps) {
  const navigate = useNavigate();
  const { shape, change } = shaping;
  const [pulled, setPulled] = useState<{ key: string; width: number } | null>(null);
  const byKey = useMemo(() => new Map(data.columns.map((one) => [one.key, one])), [data.columns]);
  const columns = useMemo(
    () => shape.columns.flatMap(({ key }) => byKey.get(key) ?? []),
    [shape.columns, byKey],
  );
  const widthOf = (key: string) =>
    pulled?.key === key
      ? pulled.width
      : (shape.columns.find((one) => one.key === key)?.width ?? byKey.get(key)?.width ?? 150);
  const total = columns.reduce((sum, { key }) => sum + widthOf(key), choosing ? 36 : 0);
  useGlow(body, data.rows, (row) => row.id);
  useKeptScroll(pane, shaping.content);
  useKeys(createHref ? [{ keys: "n", label: "Créer", run: () => void navigate(createHref) }] : []);
  useListKeys(body, `.${classes.open}`);
  const indexes = Array.from({ length: seen.last - seen.first + 1 }, (_, i) => seen.first + i);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the rows it holds
    <section
      className={classes.pane}
      ref={pane}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={label}
      onKeyDown={choosingKeys(choosing)}
    >
      <table
        className={classes.table}
        aria-label={label}
        aria-rowcount={rows.count + 1}
        data-tall={columns.length > ON_TWO_LINES || undefined}
        style={{ "--list-width": `${total}px` } as CSSProperties}
      >
        <colgroup>
          {choosing && <col style={{ width: 36 }} />}
          {columns.map(({ key }) => (
            <col key={key} style={{ width: widthOf(key) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {choosing && <ChooseAll choosing={choosing} total={rows.count} />}
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                width={widthOf(column.key)}
                sort={shape.sort}
                onWidth={(width, done) => {
                  setPulled(done ? null : { key: column.key, width });
                  if (done)
                    change({
                      columns: shape.columns.map((one) => (one.key === column.key ? { ...one, width } : one)),
                    });
                }}
                onDrop={(key) => change({ columns: moved(shape.columns, key, column.key) })}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={seen.before} width={columns.length + 1} />
          {indexes.map((at) => {
            const n = rows.numberAt(at);
            return (
              <ListRow
                key={n ?? `place-${at}`}
                at={at}
                row={rows.rowAt(at)}
                columns={columns}
                chosen={choosing ? n !== undefined && choosing.has(n) : undefined}
                onChoose={choosing?.choose ?? nothing}
              />
            );
          })}
          <Gap height={seen.after} width={columns.length + 1} />
        </tbody>
      </table>
    </section>
  );
}

const nothing = () => undefined;

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ height, width }: { height: number; width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.gap} style={{ height }}>
      <td colSpan={width} style={{ height }}>
        {"\u00a0"}
      </td>
    </tr>
  );
}

function ChooseAll({ choosing, total }: { choosing: Choosing; total: number }) {
  const whole = total > 0 && choosing.count === total;
  return (
    <th className={classes.check}>
      <input
        type="checkbox"
        aria-label="Tout sélectionner"
        className={classes.tick}
        checked={whole}
        onChange={() => (whole ? choosing.none() : choosing.everything())}
        ref={(box) => {
          if (box) box.indeterminate = !whole && choosing.count > 0;
        }}
      />
    </th>
  );
}
