import { Instant } from "~/app/ui/values";
import { keptWords } from "~/domain/privacy/erasure";
import type { ErasureLine } from "~/operations/privacy/list-erasures";
import classes from "./privacy.module.css";

/** What left since, when the law no longer kept it, and by whom (PV15). */
export const LeftLines = ({ purges }: Pick<ErasureLine, "purges">) => (
  <ul className={classes.plain}>
    {purges.map(({ at, byName, gone }) => (
      <li key={at}>
        Supprimé le <Instant value={at} /> par {byName} : {keptWords(gone)}.
      </li>
    ))}
  </ul>
);
