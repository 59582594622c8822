import type { MergePreview } from "~/operations/merges/get-merge-preview";
import classes from "./merges.module.css";

/** Addresses, phones, mails and people of both files without doubles, those that come marked (MG2). */
export function United({ united }: { united: MergePreview["united"] }) {
  const lists: [string, { words: string; added: boolean }[]][] = [
    ["Adresses", united.addresses],
    ["Téléphones et e-mails", united.points],
    ["Interlocuteurs", united.people],
  ];
  const filled = lists.filter(([, rows]) => rows.length > 0);
  if (filled.length === 0) return <p>Aucune des deux fiches n'en a.</p>;
  return (
    <div className={classes.united}>
      {filled.map(([title, rows]) => (
        <div key={title}>
          <strong>{title}</strong>
          <ul>
            {rows.map((row, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- two rows may read the same
              <li key={i}>
                {row.words || "—"}
                {row.added && <span className={classes.added}>de l'autre fiche</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
