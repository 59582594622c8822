import { TextInput } from "@mantine/core";
import { useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { Bars } from "~/app/ui/bars";
import { FormProblems } from "~/app/ui/form/problems";
import { Facts } from "~/app/ui/page";
import { Amount, UnitPrice } from "~/app/ui/values";
import { ARTICLE_TYPE_LABELS } from "~/domain/articles/article";
import { breakdown } from "~/domain/articles/breakdown";
import { type Composed, compose } from "~/domain/compounds/compose";
import type { Book } from "~/domain/compounds/compound";
import { readDimensions, typedOf } from "~/domain/compounds/dimensions";
import { worthOf } from "~/domain/compounds/worth";
import { counted } from "~/domain/french";
import { formatCents, formatQuantity } from "~/domain/money/format";
import type { Quantity } from "~/domain/money/money";
import { Audit } from "./audit";

/** What "8 x 4 x 1,5" gives of this compound. */
export function worked(book: Book | null, articleId: string, typed: string) {
  const recipe = book?.recipes.get(articleId);
  if (!book || !recipe) return null;
  const read = readDimensions(typed, recipe.dimensions);
  const composed = read.ok ? compose(book, articleId, read.value) : read;
  return composed;
}

interface CompositionResultProps {
  book: Book | null;
  articleId: string;
  typed: string;
  onTyped: (typed: string) => void;
  may: { prices: boolean; costs: boolean };
}

/** Dimensions typed in one field, and what they come to at once: quantities, price, cost, and where each number is from. */
export function CompositionResult({ book, articleId, typed, onTyped, may }: CompositionResultProps) {
  const [told, setTold] = useState(false);
  const recipe = book?.recipes.get(articleId);
  const measured = typedOf(recipe?.dimensions ?? []);
  const composed = worked(book, articleId, typed);
  return (
    <>
      {measured.length > 0 && (
        <TextInput
          label={`Essayer : ${measured.map((one) => one.label.toLowerCase()).join(" × ")}`}
          placeholder={measured.map((_, i) => ["8", "4", "1,5"][i] ?? "1").join(" x ")}
          value={typed}
          onChange={(event) => onTyped(event.currentTarget.value)}
          mb="sm"
        />
      )}
      {composed && !composed.ok && typed.trim() !== "" && (
        <FormProblems messages={composed.problems.map((one) => sentence(one))} />
      )}
      {composed?.ok && <Found composed={composed.value} may={may} />}
      {composed?.ok && (
        <details open={told} onToggle={(event) => setTold(event.currentTarget.open)}>
          <summary>D'où vient chaque nombre</summary>
          {told && <Audit composed={composed.value} />}
        </details>
      )}
    </>
  );
}

function Found({ composed, may }: { composed: Composed; may: CompositionResultProps["may"] }) {
  const worth = worthOf(composed);
  const shares = breakdown(
    worth.parts.flatMap(({ part, piece, cost }) =>
      piece
        ? [{ type: piece.article.type, quantity: part.quantity, unit: part.unit, cost: cost ?? null }]
        : [],
    ),
  );
  return (
    <>
      <Facts
        facts={[
          ["Vente HT", may.prices && <UnitPrice key="price" value={worth.price} />],
          [
            "Sans prix de vente",
            worth.unpriced > 0 && `${counted(worth.unpriced, "article")}, hors de ce prix`,
          ],
          ["Achat HT", may.costs && <UnitPrice key="cost" value={worth.cost} />],
          ["Heures", worth.hours > 0 && <Amount key="hours" value={worth.hours} unit="h" />],
        ]}
      />
      {may.costs && shares.length > 0 && (
        <Bars
          label="Déboursé par type"
          bars={shares.map(({ type, cost, hours, unknown }) => ({
            key: type,
            label: ARTICLE_TYPE_LABELS[type],
            value: cost,
            figure: formatCents(cost),
            more: [
              hours > 0 ? formatQuantity(hours as Quantity, "h") : "",
              unknown > 0 ? `${unknown} sans prix d'achat` : "",
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
    </>
  );
}
