import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { later } from "~/app/ui/later";
import type { Bulk } from "~/app/ui/list/bulk";
import { binShown } from "~/domain/lists/binning";
import type { OpenedList } from "~/operations/lists/open-list";
import { binning, restoring } from "./bin-many";

const BinPanel = later(() => import("./bin-panel").then((module) => module.BinPanel));

/** The clients chosen to the bin, or out of it where the list shows those who are there. */
export function BinActs({ data, bulk }: { data: OpenedList; bulk: Bulk }) {
  const [opened, setOpened] = useState(false);
  const { binned, here } = binShown(data.shape.filters, data.bins);
  if (data.bins.length === 0) return null;
  return (
    <>
      {binned && (
        <Button variant="default" onClick={() => void restoring(bulk)()}>
          Sortir de la corbeille
        </Button>
      )}
      {here && (
        <Button variant="default" onClick={() => setOpened(true)} aria-haspopup="dialog">
          Mettre à la corbeille
        </Button>
      )}
      {opened && (
        <Suspense>
          <BinPanel
            bulk={bulk}
            onClose={() => setOpened(false)}
            onBin={(why) => {
              setOpened(false);
              void binning(bulk)(why);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
