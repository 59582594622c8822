import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useKeys } from "~/app/shell/keys";
import { counted } from "~/domain/french";
import type { OpenedList } from "~/operations/lists/open-list";
import classes from "./bulk-bar.module.css";
import { Giver } from "./giver";
import type { Choosing } from "./use-choosing";
import { useTogether } from "./use-together";

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
  /** Other acts, given the ids when all of them are known. */
  acts?: ((ids: string[] | null) => ReactNode) | undefined;
}

/** What can be done with the rows chosen: a value for all of them, a file of them, and the acts of the list's own. */
export function BulkBar({ data, noun, query, choosing, known, total, acts }: BulkBarProps) {
  const { list, settable, columns, today } = data;
  const count = (n: number) => counted(n, noun.one);
  const { progress, give, stop } = useTogether({ list, query, known, counted: count, done: choosing.none });
  useKeys([{ keys: "Escape", label: "Ne plus rien choisir", run: choosing.none }]);
  const ids = !choosing.all && known.size === choosing.numbers.size ? [...known.values()] : null;
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
                <Giver
                  key={key}
                  {...{ column, values, today }}
                  onGive={(given) => void give(given, choosing)}
                />
              )
            );
          })}
          {acts?.(ids)}
          <ExportChosen list={list} query={query} choosing={choosing} />
        </>
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
