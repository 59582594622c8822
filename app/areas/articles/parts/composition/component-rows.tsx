import { ActionIcon, Group, TextInput } from "@mantine/core";
import { Link } from "react-router";
import type { Composed } from "~/domain/compounds/compose";
import { typedOf } from "~/domain/compounds/dimensions";
import { formatQuantity } from "~/domain/money/format";
import classes from "./composition.module.css";
import type { BookData, ComponentDraft, FieldProblem } from "./draft";

interface ComponentRowsProps {
  components: ComponentDraft[];
  book: BookData;
  composed: Composed | null;
  problems: readonly FieldProblem[];
  onChange: (components: ComponentDraft[]) => void;
}

/** What it is made of: an article or another compound, how much of it, what is lost on the way. */
export function ComponentRows({ components, book, composed, problems, onChange }: ComponentRowsProps) {
  const change = (key: string, more: Partial<ComponentDraft>) =>
    onChange(components.map((one) => (one.key === key ? { ...one, ...more } : one)));
  return components.map((one, i) => {
    const article = book.articles.find((it) => it.id === one.articleId);
    const nested = book.definitions.find(([id]) => id === one.articleId)?.[1];
    const errorOf = (field: string) =>
      problems.find((problem) => problem.field === `components[${i}].${field}`)?.text;
    const amount = composed?.pieces[i]?.quantity;
    return (
      <fieldset key={one.key} className={classes.component}>
        <legend className={classes.legend}>
          <Link to={`/articles/${one.articleId}`} className={classes.reference}>
            {article?.reference ?? "Article"}
          </Link>{" "}
          {article?.label ?? "introuvable"}
          {nested && <span className={classes.nested}> composé</span>}
        </legend>
        <TextInput
          label="Quantité ou formule"
          value={one.quantity}
          error={errorOf("quantity") ?? errorOf("articleId")}
          onChange={(event) => change(one.key, { quantity: event.currentTarget.value })}
        />
        <TextInput
          label="Pertes %"
          inputMode="decimal"
          value={one.waste}
          error={errorOf("waste")}
          onChange={(event) => change(one.key, { waste: event.currentTarget.value })}
        />
        <TextInput
          label="Note"
          value={one.note}
          error={errorOf("note")}
          onChange={(event) => change(one.key, { note: event.currentTarget.value })}
        />
        <output className={classes.amount} aria-label={`Quantité de ${article?.label ?? "l'article"}`}>
          {amount === undefined ? "—" : formatQuantity(amount, article?.unit ?? "")}
        </output>
        <Group gap={4} wrap="nowrap" className={classes.rowActs}>
          <ActionIcon
            variant="subtle"
            aria-label={`Monter ${article?.label ?? ""}`}
            disabled={i === 0}
            onClick={() => onChange(components.with(i - 1, one).with(i, components[i - 1] ?? one))}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            aria-label={`Retirer ${article?.label ?? "cette ligne"}`}
            onClick={() => onChange(components.filter((it) => it.key !== one.key))}
          >
            ×
          </ActionIcon>
        </Group>
        {nested && typedOf(nested.dimensions).length > 0 && (
          <div className={classes.given}>
            {typedOf(nested.dimensions).map((dimension) => (
              <TextInput
                key={dimension.name}
                label={`${dimension.label} (${dimension.unit})`}
                placeholder={dimension.name}
                value={one.given[dimension.name] ?? ""}
                error={errorOf(`given.${dimension.name}`)}
                onChange={(event) =>
                  change(one.key, { given: { ...one.given, [dimension.name]: event.currentTarget.value } })
                }
              />
            ))}
          </div>
        )}
      </fieldset>
    );
  });
}
