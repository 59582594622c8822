import { Button, Checkbox, Group, NativeSelect, Text } from "@mantine/core";
import { useState } from "react";
import { Form, useNavigation } from "react-router";
import { FormProblems } from "~/app/ui/form/problems";
import { Section } from "~/app/ui/page";
import type { ImportPage } from "~/operations/imports/get-import";
import { KnownProduct } from "./known-product";
import classes from "./mapping-form.module.css";
import { MatchChoices } from "./match-choices";

export type MappingPage = Extract<ImportPage, { stage: "mapping" }>;

/** One line a column of the file: its header, what it holds, the field it fills. */
export function MappingForm({ page, problems }: { page: MappingPage; problems: { text: string }[] }) {
  const { columns, fields, options, run, total } = page;
  const [mapping, setMapping] = useState(page.mapping);
  // The columns stand as they were opened: somebody else's trial meanwhile is a conflict.
  const [version] = useState(run.version);
  const [rule, setRule] = useState(options.rule);
  const groups = grouped(fields);
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
      <KnownProduct label={page.product} />
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
                {groups.map(({ group, fields }) =>
                  group === "" ? (
                    fields.map((one) => (
                      <Choice key={one.key} field={one} at={used.get(one.key)} here={column.at} />
                    ))
                  ) : (
                    <optgroup key={group} label={group}>
                      {fields.map((one) => (
                        <Choice key={one.key} field={one} at={used.get(one.key)} here={column.at} />
                      ))}
                    </optgroup>
                  ),
                )}
              </NativeSelect>
              {field?.clearable && (run.kind === "articles" || rule === "overwrite") ? (
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
        <MatchChoices kind={run.kind} options={options} rule={rule} onRule={setRule} />
      </Section>
      <Group justify="flex-end" mt="lg">
        <Button type="submit" loading={busy}>
          Faire l'essai
        </Button>
      </Group>
    </Form>
  );
}

type Field = MappingPage["fields"][number];

/** Fields under their headings, in the order of the model file. */
function grouped(fields: Field[]) {
  const groups = new Map<string, Field[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return [...groups].map(([group, fields]) => ({ group, fields }));
}

function Choice({ field, at, here }: { field: Field; at: number | undefined; here: number }) {
  return (
    <option value={field.key}>
      {field.label}
      {at !== undefined && at !== here ? " (déjà associé)" : ""}
    </option>
  );
}
