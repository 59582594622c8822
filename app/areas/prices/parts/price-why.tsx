import { Skeleton, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { href } from "react-router";
import { useAsked } from "~/app/ui/asked";
import { formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import type { Quantity } from "~/domain/money/money";
import type { PriceExplained } from "~/operations/prices/explain-price";
import classes from "./price-why.module.css";
import { stepWords } from "./step-words";

/** Every step of a price, and what it becomes at other quantities (ART-22). `children` come after, once it is known. */
export function PriceWhy({
  articleId,
  clientId,
  quantity,
  children,
}: {
  articleId: string;
  clientId: string | null;
  quantity: Quantity;
  children?: (told: PriceExplained) => ReactNode;
}) {
  const query = new URLSearchParams({ article: articleId, quantite: String(quantity) });
  if (clientId) query.set("client", clientId);
  const told = useAsked<PriceExplained>(`${href("/prix/pourquoi")}?${query.toString()}`)?.answer;
  if (!told) return <Skeleton height={90} />;
  return (
    <>
      <ol className={classes.steps} aria-label="Étapes du prix">
        {told.steps.map((step, i) => {
          const { words, figure } = stepWords(step, told.names, told.unit);
          // Steps have no name of their own, and never move.
          return (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i} className={classes.step}>
              <span>{words}</span>
              <span className="figures">{figure}</span>
            </li>
          );
        })}
      </ol>
      <p className={classes.result}>
        <span>Prix unitaire HT</span>
        <strong className="figures">
          {told.price === null ? "—" : formatUnitPrice(told.price)}
          {told.discount > 0 && ` · remise ${formatRate(told.discount)}`}
        </strong>
      </p>
      {told.tiers.length > 1 && <Breaks told={told} />}
      {children?.(told)}
    </>
  );
}

function Breaks({ told: { tiers, unit } }: { told: PriceExplained }) {
  return (
    <>
      <Text size="sm" c="dimmed" mt="md" id="paliers">
        Selon la quantité
      </Text>
      <Table aria-labelledby="paliers">
        <Table.Tbody>
          {tiers.map((tier) => (
            <Table.Tr key={tier.from}>
              <Table.Th scope="row" fw={400}>
                {tier.from === 0 ? "Dès la première unité" : `À partir de ${formatQuantity(tier.from, unit)}`}
              </Table.Th>
              <Table.Td ta="right" className="figures">
                {tier.price === null ? "—" : formatUnitPrice(tier.price)}
                {tier.discount > 0 && ` − ${formatRate(tier.discount)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
