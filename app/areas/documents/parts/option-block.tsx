import { ActionIcon, Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { outOfOption, renameOption } from "~/domain/documents/edit";
import { formatCents } from "~/domain/money/format";
import classes from "./editor.module.css";
import { Plus } from "./icons";
import { useDerived, useEditor, useSession } from "./session";

/** Lines that the customer may add: a dashed block with its name and its own total, outside the total. */
export function OptionBlock({
  optionId,
  ids,
  place,
  measure,
  children,
}: {
  optionId: string;
  ids: string[];
  /** Of its head among all the rows. */
  place: number;
  measure: (head: HTMLElement | null) => void;
  children: ReactNode;
}) {
  const { editor, commands } = useSession();
  const label = useEditor((state) => state.draft.body.options.find((it) => it.id === optionId)?.label ?? "");
  const sum = useDerived((computed) => computed.totals.options[optionId]);
  const dissolve = () =>
    editor.editBody((body) =>
      ids.length === 0
        ? { ...body, options: body.options.filter((option) => option.id !== optionId) }
        : outOfOption(body, new Set(ids)),
    );
  return (
    <div role="rowgroup" className={classes.option} aria-label={`Option : ${label}`}>
      <div
        ref={measure}
        role="row"
        aria-rowindex={place + 2}
        data-index={place}
        data-framed
        className={classes.optionRow}
      >
        <div role="gridcell" className={classes.optionHead} data-option={optionId}>
          <span className={classes.optionWord}>Option</span>
          <TextInput
            variant="unstyled"
            size="sm"
            aria-label="Nom de l'option"
            placeholder="Nom de l'option"
            className={classes.optionName}
            value={label}
            onChange={(event) => {
              const name = event.currentTarget.value;
              editor.editBody((body) => renameOption(body, optionId, name), `option:${optionId}`);
            }}
          />
          <span className={classes.optionSum}>
            {sum ? `${formatCents(sum.net)} HT, ${formatCents(sum.gross)} TTC, hors total` : ""}
          </span>
          <Button variant="subtle" size="compact-xs" onClick={dissolve}>
            Intégrer au total
          </Button>
          <ActionIcon
            size="sm"
            aria-label="Ajouter une ligne à cette option"
            onClick={() => commands.insert(ids.at(-1) ?? null, "item", optionId)}
          >
            <Plus />
          </ActionIcon>
        </div>
      </div>
      {children}
    </div>
  );
}
