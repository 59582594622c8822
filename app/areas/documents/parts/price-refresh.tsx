import { Button, Checkbox, Group, Modal, Skeleton, Stack, Table, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { ItemLine } from "~/domain/documents/document";
import { formatRate, formatUnitPrice } from "~/domain/money/format";
import { type UnitPrice, unitPrice } from "~/domain/money/money";
import { tierAt } from "~/domain/prices/price";
import { type FreshPrice, freshPrices } from "./fresh-prices";
import { useSession } from "./session";

interface Moved {
  line: ItemLine;
  price: UnitPrice;
  discount: ItemLine["discount"];
  cost: UnitPrice | null;
}

/** Today's prices of the articles beside those of the document: one sees what moves before accepting it. */
export function PriceRefresh({ onClose }: { onClose: () => void }) {
  const { editor, manuscript } = useSession();
  const [moved, setMoved] = useState<Moved[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const chosen = editor.snapshot().selected.size > 0 ? editor.targets() : editor.draft().body.lines;
    const lines = chosen.filter((line): line is ItemLine => line.kind === "item" && line.articleId !== null);
    freshPrices(
      lines.flatMap((line) => line.articleId ?? []),
      manuscript.buyer,
      life.signal,
    )
      .then((prices) => setMoved(changedBy(lines, prices)))
      .catch(() => life.signal.aborted || setFailed(true));
    return () => life.abort();
  }, [editor, manuscript.buyer]);
  const apply = () => {
    const taken = (moved ?? []).filter(({ line }) => !left.has(line.id));
    const prices = new Map(taken.map((it) => [it.line.id, it]));
    editor.edit((draft) => {
      const costs = draft.costs && { ...draft.costs };
      if (costs) for (const it of taken) if (it.cost !== null) costs[it.line.id] = it.cost;
      const lines = draft.body.lines.map((line) =>
        line.kind === "item" ? { ...line, ...taking(prices.get(line.id)) } : line,
      );
      return { ...draft, costs, body: { ...draft.body, lines } };
    });
    onClose();
    toast({
      message: `${taken.length} prix actualisé${taken.length > 1 ? "s" : ""}.`,
      undo: () => editor.undo(),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title="Actualiser les prix"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <Stack gap="sm">
        {failed && (
          <Text>Les prix du jour n'ont pas pu être lus. Rien n'a changé ; réessayez avec le réseau.</Text>
        )}
        {!failed && moved === null && <Skeleton height={80} />}
        {moved?.length === 0 && <Text>Tous les prix sont ceux du jour.</Text>}
        {moved && moved.length > 0 && (
          <Table>
            <Table.Tbody>
              {moved.map(({ line, price, discount }) => (
                <Table.Tr key={line.id}>
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      label={line.label}
                      checked={!left.has(line.id)}
                      onChange={() => setLeft(toggled(left, line.id))}
                    />
                  </Table.Td>
                  <Table.Td ta="right" className="figures">
                    {formatUnitPrice(line.unitPrice)} → {formatUnitPrice(price)}
                    {discount !== line.discount && ` · remise ${formatRate(discount)}`}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Garder les prix {manuscript.noun.of}
          </Button>
          {moved && moved.length > 0 && (
            <Button onClick={apply} disabled={left.size === moved.length}>
              Actualiser
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

const taking = (moved: Moved | undefined) =>
  moved ? { unitPrice: moved.price, discount: moved.discount } : {};

/**
 * What the client pays today at the quantity of the line. An unknown price is never a change: it does not become zero;
 * a discount that somebody gave stays where no condition gives one.
 */
function changedBy(lines: ItemLine[], prices: FreshPrice[]): Moved[] {
  const fresh = new Map(prices.map((price) => [price.id, price]));
  return lines.flatMap((line) => {
    const found = fresh.get(line.articleId ?? "");
    const tier = tierAt(found?.tiers ?? [], line.quantity);
    if (!found || !tier || tier.price === null) return [];
    const discount = tier.discount > 0 ? tier.discount : line.discount;
    if (tier.price === line.unitPrice && discount === line.discount) return [];
    const cost = found.purchasePrice ?? null;
    return [{ line, price: tier.price, discount, cost: cost === null ? null : unitPrice(cost) }];
  });
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const copy = new Set(set);
  if (!copy.delete(id)) copy.add(id);
  return copy;
}
