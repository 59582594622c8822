import { Button, Group, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useFetcher } from "react-router";
import { Section } from "~/app/ui/page";
import type { LISTS } from "~/domain/company/list-titles";
import type { listChoices } from "~/operations/settings/list-choices";
import classes from "./choice-list.module.css";
import { ChoiceRow } from "./choice-row";

export type ChoiceEntry = Awaited<ReturnType<typeof listChoices>>["choices"][number];

interface Props {
  list: (typeof LISTS)[number];
  choices: ChoiceEntry[];
  mayManage: boolean;
}

/** One list: its entries in order, what was taken out of it, and a field to add. */
export function ChoiceListSection({ list, choices, mayManage }: Props) {
  const living = choices.filter((choice) => !choice.archived);
  const archived = choices.filter((choice) => choice.archived);
  return (
    <Section
      title={list.title}
      actions={
        mayManage &&
        choices.length > 1 && (
          <Link to={`/reglages/listes/fusion/${list.key}`} aria-label={`Fusionner dans ${list.title}`}>
            Fusionner
          </Link>
        )
      }
    >
      <ul className={classes.rows} aria-label={list.title}>
        {living.map((choice, at) => (
          <ChoiceRow
            key={choice.id}
            choice={choice}
            ids={living.map((one) => one.id)}
            at={at}
            mayManage={mayManage}
          />
        ))}
      </ul>
      {mayManage && <AddChoice list={list} />}
      {archived.length > 0 && (
        <details className={classes.archived}>
          <summary>
            {archived.length} entrée{archived.length > 1 ? "s" : ""} retirée{archived.length > 1 ? "s" : ""}
          </summary>
          <ul className={classes.rows}>
            {archived.map((choice) => (
              <ChoiceRow key={choice.id} choice={choice} ids={[]} at={0} mayManage={mayManage} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function AddChoice({ list }: { list: Props["list"] }) {
  const fetcher = useFetcher<{ problems?: { text: string }[]; done?: boolean }>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fetcher.data?.done) form.current?.reset();
  }, [fetcher.data]);
  return (
    <fetcher.Form method="post" action="/reglages/listes/ajout" ref={form}>
      <input type="hidden" name="list" value={list.key} />
      <Group gap="xs" mt="sm" align="flex-start">
        <TextInput
          name="label"
          required
          maxLength={60}
          aria-label={`Ajouter à ${list.title}`}
          placeholder={`Ajouter : ${list.example}`}
          error={fetcher.data?.problems?.map((problem) => problem.text).join(" ")}
          style={{ flex: "0 1 18rem" }}
        />
        <Button type="submit" variant="default" loading={fetcher.state !== "idle"}>
          Ajouter
        </Button>
      </Group>
    </fetcher.Form>
  );
}
