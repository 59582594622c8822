import { Alert, Button, Checkbox, Group, Modal, NativeSelect, Stack, Table, TextInput } from "@mantine/core";
import { type FormEvent, useMemo, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { ItemLine } from "~/domain/documents/document";
import { movable, pricesFor, type Solved } from "~/domain/documents/target";
import { formatCents, formatUnitPrice } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import { type Aim, readAim, withPrices } from "../editor/aim";
import { marginsOf } from "../editor/derived";
import { useEditor, useSession } from "./session";

const AIMS: { value: Aim; label: string }[] = [
  { value: "net", label: "Total HT" },
  { value: "gross", label: "Total TTC" },
  { value: "margin", label: "Marge %" },
];

/** Aims at a price for the whole: the lines one ticks move, and one sees by how much before it is done. */
export function PriceTarget({ onClose }: { onClose: () => void }) {
  const { editor, manuscript } = useSession();
  const body = useEditor((state) => state.draft.body);
  const lines = useMemo(() => movable(body, new Set(body.lines.map((line) => line.id))), [body]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => {
    const { selected } = editor.snapshot();
    return selected.size > 0 ? selected : new Set(lines.map((line) => line.id));
  });
  const [aim, setAim] = useState<Aim>("gross");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [found, setFound] = useState<{ body: typeof body; solved: Solved } | null>(null);
  // What was found holds for the document it was found on: somebody else may be writing in it.
  const solved = found?.body === body ? found.solved : null;
  const again = (change: () => void) => {
    change();
    setFound(null);
    setProblem(null);
  };
  const solve = (event: FormEvent) => {
    event.preventDefault();
    const target = readAim(aim, text, marginsOf(editor.draft()));
    if (typeof target === "string") return setProblem(target);
    setFound({ body, solved: pricesFor(body, ticked, target) });
  };
  const apply = ({ prices }: Solved) => {
    editor.settle();
    editor.editBody((now) => withPrices(now, prices));
    onClose();
    const count = Object.keys(prices).length;
    toast({ message: `${count} prix changé${count > 1 ? "s" : ""}.`, undo: () => editor.undo() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`Viser un prix pour ${manuscript.noun.the}`}
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <form onSubmit={solve}>
        <Stack gap="sm">
          <Group align="flex-start" wrap="nowrap">
            <NativeSelect
              aria-label="Ce que l'on vise"
              data={AIMS}
              value={aim}
              onChange={(event) => again(() => setAim(event.currentTarget.value as Aim))}
            />
            <TextInput
              aria-label="Montant ou taux visé"
              placeholder={aim === "margin" ? "35" : "12 000"}
              inputMode="decimal"
              data-autofocus
              value={text}
              error={problem}
              onChange={(event) => again(() => setText(event.currentTarget.value))}
            />
            <Button type="submit" variant="default" disabled={ticked.size === 0}>
              Calculer
            </Button>
          </Group>
          <div aria-live="polite">{solved && <Outcome solved={solved} />}</div>
          <Table>
            <Table.Tbody>
              {lines.map((line) => (
                <Moving
                  key={line.id}
                  line={line}
                  price={solved?.prices[line.id]}
                  ticked={ticked.has(line.id)}
                  onTick={() => again(() => setTicked(toggled(ticked, line.id)))}
                />
              ))}
            </Table.Tbody>
          </Table>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Garder les prix
            </Button>
            <Button
              disabled={!solved || Object.keys(solved.prices).length === 0}
              onClick={() => solved && apply(solved)}
            >
              Appliquer
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Whether the target is met, or by how much it can't be. */
function Outcome({ solved }: { solved: Solved }) {
  const { missing, reached } = solved;
  if (missing === 0)
    return (
      <Alert color="green" variant="light">
        Le prix visé est atteint au centime : {formatCents(reached)}.
      </Alert>
    );
  const gap = formatCents(cents(Math.abs(missing)));
  return (
    <Alert color="copper" variant="light">
      Le plus près que ces lignes permettent est {formatCents(reached)} :{" "}
      {missing > 0 ? `il manque ${gap}` : `${gap} de trop`}. Cochez d'autres lignes pour aller plus loin.
    </Alert>
  );
}

interface MovingProps {
  line: ItemLine;
  price: ItemLine["unitPrice"] | undefined;
  ticked: boolean;
  onTick: () => void;
}

function Moving({ line, price, ticked, onTick }: MovingProps) {
  const cost = useEditor((state) => state.draft.costs?.[line.id]);
  const loss = cost !== undefined && (price ?? line.unitPrice) < cost;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox size="xs" label={line.label || "Sans désignation"} checked={ticked} onChange={onTick} />
      </Table.Td>
      <Table.Td ta="right" className="figures">
        {formatUnitPrice(line.unitPrice)}
        {price !== undefined && ` → ${formatUnitPrice(price)}`}
        {loss && <span style={{ color: "var(--overdue)" }}> sous le coût</span>}
      </Table.Td>
    </Table.Tr>
  );
}

const toggled = (ticked: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  ticked.has(id) ? new Set([...ticked].filter((it) => it !== id)) : new Set([...ticked, id]);
