import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { Status } from "~/app/ui/status";
import { toast } from "~/app/ui/toast";
import type { ChoiceEntry } from "./choice-list";
import classes from "./choice-list.module.css";

interface Props {
  choice: ChoiceEntry;
  /** The list's living entries in order, and this one's place. */
  ids: string[];
  at: number;
  mayManage: boolean;
}

/** One entry: renamed in place, moved by arrows, taken out with an undo. */
export function ChoiceRow({ choice, ids, at, mayManage }: Props) {
  const fetcher = useFetcher<{ problems?: { text: string }[] }>();
  const base = `/reglages/listes/${choice.id}`;
  const post = (action: string, fields: Record<string, string> = {}) =>
    void fetcher.submit(fields, { method: "post", action });
  const said = useRef<(() => void) | null>(null);
  useEffect(() => {
    const problems = fetcher.data?.problems ?? [];
    for (const { text } of problems) toast({ message: text, tone: "problem" });
    if (fetcher.data && problems.length === 0) said.current?.();
    if (fetcher.data) said.current = null;
  }, [fetcher.data]);

  const save = (changes: Record<string, string>) => {
    const { semantics } = choice;
    const flags = semantics && {
      sellable: semantics.sellable ? "on" : "",
      searchable: semantics.searchable ? "on" : "",
      bin: semantics.bin ? "on" : "",
    };
    post(`${base}/modification`, { label: choice.label, was: choice.label, ...flags, ...changes });
  };
  const move = (by: number) => {
    const order = ids.filter((id) => id !== choice.id);
    order.splice(at + by, 0, choice.id);
    post("/reglages/listes/ordre", { list: choice.list, ids: order.join(",") });
  };
  const takeOut = () => {
    said.current = () =>
      toast({ message: `« ${choice.label} » retiré de la liste.`, undo: () => post(`${base}/retour`) });
    post(`${base}/retrait`);
  };

  if (!mayManage || choice.archived)
    return (
      <li className={classes.row}>
        <span className={classes.label}>{choice.label}</span>
        {choice.semantics?.bin && <Status tone="neutral" label="Corbeille" />}
        {mayManage && (
          <Button variant="default" size="compact-sm" onClick={() => post(`${base}/retour`)}>
            Remettre
          </Button>
        )}
      </li>
    );
  return (
    <li className={classes.row}>
      <TextInput
        key={choice.label}
        variant="unstyled"
        className={classes.label}
        aria-label={`Nom de ${choice.label}`}
        defaultValue={choice.label}
        maxLength={60}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        onBlur={(event) => {
          const label = event.currentTarget.value.trim();
          if (label && label !== choice.label) save({ label });
          else event.currentTarget.value = choice.label;
        }}
      />
      {choice.semantics?.bin && <Status tone="neutral" label="Corbeille" />}
      {choice.semantics && !choice.semantics.bin && (
        <>
          <Checkbox
            size="xs"
            label="Devis possibles"
            checked={choice.semantics.sellable}
            onChange={(event) => save({ sellable: event.currentTarget.checked ? "on" : "" })}
          />
          <Checkbox
            size="xs"
            label="Trouvé en recherche"
            checked={choice.semantics.searchable}
            onChange={(event) => save({ searchable: event.currentTarget.checked ? "on" : "" })}
          />
        </>
      )}
      <span className={classes.tools}>
        <ActionIcon aria-label={`Monter ${choice.label}`} disabled={at === 0} onClick={() => move(-1)}>
          ↑
        </ActionIcon>
        <ActionIcon
          aria-label={`Descendre ${choice.label}`}
          disabled={at === ids.length - 1}
          onClick={() => move(1)}
        >
          ↓
        </ActionIcon>
        <ActionIcon
          aria-label={`Retirer ${choice.label}`}
          disabled={choice.semantics?.bin === true}
          onClick={takeOut}
        >
          ✕
        </ActionIcon>
      </span>
    </li>
  );
}
