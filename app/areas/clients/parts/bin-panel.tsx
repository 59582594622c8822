import { Alert, Button, Progress, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import * as z from "zod";
import { post } from "~/app/shell/post";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import type { Bulk } from "~/app/ui/list/bulk";
import { partAfterPart, wentThrough } from "~/app/ui/list/use-parts";
import { SidePanel } from "~/app/ui/side-panel";
import { mustBeRead, runningTogether } from "~/domain/clients/bin";
import { binForm } from "~/domain/clients/forms";
import { counted } from "~/domain/french";
import type { RunningTogether } from "~/operations/lists/get-running-together";
import type { Why } from "./bin-many";
import { RunningAlert } from "./running-alert";
import { WhyBinned } from "./why-binned";

const why = binForm.pick({ reason: true, note: true });
/** With money still to come, somebody must have seen it (CL9). */
const whyOwing = why.extend({
  read: z.literal("on", "Cochez que c'est vu, puis mettez à la corbeille."),
});

interface BinPanelProps {
  bulk: Bulk;
  onClose: () => void;
  onBin: (why: Why) => void;
}

/** Many clients on their way to the bin: what still runs with all of them, read first, and why they go. */
export function BinPanel({ bulk, onClose, onBin }: BinPanelProps) {
  const { running, at, of, failed } = useRunning(bulk);
  const owing = running !== null && mustBeRead(running.running);
  return (
    <SidePanel opened onClose={onClose} title={`${bulk.counted(bulk.chosen.count)} à la corbeille`}>
      <Text size="sm" mb="md">
        Rien n'est effacé : leurs documents restent lisibles, et ils se remettent en place d'un geste.
      </Text>
      {failed && (
        <Alert color="red">Ce qui court encore n'a pas pu être lu : fermez, puis recommencez.</Alert>
      )}
      {!failed && running === null && (
        <>
          <Text size="sm">Lecture de ce qui court encore avec eux…</Text>
          <Progress value={of === 0 ? 0 : (100 * at) / of} mt="xs" aria-label="Lecture" />
        </>
      )}
      {running !== null && (
        <>
          <RunningAlert found={running} owing={owing} />
          <Form
            id="corbeille"
            schema={owing ? whyOwing : why}
            onTyped={({ reason, note }: Why) => onBin({ reason, note })}
          >
            <WhyBinned owing={owing} />
            <FormActions>
              <Button variant="default" onClick={onClose}>
                Laisser comme avant
              </Button>
              <SubmitButton color="red">
                Mettre {counted(running.count, "client")} à la corbeille
              </SubmitButton>
            </FormActions>
          </Form>
        </>
      )}
    </SidePanel>
  );
}

interface Reading {
  at: number;
  of: number;
  running: RunningTogether | null;
  failed: boolean;
}

/** Reads what still runs with the rows that were chosen when the panel opened, part after part. */
function useRunning({ parts, chosen }: Bulk): Reading {
  const [first] = useState(() => ({ parts, chosen }));
  const [reading, setReading] = useState<Reading>({ at: 0, of: 0, running: null, failed: false });
  useEffect(() => {
    let left = false;
    void (async () => {
      const rows = await first.parts.numbersOf(first.chosen);
      const found = await partAfterPart(
        rows ?? [],
        (part) => post<RunningTogether>("/listes/clients/en-cours", first.parts.fieldsOf(part)),
        (at) => {
          if (!left) setReading((was) => ({ ...was, at, of: rows?.length ?? 0 }));
          return left;
        },
      );
      if (left) return;
      const whole = rows !== null && wentThrough(rows, found);
      setReading((was) => ({ ...was, running: whole ? together(found) : null, failed: !whole }));
    })();
    return () => {
      left = true;
    };
  }, [first]);
  return reading;
}

const together = (found: readonly RunningTogether[]): RunningTogether => ({
  count: found.reduce((sum, one) => sum + one.count, 0),
  busy: found.reduce((sum, one) => sum + one.busy, 0),
  running: runningTogether(found.map((one) => one.running)),
  named: found.flatMap((one) => one.named),
});
