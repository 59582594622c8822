import { ActionIcon, Button, Checkbox } from "@mantine/core";
import { SidePanel } from "~/app/ui/side-panel";
import type { ShownColumn } from "~/domain/lists/address";
import type { ListColumn } from "~/domain/lists/column";
import classes from "./list.module.css";

interface ColumnsPanelProps {
  columns: readonly ListColumn[];
  shown: ShownColumn[];
  onChange: (columns: ShownColumn[]) => void;
  onClose: () => void;
}

/** Which columns, in which order: those on screen first, with arrows, then the others by heading. */
export function ColumnsPanel({ columns, shown, onChange, onClose }: ColumnsPanelProps) {
  const others = columns.filter((one) => !shown.some(({ key }) => key === one.key));
  const label = (key: string) => columns.find((one) => one.key === key)?.label ?? key;
  const step = (at: number, by: -1 | 1) => {
    const next = [...shown];
    const [one] = next.splice(at, 1);
    if (one) next.splice(at + by, 0, one);
    onChange(next);
  };
  return (
    <SidePanel opened onClose={onClose} title="Colonnes">
      <ul className={classes.columns}>
        {shown.map(({ key }, at) => (
          <li key={key}>
            <Checkbox
              checked
              label={label(key)}
              disabled={shown.length === 1}
              onChange={() => onChange(shown.filter((one) => one.key !== key))}
            />
            <span className={classes.steps}>
              <ActionIcon
                variant="subtle"
                aria-label={`Monter ${label(key)}`}
                disabled={at === 0}
                onClick={() => step(at, -1)}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={`Descendre ${label(key)}`}
                disabled={at === shown.length - 1}
                onClick={() => step(at, 1)}
              >
                ↓
              </ActionIcon>
            </span>
          </li>
        ))}
      </ul>
      <ul className={classes.columns}>
        {others.map((column, at) => (
          <li key={column.key} data-first={column.group !== others[at - 1]?.group || undefined}>
            {column.group !== others[at - 1]?.group && <p className={classes.group}>{column.group}</p>}
            <Checkbox
              checked={false}
              label={column.label}
              onChange={() => onChange([...shown, { key: column.key }])}
            />
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={onClose} mt="md">
        Fermer
      </Button>
    </SidePanel>
  );
}
