import { useState } from "react";
import { useFetcher } from "react-router";
import { WITHIN, type Within, withinOf } from "~/domain/search/within";
import classes from "./search-box.module.css";

const WORDS: Record<Within, string> = {
  all: "Tout",
  client: "Clients",
  document: "Documents",
  article: "Articles",
  site: "Ouvrages",
  file: "Fichiers",
};

/** What the box looks among: the choice stands at once, and is remembered for this person on every device. */
export function useWithin(remembered: Within): [Within, (within: Within) => void] {
  const [within, setWithin] = useState(remembered);
  const fetcher = useFetcher();
  return [
    within,
    (chosen) => {
      setWithin(chosen);
      void fetcher.submit({ within: chosen }, { method: "post", action: "/recherche/portee" });
    },
  ];
}

export function WithinSelect({ within, onChoose }: { within: Within; onChoose: (within: Within) => void }) {
  return (
    <select
      className={classes.within}
      name="dans"
      aria-label="Chercher parmi"
      value={within}
      onChange={(event) => onChoose(withinOf(event.currentTarget.value))}
    >
      {WITHIN.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  );
}
