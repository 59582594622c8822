import classes from "./file-answer.module.css";

interface ToldProps {
  answer: { words: string; fileId: string | null };
}

/** An answer as it is read; one that is a file leads to it. */
export function Told({ answer: { words, fileId } }: ToldProps) {
  if (!fileId) return <span style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{words}</span>;
  return (
    <a href={`/fichiers/${fileId}`} target="_blank" rel="noreferrer" className={classes.file}>
      {/\.(jpe?g|png|gif|webp)$/i.test(words) && (
        <img src={`/fichiers/${fileId}`} alt="" loading="lazy" className={classes.thumb} />
      )}
      {words}
    </a>
  );
}
