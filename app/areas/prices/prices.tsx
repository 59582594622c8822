import { Button, Text } from "@mantine/core";
import { useState } from "react";
import * as z from "zod";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { useKeys } from "~/app/shell/keys";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { rateShape } from "~/domain/prices/forms";
import { getPriceGrid } from "~/operations/prices/get-price-grid";
import { savePriceRate } from "~/operations/prices/save-price-rate";
import type { Route } from "./+types/prices";
import { RatePanel } from "./parts/rate-panel";
import { RateTable } from "./parts/rate-table";
import type { RateRow } from "./parts/rate-words";

export const meta: Route.MetaFunction = () => [{ title: "Prix et tarifs · Aplomb" }];
export const handle: Shows = { topics: () => ["prices", "articles"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getPriceGrid(context.get(ctxContext)));

const seen = z.object({ id: z.string().max(60), version: z.coerce.number().int() });

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const was = seen.safeParse(Object.fromEntries(form));
  return submit(
    form,
    rateShape,
    (rate) => savePriceRate(context.get(ctxContext), was.success ? was.data : null, rate),
    () => ({ lastResult: undefined, problems: [], done: true as const }),
  );
}

/** What each status pays: purchase price × coefficients, and discounts by family. */
export default function Prices({ loaderData: grid }: Route.ComponentProps) {
  const [open, setOpen] = useState<RateRow | "new" | null>(null);
  const add = () => setOpen("new");
  useKeys([{ keys: "n", label: "Ajouter une condition", run: add }]);
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Prix et tarifs"
      width="narrow"
      detail="Prix d'achat × frais généraux × marge, selon le statut du client"
      actions={<Button onClick={add}>Ajouter une condition</Button>}
    >
      <Section title="Coefficients et remises">
        {grid.rates.length === 0 ? (
          <EmptyState
            title="Chaque client paie le prix de vente"
            text="Donnez un coefficient de marge à un statut, et ses prix se calculent sur l'achat ; donnez une remise à une famille, et elle s'écrit sur la ligne."
            action={<Button onClick={add}>Ajouter une condition</Button>}
          />
        ) : (
          <RateTable grid={grid} onOpen={setOpen} />
        )}
        <Text size="sm" c="dimmed" mt="md">
          La condition la plus proche l'emporte : le statut avant tous les clients, la sous-famille avant la
          famille. Sans coefficient pour son statut, un client paie le prix de vente de l'article.
        </Text>
      </Section>
      <RatePanel rate={open} grid={grid} onClose={() => setOpen(null)} />
    </Page>
  );
}
