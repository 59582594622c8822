import { useId, useState } from "react";
import { insideBounds } from "~/domain/documents/choosing";
import type { ItemLine } from "~/domain/documents/document";
import { formatQuantity, inputQuantity } from "~/domain/money/format";
import { type Quantity, quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import classes from "./quantity-choice.module.css";

interface QuantityChoiceProps {
  line: ItemLine;
  /** Several lines in the card: each says which one it is. */
  named: boolean;
  onAsk: (wanted: Quantity) => void;
}

/** How many of a line the customer wants, between its bounds: by its two buttons or typed. */
export function QuantityChoice({ line, named, onAsk }: QuantityChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { bounds } = line;
  if (!bounds) return null;
  const range = `de ${formatQuantity(bounds.least)} à ${formatQuantity(bounds.most, line.unit)}`;
  const read = typed === null ? line.quantity : parseQuantity(typed);
  const wrong = read === null || !insideBounds(line, read);
  const step = (by: number) => {
    const next = Math.min(bounds.most, Math.max(bounds.least, line.quantity + by * 1_000));
    setTyped(null);
    onAsk(quantity(next));
  };
  return (
    <div className={classes.row}>
      <label htmlFor={id}>
        {named ? line.label : "Quantité"} <small>{range}</small>
      </label>
      <span className={classes.steps}>
        <button
          type="button"
          aria-label={`Moins de ${line.label}`}
          disabled={line.quantity <= bounds.least}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          id={id}
          className="figures"
          inputMode="decimal"
          value={typed ?? inputQuantity(line.quantity)}
          aria-invalid={wrong || undefined}
          aria-describedby={`${id}-e`}
          onChange={(event) => {
            const text = event.currentTarget.value;
            const wanted = parseQuantity(text);
            setTyped(text);
            if (wanted !== null && insideBounds(line, wanted)) onAsk(wanted);
          }}
          onBlur={() => setTyped((text) => (wrong ? text : null))}
        />
        <button
          type="button"
          aria-label={`Plus de ${line.label}`}
          disabled={line.quantity >= bounds.most}
          onClick={() => step(1)}
        >
          +
        </button>
      </span>
      <p id={`${id}-e`} className={classes.wrong} role={wrong ? "alert" : undefined}>
        {wrong && `Indiquez une quantité ${range}.`}
      </p>
    </div>
  );
}
