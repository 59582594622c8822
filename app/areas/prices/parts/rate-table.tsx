import { ActionIcon, Table, UnstyledButton } from "@mantine/core";
import { href, useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import { formatRate } from "~/domain/money/format";
import { type Grid, type RateRow, rateValues, shownCoefficient } from "./rate-words";
import classes from "./rates.module.css";

/** The grid: for whom, on what, which coefficients and discount; from the most general row to the closest. */
export function RateTable({ grid, onOpen }: { grid: Grid; onOpen: (rate: RateRow) => void }) {
  const rows = ordered(grid);
  return (
    <Table aria-label="Coefficients et remises" className={classes.rates}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Pour</Table.Th>
          <Table.Th>Sur</Table.Th>
          <Table.Th ta="right">Frais généraux</Table.Th>
          <Table.Th ta="right">Marge</Table.Th>
          <Table.Th ta="right">Remise</Table.Th>
          <Table.Th>
            <span className="visually-hidden">Retirer</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ rate, whom, what }) => (
          <Table.Tr key={rate.id}>
            <Table.Td>
              <UnstyledButton className={classes.open} onClick={() => onOpen(rate)}>
                {whom}
              </UnstyledButton>
            </Table.Td>
            <Table.Td>{what}</Table.Td>
            <Figure name="Frais généraux" value={shownCoefficient(rate.overheadBp)} />
            <Figure name="Marge" value={shownCoefficient(rate.marginBp)} />
            <Figure name="Remise" value={rate.discountBp === null ? "" : formatRate(rate.discountBp)} />
            <Table.Td ta="right">
              <Removal rate={rate} name={`${whom}, ${what}`} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Table.Td ta="right" className="figures" data-empty={value === "" || undefined}>
      <span className={classes.name} aria-hidden="true">
        {name}{" "}
      </span>
      {value}
    </Table.Td>
  );
}

function Removal({ rate, name }: { rate: RateRow; name: string }) {
  const fetcher = useFetcher();
  const remove = () => {
    void fetcher.submit(null, {
      method: "post",
      action: href("/reglages/prix/:rateId/retrait", { rateId: rate.id }),
    });
    toast({
      message: "Condition retirée",
      undo: () => void fetcher.submit(rateValues(rate), { method: "post", action: href("/reglages/prix") }),
    });
  };
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={`Retirer : ${name}`} onClick={remove}>
      ×
    </ActionIcon>
  );
}

/** Everybody first, then statuses in their order; everything first, then families in theirs. */
function ordered({ rates, statuses, families }: Grid) {
  const names = new Map(families.map((one) => [one.id, one.name]));
  const path = (id: string) => {
    const parent = families.find((one) => one.id === id)?.parentId;
    return [parent && names.get(parent), names.get(id)].filter(Boolean).join(" › ");
  };
  const at = (list: { id: string }[], id: string | null) =>
    id === null ? -1 : list.findIndex((one) => one.id === id);
  return rates
    .toSorted(
      (a, b) =>
        at(statuses, a.statusId) - at(statuses, b.statusId) ||
        at(families, a.familyId) - at(families, b.familyId),
    )
    .map((rate) => ({
      rate,
      whom:
        rate.statusId === null
          ? "Tous les clients"
          : `Statut ${statuses.find((one) => one.id === rate.statusId)?.label ?? "retiré"}`,
      what: rate.familyId === null ? "Tous les articles" : path(rate.familyId),
    }));
}
