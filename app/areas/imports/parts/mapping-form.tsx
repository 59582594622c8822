import { Button, Checkbox, Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { FormProblems } from "~/app/ui/form/problems";
import { Section } from "~/app/ui/page";
import type { ImportPage } from "~/operations/imports/get-import";
import classes from "./mapping-form.module.css";
import { MatchChoices } from "./match-choices";

export type MappingPage = Extract<ImportPage, { stage: "mapping" }>;

/** One line a column of the file: its header, what it holds, the field it fills. */
export function MappingForm({ page, problems }: { page: MappingPage; problems: { text: string }[] }) {
  const { columns, fields, options, run, total } = page;
  const [mapping, setMapping] = useState(page.mapping);
  // The columns stand as they were opened: somebody else's trial meanwhile is a conflict.
  const [version] = useState(run.version);
  const busy = useNavigation().state !== "idle";
  const used = new Map(Object.entries(mapping).map(([at, key]) => [key, Number(at)]));
  const choose = (at: number, key: string) =>
    setMapping((all) => {
      const rest = Object.entries(all).filter(([column, taken]) => Number(column) !== at && taken !== key);
      return Object.fromEntries(key ? [...rest, [String(at), key]] : rest);
    });
  const aside = columns.length - Object.keys(mapping).length;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <FormProblems messages={problems.map((problem) => problem.text)} />
      <Text mb="sm">
        {total.toLocaleString("fr-FR")} {total < 2 ? "ligne lue" : "lignes lues"}. Dites ce que contient
        chaque colonne{aside > 0 && ` ; ${aside === 1 ? "une reste de côté" : `${aside} restent de côté`}`}.
      </Text>
      <ul className={classes.columns}>
        {columns.map((column) => {
          const key = mapping[column.at] ?? "";
          const field = fields.find((one) => one.key === key);
          return (
            <li key={column.at} className={classes.column} data-aside={key === "" || undefined}>
              <div className={classes.from}>
                <b>{column.header || `Colonne ${column.at + 1}`}</b>
                <Text size="sm" c="dimmed" truncate>
                  {column.samples.join(" · ") || "vide"}
                </Text>
              </div>
              <NativeSelect
                name={`columns[${column.at}]`}
                aria-label={`Champ rempli par la colonne ${column.header || column.at + 1}`}
                value={key}
                onChange={(event) => choose(column.at, event.currentTarget.value)}
              >
                <option value="">Laisser de côté</option>
                {fields.map((one) => {
                  const elsewhere = used.get(one.key);
                  return (
                    <option key={one.key} value={one.key}>
                      {one.label}
                      {elsewhere !== undefined && elsewhere !== column.at ? " (déjà associé)" : ""}
                    </option>
                  );
                })}
              </NativeSelect>
              {field && !field.required ? (
                <Checkbox
                  name={`clears[${column.at}]`}
                  value={field.key}
                  defaultChecked={options.clears.includes(field.key)}
                  label="Une cellule vide efface"
                  size="xs"
                />
              ) : (
                <span />
              )}
            </li>
          );
        })}
      </ul>
      <Section title="Ce que l'import peut faire">
        <MatchChoices kind={run.kind} options={options} />
      </Section>
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={busy}>
          Faire l'essai
        </Button>
      </Group>
    </Form>
  );
}
