import { useField } from "@conform-to/react";
import { Text } from "@mantine/core";
import { formatCoefficient, margin } from "~/domain/articles/margin";
import { formatRate, formatUnitPrice } from "~/domain/money/format";
import { parseUnitPrice } from "~/domain/money/parse";

/** Margin, its rate and the coefficient, following what is typed. */
export function LiveMargin() {
  const [purchase] = useField<string>("purchasePrice");
  const [sale] = useField<string>("salePrice");
  const found = margin(parseUnitPrice(purchase.value ?? ""), parseUnitPrice(sale.value ?? ""));
  return (
    <Text
      size="sm"
      mt="xs"
      c={found && found.amount < 0 ? "red" : "dimmed"}
      aria-live="polite"
      component="output"
      display="block"
    >
      {found ? (
        <span className="figures" style={{ whiteSpace: "normal" }}>
          {found.amount < 0 ? "Vente à perte : " : "Marge "}
          {formatUnitPrice(found.amount)}
          {found.rate !== null && ` · taux de marque ${formatRate(found.rate)}`}
          {found.coefficient !== null && ` · coefficient ${formatCoefficient(found.coefficient)}`}
        </span>
      ) : (
        "La marge se calcule dès que les deux prix sont connus."
      )}
    </Text>
  );
}
