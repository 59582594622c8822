import { useField } from "@conform-to/react";
import { Button, SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type * as z from "zod";
import { DayField } from "~/app/ui/form/day-field";
import { SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { fill } from "~/app/ui/form/fill";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { SuggestField } from "~/app/ui/form/suggest-field";
import { durationWords } from "~/domain/equipment/words";
import type { InstallableLine } from "~/operations/equipment/lines";

/** An article as far as a piece is concerned. */
export interface Known {
  id: string;
  reference: string;
  warrantyMonths: number | null;
  lifetimeMonths: number | null;
}

interface EquipmentFormProps {
  schema: z.ZodType;
  defaultValue: Record<string, string | null>;
  article?: Known | null;
  lines: InstallableLine[];
  /** Where leaving leads. */
  back: string;
  verb: string;
  version?: number;
}

/** One piece as it is written: what it is, its numbers, its day; its ends come from its article. */
export function EquipmentForm({
  schema,
  defaultValue,
  article: kept = null,
  lines,
  back,
  verb,
  version,
}: EquipmentFormProps) {
  // The version of the first render stays: what a colleague writes meanwhile is a conflict, never lost.
  const [first] = useState(version);
  const [article, setArticle] = useState(kept);
  const after = (months: number | null | undefined) =>
    months ? `Vide : ${durationWords(months)} après la pose` : "Vide : inconnue";
  return (
    <Form schema={schema} defaultValue={defaultValue}>
      {first !== undefined && <input type="hidden" name="version" value={first} />}
      <input type="hidden" name="articleId" value={article?.id ?? ""} readOnly />
      {lines.length > 0 && <LineField lines={lines} onArticle={setArticle} />}
      <LabelField article={article} onArticle={setArticle} />
      <TextField
        name="serialNumber"
        label="N° de série"
        hint="Plusieurs : séparés par une virgule"
        autoComplete="off"
        autoCapitalize="characters"
      />
      <DayField name="installedOn" label="Posé le" />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayField name="warrantyUntil" label="Garanti jusqu'au" hint={after(article?.warrantyMonths)} />
        <DayField name="endOfLifeOn" label="Fin de vie" hint={after(article?.lifetimeMonths)} />
      </SimpleGrid>
      <TextArea name="notes" label="Notes" autosize minRows={2} />
      <FormActions>
        <Button component={Link} to={back} variant="default">
          Laisser comme avant
        </Button>
        <SubmitButton>{verb}</SubmitButton>
      </FormActions>
    </Form>
  );
}

interface Chooses {
  onArticle: (article: Known | null) => void;
}

/** What was sold to this client and is not installed yet: one choice says what it is. */
function LineField({ lines, onArticle }: { lines: InstallableLine[] } & Chooses) {
  const valueOf = (one: InstallableLine) => `${one.kind}:${one.documentId}:${one.lineId}`;
  return (
    <SelectField
      name="line"
      label="Depuis une commande ou une facture"
      empty="—"
      hint="Ce qui a été vendu et reste à poser"
      options={lines.map((one) => ({
        value: valueOf(one),
        label: `${one.number} · ${one.label}${one.left > 1 ? ` (${one.left})` : ""}`,
      }))}
      onChange={(event) => {
        const { form, value } = event.currentTarget;
        const chosen = lines.find((one) => valueOf(one) === value);
        if (!chosen) return;
        fill(form, "label", chosen.label);
        const { articleId: id, reference, warrantyMonths, lifetimeMonths } = chosen;
        onArticle(id && reference ? { id, reference, warrantyMonths, lifetimeMonths } : null);
      }}
    />
  );
}

/** What it is, in words; one of the articles of the base gives its warranty and its lifetime. */
function LabelField({ article, onArticle }: { article: Known | null } & Chooses) {
  const [field] = useField<string>("articleId");
  return (
    <div>
      <SuggestField<Known & { label: string }>
        name="label"
        label="Équipement"
        required
        maxLength={200}
        autoComplete="off"
        placeholder="Pompe, filtre, poêle…"
        ask={(typed) =>
          typed.trim().length < 2 ? null : `/documents/articles?${new URLSearchParams({ q: typed })}`
        }
        take={(one) => one.label}
        show={(one) => `${one.label} · ${one.reference}`}
        onChoose={onArticle}
      />
      {article && (
        <Text size="sm" c="dimmed" mt={4}>
          Article <span className="figures">{article.reference}</span>{" "}
          <Button variant="subtle" size="compact-xs" onClick={() => onArticle(null)}>
            Détacher l'article
          </Button>
        </Text>
      )}
      {field.errors && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {field.errors.join(" ")}
        </Text>
      )}
    </div>
  );
}
