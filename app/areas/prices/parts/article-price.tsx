import { SimpleGrid, TextInput } from "@mantine/core";
import { useState } from "react";
import { quantity } from "~/domain/money/money";
import { parseQuantity } from "~/domain/money/parse";
import { ClientChoice } from "./client-choice";
import { PriceWhy } from "./price-why";

/** On the page of an article: its price for a client and a quantity, step by step. */
export function ArticlePrice({ articleId, unit }: { articleId: string; unit: string }) {
  const [client, setClient] = useState<string | null>(null);
  const [typed, setTyped] = useState("1");
  const many = parseQuantity(typed);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="md">
        <ClientChoice label="Pour" empty="N'importe quel client" value={client} onChange={setClient} />
        <TextInput
          label="Quantité"
          inputMode="decimal"
          value={typed}
          rightSection={unit}
          rightSectionWidth="4rem"
          error={many === null ? "Un nombre comme 2,5." : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </SimpleGrid>
      <PriceWhy articleId={articleId} clientId={client} quantity={many ?? quantity(1_000)} />
    </>
  );
}
