import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Discount, Totals } from "~/domain/documents/document";
import { formatCents, formatQuantity, formatRate, inputCents, inputRate } from "~/domain/money/format";
import { type Cents, quantity } from "~/domain/money/money";
import { parseCents, parseRate } from "~/domain/money/parse";
import classes from "./editor.module.css";
import { useDerived, useEditor, useMargins, useSession } from "./session";
import { useActs } from "./use-acts";

export interface FootProps {
  /** What is taken off the total, such as deposits. */
  after?: (totals: Totals) => { label: string; amount: Cents; big?: boolean }[];
}

/** The sums under the lines: discount, VAT by rate, totals without and with the options, margin for those who may. */
export function Foot({ after }: FootProps) {
  const sums = useDerived((computed) => computed.totals);
  const { showCosts } = useSession();
  const options = Object.values(sums.options).filter((option) => option.change === null).length;
  const rest = after?.(sums) ?? [];
  return (
    <div className={classes.foot}>
      <div className={classes.footLeft}>
        <DiscountField />
        {showCosts && <MarginSummary />}
      </div>
      <dl className={classes.sums} data-totals>
        {sums.discount > 0 && (
          <>
            <Sum label="Total des lignes" amount={sums.linesNet} />
            <Sum label="Remise" amount={-sums.discount} />
          </>
        )}
        <Sum label="Total HT" amount={sums.net} strong />
        {sums.vat.map((part) => (
          <Sum
            key={part.rate}
            label={`TVA ${formatRate(part.rate)} sur ${formatCents(part.net)}`}
            amount={part.vat}
          />
        ))}
        <Sum
          label={options > 0 ? "Total TTC, sans option" : "Total TTC"}
          amount={sums.gross}
          strong
          big={rest.length === 0}
        />
        {options > 0 && <Sum label="Total TTC, avec toutes les options" amount={sums.withAllOptions.gross} />}
        {rest.map((row) => (
          <Sum
            key={row.label}
            label={row.label}
            amount={row.amount}
            strong={row.big ?? false}
            big={row.big ?? false}
          />
        ))}
      </dl>
    </div>
  );
}

function Sum({
  label,
  amount,
  strong,
  big,
}: {
  label: string;
  amount: number;
  strong?: boolean;
  big?: boolean;
}) {
  return (
    <div data-strong={strong || undefined} data-big={big || undefined}>
      <dt>{label}</dt>
      <dd className="figures">{formatCents(amount as Parameters<typeof formatCents>[0])}</dd>
    </div>
  );
}

const written = (discount: Discount | null) =>
  discount === null
    ? ""
    : discount.kind === "share"
      ? inputRate(discount.share)
      : inputCents(discount.amount);

/** The discount on the whole, in percent or in euros. */
function DiscountField() {
  const { editor, manuscript } = useSession();
  const discount = useEditor((state) => state.draft.body.discount);
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Discount["kind"]>("share");
  const kind = discount?.kind ?? chosen;
  const text = typed ?? written(discount);
  const change = (words: string, unit: Discount["kind"]) => {
    setTyped(words);
    setChosen(unit);
    const read = readDiscount(words, unit);
    if (read)
      editor.editBody(
        (body) => (keyOf(body.discount) === read.key ? body : { ...body, discount: read.value }),
        "discount",
      );
  };
  return (
    <Group gap={6} align="flex-end" wrap="nowrap">
      <TextInput
        label={`Remise sur ${manuscript.noun.the}`}
        w={150}
        inputMode="decimal"
        value={text}
        error={readDiscount(text, kind) === null ? "Montant illisible" : undefined}
        onChange={(event) => change(event.currentTarget.value, kind)}
        onBlur={() => setTyped(null)}
      />
      <NativeSelect
        aria-label="Unité de la remise"
        w={72}
        value={kind}
        onChange={(event) => change(text, event.currentTarget.value as Discount["kind"])}
        data={[
          { value: "share", label: "%" },
          { value: "amount", label: "€" },
        ]}
      />
    </Group>
  );
}

const keyOf = (discount: Discount | null) => JSON.stringify(discount);

function readDiscount(text: string, kind: Discount["kind"]): { value: Discount | null; key: string } | null {
  if (text.trim() === "") return { value: null, key: keyOf(null) };
  const read = kind === "share" ? parseRate(text) : parseCents(text);
  if (read === null || read < 0 || (kind === "share" && read > 10_000)) return null;
  const value = (
    read === 0 ? null : kind === "share" ? { kind, share: read } : { kind, amount: read }
  ) as Discount | null;
  return { value, key: keyOf(value) };
}

function MarginSummary() {
  const acts = useActs();
  const all = useMargins((margins) => margins);
  if (!all) return null;
  const { whole, hours } = all;
  return (
    <div>
      <dl className={classes.margins}>
        <Sum label="Coût" amount={whole.cost} />
        <Sum
          label={`${whole.unknown > 0 ? "Marge, au plus" : "Marge"}${whole.rate === null ? "" : ` (${formatRate(whole.rate)})`}`}
          amount={whole.margin}
          strong
        />
        {hours > 0 && (
          <div>
            <dt>Heures vendues</dt>
            <dd className="figures">{formatQuantity(quantity(hours), "h")}</dd>
          </div>
        )}
      </dl>
      {whole.unknown > 0 && (
        <p className={classes.unknown}>
          {whole.unknown === 1
            ? "Le coût d'une ligne est inconnu"
            : `Le coût de ${whole.unknown} lignes est inconnu`}{" "}
          : la marge réelle est plus basse.
        </p>
      )}
      <Button variant="default" size="compact-sm" mt="sm" onClick={acts.openTarget}>
        Viser un prix…
      </Button>
    </div>
  );
}
