import { Button, Group, Stack, Text } from "@mantine/core";
import { PriceWhy } from "~/app/areas/prices/parts/price-why";
import { SidePanel } from "~/app/ui/side-panel";
import { changeLine } from "~/domain/documents/edit";
import { formatRate, formatUnitPrice } from "~/domain/money/format";
import type { PriceExplained } from "~/operations/prices/explain-price";
import { useDerived, useSession } from "./session";

/** Why the price of a line is what it is, and the way back to it where the line says something else. */
export function LineWhy({ id, onClose }: { id: string; onClose: () => void }) {
  const { editor, manuscript } = useSession();
  const line = useDerived((computed) => computed.lines.get(id));
  if (line?.kind !== "item" || line.articleId === null) return null;
  const take = ({ price, discount }: PriceExplained) => {
    if (price === null) return;
    editor.settle();
    editor.editBody((body) =>
      changeLine(body, id, (it) => (it.kind === "item" ? { ...it, unitPrice: price, discount } : it)),
    );
  };
  return (
    <SidePanel opened onClose={onClose} title="Pourquoi ce prix ?">
      <Text fw={500} mb="md">
        {line.label}
      </Text>
      <PriceWhy articleId={line.articleId} clientId={manuscript.buyer} quantity={line.quantity}>
        {(told) =>
          told.price !== null &&
          (told.price !== line.unitPrice || told.discount !== line.discount) && (
            <Stack gap="xs" mt="md">
              <Text size="sm">
                La ligne porte {formatUnitPrice(line.unitPrice)}
                {line.discount > 0 && `, remise ${formatRate(line.discount)}`} : son prix a été tapé à la
                main, ou date d'avant ces conditions.
              </Text>
              <Group>
                <Button variant="default" onClick={() => take(told)}>
                  Prendre {formatUnitPrice(told.price)}
                  {told.discount > 0 && `, remise ${formatRate(told.discount)}`}
                </Button>
              </Group>
            </Stack>
          )
        }
      </PriceWhy>
    </SidePanel>
  );
}
