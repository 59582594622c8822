import { TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { href, useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import { UnitPrice } from "~/app/ui/values";
import { inputUnitPrice } from "~/domain/money/format";
import { parseUnitPrice } from "~/domain/money/parse";
import type { ArticleLine } from "./article-columns";
import classes from "./price-cell.module.css";

interface Answer {
  problems?: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null };
}

/** The sale price, changed in place: a click opens it, Enter keeps it, Escape leaves it as it was. */
export function PriceCell({ row, editable }: { row: ArticleLine; editable: boolean }) {
  const [editing, setEditing] = useState(false);
  const fetcher = useFetcher<Answer>();
  const wrong = problemOf(fetcher.data);
  if (!editable) return <UnitPrice value={row.salePrice} />;
  if (!editing && !wrong)
    return (
      <UnstyledButton className={classes.price} onClick={() => setEditing(true)}>
        <span className="visually-hidden">Changer le prix de vente de {row.label} : </span>
        <UnitPrice value={sent(fetcher.formData) ?? row.salePrice} />
      </UnstyledButton>
    );
  const keep = (text: string) => {
    setEditing(false);
    if (text.trim() === typed(row)) return fetcher.reset();
    void fetcher.submit(
      { salePrice: text, version: String(row.version) },
      { method: "post", action: href("/articles/:articleId/prix", { articleId: row.id }) },
    );
    const price = parseUnitPrice(text);
    if (price !== null || !text.trim()) toast({ message: `Prix de ${row.reference} enregistré` });
  };
  return (
    <TextInput
      ref={(input) => input?.focus()}
      size="xs"
      w="7.5rem"
      ml="auto"
      classNames={{ input: classes.input ?? "" }}
      inputMode="decimal"
      aria-label={`Prix de vente HT de ${row.label}`}
      defaultValue={typed(row)}
      error={wrong}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") {
          event.currentTarget.value = typed(row);
          event.currentTarget.blur();
        }
      }}
    />
  );
}

const typed = (row: ArticleLine) =>
  row.salePrice ? inputUnitPrice(row.salePrice) : row.salePrice === 0 ? "0" : "";

/** What is on its way, so that the list shows it at once. */
const sent = (form: FormData | undefined) =>
  form ? parseUnitPrice(String(form.get("salePrice") ?? "")) : undefined;

const problemOf = (answer: Answer | undefined): string | undefined =>
  answer?.problems?.[0]?.text ?? answer?.lastResult?.error?.salePrice?.[0];
