import { useEffect, useRef, useState } from "react";
import { PdfView } from "~/app/ui/pdf/pdf-view";
import classes from "./editor.module.css";
import { useEditor, useSaveState, useSession } from "./session";

/** The exact PDF that the customer will get, printed again after each save. */
export function Preview() {
  const { manuscript } = useSession();
  const saved = useSaveState().kind === "saved";
  const draft = useEditor((state) => state.draft);
  const printed = useRef(saved ? draft : null);
  const [stamp, setStamp] = useState(0);
  useEffect(() => {
    if (!saved || printed.current === draft) return;
    const timer = setTimeout(() => {
      printed.current = draft;
      setStamp(Date.now());
    }, 600);
    return () => clearTimeout(timer);
  }, [saved, draft]);
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
