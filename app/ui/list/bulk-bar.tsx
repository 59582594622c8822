import { Button } from "@mantine/core";
import { type ReactNode, Suspense, useState } from "react";
import { useKeys } from "~/app/shell/keys";
import { later } from "~/app/ui/later";
import { counted } from "~/domain/french";
import type { OpenedList } from "~/operations/lists/open-list";
import type { Bulk } from "./bulk";
import classes from "./bulk-bar.module.css";
import { Giver } from "./giver";
import { plans } from "./plans";
import { together } from "./together";
import type { Choosing } from "./use-choosing";
import { useParts } from "./use-parts";

const PlanningPanel = later(() => import("./planning-panel").then((module) => module.PlanningPanel));

export interface Noun {
  one: string;
  /** "choisi" or "choisie", as the word wants it. */
  chosen: string;
}

interface BulkBarProps {
  data: OpenedList;
  noun: Noun;
  query: string;
  choosing: Choosing;
  /** Ids of the rows chosen that the screen knows, by number. */
  known: ReadonlyMap<number, string>;
  total: number;
  /** Other acts on the rows chosen. */
  acts?: ((bulk: Bulk) => ReactNode) | undefined;
}

/**
 * What can be done with the rows chosen: a value for all of them, something to do for each, a file of them, and the
 * acts of the list's own.
 */
export function BulkBar({ data, noun, query, choosing, known, total, acts }: BulkBarProps) {
  const { list, settable, columns, today, planning } = data;
  const [planned, setPlanned] = useState(false);
  const parts = useParts({ list, query, known });
  const bulk: Bulk = {
    list,
    chosen: choosing,
    parts,
    counted: (n) => counted(n, noun.one),
    done: choosing.none,
  };
  const give = together(bulk);
  const { progress, stop } = parts;
  useKeys([{ keys: "Escape", label: "Ne plus rien choisir", run: choosing.none }]);
  return (
    <section className={classes.bar} aria-label="Sélection" data-screen-only>
      <button
        type="button"
        className={classes.none}
        aria-label="Ne plus rien choisir"
        onClick={choosing.none}
        disabled={progress !== null}
      >
        ×
      </button>
      <output className={classes.count}>
        {counted(choosing.count, `${noun.one} ${noun.chosen}`, `${noun.one}s ${noun.chosen}s`)}
      </output>
      {progress ? (
        <>
          <progress
            className={classes.progress}
            value={progress.at}
            max={progress.of}
            aria-label="Avancement"
          />
          <span className="figures">
            {progress.at.toLocaleString("fr-FR")} sur {progress.of.toLocaleString("fr-FR")}
          </span>
          <Button variant="default" onClick={stop}>
            Arrêter
          </Button>
        </>
      ) : (
        <>
          {choosing.count < total && (
            <Button variant="subtle" onClick={choosing.everything}>
              Choisir les {total.toLocaleString("fr-FR")}
            </Button>
          )}
          {settable.map(({ key, values }) => {
            const column = columns.find((one) => one.key === key);
            return (
              column && (
                <Giver key={key} {...{ column, values, today }} onGive={(given) => void give(given)} />
              )
            );
          })}
          {planning && (
            <Button variant="default" onClick={() => setPlanned(true)} aria-haspopup="dialog">
              Ajouter une action à chacun
            </Button>
          )}
          {acts?.(bulk)}
          <ExportChosen list={list} query={query} choosing={choosing} />
        </>
      )}
      {planned && planning && (
        <Suspense>
          <PlanningPanel
            planning={planning}
            followed={list === "clients" ? "le client" : "son client"}
            title={`Une action pour ${bulk.counted(choosing.count)}`}
            onClose={() => setPlanned(false)}
            onPlan={(form, words) => {
              setPlanned(false);
              void plans(bulk)(form, words);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

/** A file of the rows chosen, with the columns on screen: their numbers are longer than an address may be. */
function ExportChosen({ list, query, choosing }: { list: string; query: string; choosing: Choosing }) {
  return (
    <form method="post" action={`/listes/${list}/export/xlsx?${query}`} className={classes.files}>
      <input type="hidden" name="all" value={choosing.all ? "1" : ""} />
      <input type="hidden" name="n" value={[...choosing.numbers].join(",")} />
      <Button type="submit" variant="default" aria-label="Exporter la sélection en Excel">
        Excel
      </Button>
      <Button
        type="submit"
        variant="default"
        aria-label="Exporter la sélection en CSV"
        formAction={`/listes/${list}/export/csv?${query}`}
      >
        CSV
      </Button>
    </form>
  );
}
