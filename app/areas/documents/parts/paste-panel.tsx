import { Button, Group, NativeSelect, ScrollArea, Table, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { SidePanel } from "~/app/ui/side-panel";
import { toast } from "~/app/ui/toast";
import { likelyVat, newLineId } from "../editor/new-lines";
import { guessed, linesOfTable, type Meaning, tableOf } from "../editor/spreadsheet";
import { useSession } from "./session";

const WORDS: Record<Meaning, string> = {
  ignore: "Ne pas reprendre",
  reference: "Référence",
  label: "Désignation",
  description: "Description",
  quantity: "Quantité",
  unit: "Unité",
  unitPrice: "Prix unitaire HT",
  discount: "Remise",
  vat: "TVA",
};

const SHOWN = 8;

/** A pasted table becomes lines: the meaning of each column is guessed, and can be put right before. */
export function PastePanel({
  text,
  after,
  onClose,
}: {
  text: string;
  after: string | null;
  onClose: () => void;
}) {
  const { editor, commands } = useSession();
  const guess = useMemo(() => guessed(tableOf(text)), [text]);
  const [meanings, setMeanings] = useState(guess.meanings);
  const insert = () => {
    const { lines } = editor.draft().body;
    const near = lines.find((line) => line.id === after);
    const made = linesOfTable(guess.rows, meanings, {
      newId: newLineId,
      vatRate: likelyVat(lines, after, commands.house.franchise),
      optionId: near?.optionId ?? null,
      account: commands.house.account,
    });
    commands.insertAfter(made.lines, after);
    onClose();
    toast({
      message:
        made.doubtful.length > 0
          ? `${made.lines.length} lignes ajoutées ; à vérifier : ligne ${made.doubtful.slice(0, 5).join(", ")} du tableau.`
          : `${made.lines.length} lignes ajoutées.`,
      undo: () => editor.undo(),
    });
  };
  const change = (column: number, meaning: Meaning) =>
    setMeanings(
      meanings.map((was, i) =>
        i === column ? meaning : was === meaning && meaning !== "ignore" ? "ignore" : was,
      ),
    );
  return (
    <SidePanel opened onClose={onClose} size="xl" title="Coller depuis un tableur">
      <Text c="dimmed" mb="sm">
        {guess.rows.length} lignes trouvées. Vérifiez ce que contient chaque colonne.
      </Text>
      <ScrollArea type="auto">
        <Table striped withTableBorder>
          <Table.Thead>
            <Table.Tr>
              {meanings.map((meaning, i) => (
                <Table.Th key={i} miw={150}>
                  <NativeSelect
                    size="xs"
                    aria-label={`Colonne ${i + 1}`}
                    value={meaning}
                    onChange={(event) => change(i, event.currentTarget.value as Meaning)}
                    data={Object.entries(WORDS).map(([value, label]) => ({ value, label }))}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {guess.rows.slice(0, SHOWN).map((row, i) => (
              <Table.Tr key={i}>
                {meanings.map((_, column) => (
                  <Table.Td key={column}>{row[column]}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {guess.rows.length > SHOWN && <Text c="dimmed">et {guess.rows.length - SHOWN} autres lignes</Text>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Ne rien coller
        </Button>
        <Button onClick={insert} disabled={!meanings.includes("label")}>
          Ajouter {guess.rows.length} lignes
        </Button>
      </Group>
    </SidePanel>
  );
}
