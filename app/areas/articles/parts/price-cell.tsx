import { TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { href, useFetcher } from "react-router";
import { useInPlace } from "~/app/ui/form/in-place";
import { toast } from "~/app/ui/toast";
import { UnitPrice } from "~/app/ui/values";
import { inputUnitPrice } from "~/domain/money/format";
import { parseUnitPrice } from "~/domain/money/parse";
import type { ArticleLine } from "./article-columns";
import classes from "./price-cell.module.css";

/** The sale price, changed in place: a click opens it, Enter keeps it, Escape leaves it as it was. */
export function PriceCell({ row, editable }: { row: ArticleLine; editable: boolean }) {
  const fetcher = useFetcher<{ problems?: { text: string }[]; saved?: true }>();
  const said = useRef<unknown>(undefined);
  useEffect(() => {
    if (!fetcher.data?.saved || said.current === fetcher.data) return;
    said.current = fetcher.data;
    toast({ message: `Prix de ${row.reference} enregistré` });
  }, [fetcher.data, row.reference]);
  const { isOpen, leaving, shown, open, input } = useInPlace({
    value: typed(row),
    version: row.version,
    fetcher,
    mayBeEmpty: true,
    send: (salePrice, version) =>
      void fetcher.submit(
        { salePrice, version },
        { method: "post", action: href("/articles/:articleId/prix", { articleId: row.id }) },
      ),
  });
  if (!editable) return <UnitPrice value={row.salePrice} />;
  if (!isOpen)
    return (
      <UnstyledButton className={classes.price} onClick={open}>
        <span className="visually-hidden">Changer le prix de vente de {row.label} : </span>
        <UnitPrice value={leaving ? (parseUnitPrice(shown) ?? row.salePrice) : row.salePrice} />
      </UnstyledButton>
    );
  return (
    <TextInput
      ref={(input) => input?.focus()}
      size="xs"
      w="7.5rem"
      ml="auto"
      classNames={{ input: classes.input ?? "" }}
      inputMode="decimal"
      aria-label={`Prix de vente HT de ${row.label}`}
      onFocus={(event) => event.currentTarget.select()}
      {...input}
    />
  );
}

const typed = (row: ArticleLine) =>
  row.salePrice ? inputUnitPrice(row.salePrice) : row.salePrice === 0 ? "0" : "";
