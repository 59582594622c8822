import { ActionIcon, Button, Checkbox, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { useInPlace } from "~/app/ui/form/in-place";
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
  const renaming = useFetcher<{ problems?: { text: string }[] }>();
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

  const fieldsOf = (changes: Record<string, string>, version = choice.version) => {
    const { semantics } = choice;
    const flags = semantics && {
      sellable: semantics.sellable ? "on" : "",
      searchable: semantics.searchable ? "on" : "",
      bin: semantics.bin ? "on" : "",
    };
    return { label: choice.label, version: String(version), ...flags, ...changes };
  };
  const save = (changes: Record<string, string>) => post(`${base}/modification`, fieldsOf(changes));
  const busy = fetcher.state !== "idle";
  const naming = useInPlace({
    value: choice.label,
    version: choice.version,
    fetcher: renaming,
    send: (label, version) =>
      void renaming.submit(fieldsOf({ label }, version), { method: "post", action: `${base}/modification` }),
  });
  const move = (by: number) => {
    const order = ids.filter((id) => id !== choice.id);
    order.splice(at + by, 0, choice.id);
    post("/reglages/listes/ordre", { list: choice.list, ids: order.join(","), was: ids.join(",") });
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
        variant="unstyled"
        className={classes.label}
        aria-label={`Nom de ${choice.label}`}
        maxLength={60}
        onFocus={naming.open}
        {...naming.input}
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
        <ActionIcon
          aria-label={`Monter ${choice.label}`}
          disabled={at === 0 || busy}
          onClick={() => move(-1)}
        >
          ↑
        </ActionIcon>
        <ActionIcon
          aria-label={`Descendre ${choice.label}`}
          disabled={at === ids.length - 1 || busy}
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
