import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useEffect } from "react";
import { href, useFetcher } from "react-router";
import type * as z from "zod";
import { familyOptions } from "~/app/areas/articles/parts/family-options";
import { FormProblems } from "~/app/ui/form/problems";
import { SidePanel } from "~/app/ui/side-panel";
import { rateShape } from "~/domain/prices/forms";
import { ROUNDINGS } from "~/domain/prices/terms";
import type { Grid, RateRow } from "./rate-words";
import { rateValues } from "./rate-words";
import { ROUNDING_WORDS } from "./step-words";

interface Answered {
  done?: true;
  problems?: { text: string; field?: string }[];
  lastResult?: Parameters<typeof useForm>[0]["lastResult"];
}

/** Writes or revises a row of the grid beside it. */
export function RatePanel({
  rate,
  grid,
  onClose,
}: {
  rate: RateRow | "new" | null;
  grid: Grid;
  onClose: () => void;
}) {
  return (
    <SidePanel
      opened={rate !== null}
      onClose={onClose}
      title={rate === "new" ? "Nouvelle condition" : "Condition de prix"}
    >
      {rate && (
        <RateForm
          key={rate === "new" ? "new" : `${rate.id}-${rate.version}`}
          rate={rate === "new" ? null : rate}
          grid={grid}
          onDone={onClose}
        />
      )}
    </SidePanel>
  );
}

function RateForm({ rate, grid, onDone }: { rate: RateRow | null; grid: Grid; onDone: () => void }) {
  const fetcher = useFetcher<Answered>();
  const [form, fields] = useForm({
    id: `rate-${rate?.id ?? "new"}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.lastResult : undefined,
    defaultValue: rateValues(rate) as Partial<z.input<typeof rateShape>>,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: rateShape }),
  });
  const done = fetcher.state === "idle" && fetcher.data?.done;
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  const field = (name: "statusId" | "familyId" | "overhead" | "margin" | "discount" | "rounding") => ({
    id: fields[name].id,
    name,
    defaultValue: String(fields[name].initialValue ?? ""),
    error: (fields[name].errors as string[] | undefined)?.join(" "),
  });
  const statuses = grid.statuses.filter((one) => one.offered || one.id === rate?.statusId);
  return (
    <fetcher.Form
      method="post"
      action={href("/reglages/prix")}
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
    >
      <FormProblems messages={(fetcher.data?.problems ?? []).filter((p) => !p.field).map((p) => p.text)} />
      {rate && <input type="hidden" name="id" value={rate.id} />}
      {rate && <input type="hidden" name="version" value={rate.version} />}
      <Stack gap="sm">
        <NativeSelect
          {...field("statusId")}
          label="Pour"
          data={[
            { value: "", label: "Tous les clients" },
            ...statuses.map((one) => ({ value: one.id, label: `Statut ${one.label}` })),
          ]}
        />
        <NativeSelect
          {...field("familyId")}
          label="Sur"
          data={[{ value: "", label: "Tous les articles" }, ...familyOptions(grid.families)]}
        />
        <SimpleGrid cols={2}>
          <TextInput
            {...field("overhead")}
            label="Coefficient de frais généraux"
            description="Comme 1,15. Vide : celui du niveau au-dessus"
            inputMode="decimal"
          />
          <TextInput
            {...field("margin")}
            label="Coefficient de marge"
            description="Comme 1,35. Vide : celui du niveau au-dessus"
            inputMode="decimal"
          />
        </SimpleGrid>
        <NativeSelect
          {...field("rounding")}
          label="Arrondir le prix calculé"
          data={ROUNDINGS.map((value) => ({ value, label: ROUNDING_WORDS[value] }))}
        />
        <TextInput
          {...field("discount")}
          label="Remise"
          description="Écrite sur la ligne du devis. 0 : aucune, même si le niveau au-dessus en donne une"
          inputMode="decimal"
          rightSection="%"
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onDone}>
          Annuler
        </Button>
        <Button type="submit" loading={fetcher.state !== "idle"}>
          Enregistrer
        </Button>
      </Group>
    </fetcher.Form>
  );
}
