import { Table, Text } from "@mantine/core";
import { Link } from "react-router";
import { FIELD_NAMES } from "~/app/areas/documents/editor/words";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Page, Section } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { compareQuotes } from "~/operations/quotes/compare-quotes";
import type { Route } from "./+types/comparison";
import {
  capital,
  changeWords,
  discountWords,
  LINE_CHANGES,
  OPTION_CHANGES,
  valueWords,
} from "./parts/difference-words";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => compareQuotes(context.get(ctxContext), params.quoteId, params.otherId));
}

export const meta = () => [{ title: "Comparer deux versions" }];

export default function Comparison({ loaderData: { before, after, difference } }: Route.ComponentProps) {
  const { lines, moved, options, discount, header, totals } = difference;
  return (
    <Page
      back={{ href: `/devis/${after.id}`, label: `Devis ${after.number}` }}
      title={`${after.number} : de la version ${before.revision} à la version ${after.revision}`}
      detail={
        <>
          <Link to={`/devis/${before.id}`}>Version {before.revision}</Link>,{" "}
          <Link to={`/devis/${after.id}`}>version {after.revision}</Link>
        </>
      }
      width="narrow"
    >
      <Text>
        Total TTC : <Money cents={totals.before.gross} /> devient{" "}
        <strong>
          <Money cents={totals.after.gross} />
        </strong>
        {moved > 0 && `. ${moved} ligne${moved > 1 ? "s" : ""} déplacée${moved > 1 ? "s" : ""}.`}
      </Text>
      <Section title="Lignes">
        {lines.length === 0 ? (
          <Text c="dimmed">Aucune ligne n'a changé.</Text>
        ) : (
          <Table>
            <Table.Tbody>
              {lines.map((change) => (
                <Table.Tr key={change.line.id}>
                  <Table.Td w="7rem">{LINE_CHANGES[change.kind]}</Table.Td>
                  <Table.Td>{change.line.label || "Sans désignation"}</Table.Td>
                  <Table.Td>{changeWords(change)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Section>
      {options.length > 0 && (
        <Section title="Options">
          <Table>
            <Table.Tbody>
              {options.map((change) => (
                <Table.Tr key={change.id}>
                  <Table.Td w="7rem">{OPTION_CHANGES[change.kind]}</Table.Td>
                  <Table.Td>{change.label || "Sans nom"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
      {discount && (
        <Section title="Remise">
          <Text>
            {capital(discountWords(discount.before))} → {discountWords(discount.after)}
          </Text>
        </Section>
      )}
      {header.length > 0 && (
        <Section title="En-tête">
          <Table>
            <Table.Tbody>
              {header.map((change) => (
                <Table.Tr key={change.field}>
                  <Table.Td w="14rem">{capital(FIELD_NAMES[change.field] ?? change.field)}</Table.Td>
                  <Table.Td>
                    {valueWords(change.field, change.before)} → {valueWords(change.field, change.after)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Section>
      )}
    </Page>
  );
}
