import { ActionIcon, Button, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { outOfOption, renameOption } from "~/domain/documents/edit";
import { formatCents } from "~/domain/money/format";
import classes from "./editor.module.css";
import { Plus } from "./icons";
import { useDerived, useEditor, useSession } from "./session";
import { VariantHead } from "./variant-head";

interface OptionBlockProps {
  optionId: string;
  ids: string[];
  /** Of its head among all the rows. */
  place: number;
  measure: (head: HTMLElement | null) => void;
  children: ReactNode;
}

/** Lines that the customer decides about: a framed block with its name and its own total. */
export function OptionBlock({ optionId, ids, place, measure, children }: OptionBlockProps) {
  const { commands } = useSession();
  const option = useEditor((state) => state.draft.body.options.find((it) => it.id === optionId));
  if (!option) return children;
  const { label, choice, retained } = option;
  return (
    <div
      role="rowgroup"
      className={classes.option}
      data-variant={choice ? (retained ? "chosen" : "other") : undefined}
      aria-label={choice ? `Variante de « ${choice.label} » : ${label}` : `Option : ${label}`}
    >
      <div
        ref={measure}
        role="row"
        aria-rowindex={place + 2}
        data-index={place}
        data-framed
        className={classes.optionRow}
      >
        <div role="gridcell" className={classes.optionHead} data-option={optionId}>
          {choice ? (
            <VariantHead option={option} choice={choice} />
          ) : (
            <OptionHead optionId={optionId} label={label} ids={ids} />
          )}
          <ActionIcon
            size="sm"
            aria-label={`Ajouter une ligne à ${choice ? "cette variante" : "cette option"}`}
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

/** An option stands outside the total until the customer takes it. */
function OptionHead({ optionId, label, ids }: { optionId: string; label: string; ids: string[] }) {
  const { editor } = useSession();
  const sum = useDerived((computed) => computed.totals.options[optionId]);
  const dissolve = () =>
    editor.editBody((body) =>
      ids.length === 0
        ? { ...body, options: body.options.filter((option) => option.id !== optionId) }
        : outOfOption(body, new Set(ids)),
    );
  return (
    <>
      <span className={classes.optionWord}>Option</span>
      <OptionName optionId={optionId} label={label} what="l'option" />
      <span className={classes.optionSum}>
        {sum &&
          `${sum.times > 1 ? `${sum.times} × : ` : ""}${formatCents(sum.net)} HT, ${formatCents(sum.gross)} TTC, hors total`}
      </span>
      <Button variant="subtle" size="compact-xs" onClick={dissolve}>
        Intégrer au total
      </Button>
    </>
  );
}

/** The words by which the customer knows an option or a variant. */
export function OptionName({ optionId, label, what }: { optionId: string; label: string; what: string }) {
  const { editor } = useSession();
  return (
    <TextInput
      variant="unstyled"
      size="sm"
      aria-label={`Nom de ${what}`}
      placeholder={`Nom de ${what}`}
      className={classes.optionName}
      value={label}
      onChange={(event) => {
        const name = event.currentTarget.value;
        editor.editBody((body) => renameOption(body, optionId, name), `option:${optionId}`);
      }}
    />
  );
}
