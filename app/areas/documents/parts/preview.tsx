import { useEffect, useState } from "react";
import { PdfView } from "~/app/ui/pdf/pdf-view";
import classes from "./editor.module.css";
import { useSaveState, useSession } from "./session";

/** The exact PDF that the customer will get, printed again after each save. */
export function Preview() {
  const { manuscript, saver } = useSession();
  const state = useSaveState();
  const [stamp, setStamp] = useState(0);
  const at = state.kind === "saved" ? state.at : null;
  useEffect(() => {
    if (at === null) return;
    const timer = setTimeout(() => setStamp(at), 600);
    return () => clearTimeout(timer);
  }, [at]);
  useEffect(() => void saver.flush(), [saver]);
  return (
    <PdfView
      key={stamp}
      className={classes.preview}
      title={`Aperçu ${manuscript.noun.of} sur papier`}
      src={`${manuscript.paper}?apercu=${stamp}`}
      told="toolbar=0&navpanes=0&view=FitH"
    />
  );
}
