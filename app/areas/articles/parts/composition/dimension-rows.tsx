import { ActionIcon, Button, Group, NativeSelect, TextInput } from "@mantine/core";
import classes from "./composition.module.css";
import { type DimensionDraft, type FieldProblem, nameOf, newKey } from "./draft";

interface DimensionRowsProps {
  dimensions: DimensionDraft[];
  problems: readonly FieldProblem[];
  onChange: (dimensions: DimensionDraft[]) => void;
}

/** What one measures, in the order in which one types; then what is worked out from it. */
export function DimensionRows({ dimensions, problems, onChange }: DimensionRowsProps) {
  const change = (key: string, more: Partial<DimensionDraft>) =>
    onChange(dimensions.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const add = (worked: boolean) =>
    onChange([
      ...dimensions,
      {
        key: newKey(),
        name: "",
        label: "",
        unit: worked ? "m²" : "m",
        formula: "",
        initial: "",
        least: "",
        most: "",
        worked,
      },
    ]);
  return (
    <>
      {dimensions.map((one, i) => {
        const errorOf = (field: string) =>
          problems.find((problem) => problem.field === `dimensions[${i}].${field}`)?.text;
        const field = (
          name: "label" | "name" | "unit" | "formula" | "initial" | "least" | "most",
          label: string,
        ) => (
          <TextInput
            label={label}
            value={one[name]}
            placeholder={name === "name" ? nameOf(one.label) : undefined}
            inputMode={name === "initial" || name === "least" || name === "most" ? "decimal" : undefined}
            error={errorOf(name)}
            onChange={(event) => change(one.key, { [name]: event.currentTarget.value })}
          />
        );
        return (
          <fieldset key={one.key} className={classes.dimension} data-worked={one.worked || undefined}>
            <legend className={classes.legend}>{one.label || `Dimension ${i + 1}`}</legend>
            {field("label", "Libellé")}
            {field("name", "Nom dans les formules")}
            {field("unit", "Unité")}
            {one.worked ? (
              field("formula", "Formule")
            ) : (
              <>
                {field("initial", "Proposé")}
                {field("least", "Minimum")}
                {field("most", "Maximum")}
              </>
            )}
            <Group gap={4} wrap="nowrap" className={classes.rowActs}>
              <ActionIcon
                variant="subtle"
                aria-label={`Monter ${one.label}`}
                disabled={i === 0}
                onClick={() => onChange(dimensions.with(i - 1, one).with(i, dimensions[i - 1] ?? one))}
              >
                ↑
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                aria-label={`Retirer ${one.label || "cette dimension"}`}
                onClick={() => onChange(dimensions.filter((it) => it.key !== one.key))}
              >
                ×
              </ActionIcon>
            </Group>
          </fieldset>
        );
      })}
      <Group mt="sm">
        <Button variant="default" size="sm" onClick={() => add(false)}>
          Ajouter une dimension
        </Button>
        <Button variant="default" size="sm" onClick={() => add(true)}>
          Ajouter une valeur calculée
        </Button>
      </Group>
    </>
  );
}

/** How it is sold, and whether papers print what it contains. */
export function Selling({
  priced,
  onChange,
}: {
  priced: "fixed" | "sum";
  onChange: (priced: "fixed" | "sum") => void;
}) {
  return (
    <NativeSelect
      label="Prix de vente"
      value={priced}
      onChange={(event) => onChange(event.currentTarget.value === "fixed" ? "fixed" : "sum")}
      data={[
        { value: "sum", label: "La somme de ce qu'il contient" },
        { value: "fixed", label: "Celui de l'article, fixe" },
      ]}
    />
  );
}
