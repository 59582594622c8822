import { type RefObject, useEffect, useState } from "react";
import { PdfView } from "~/app/ui/pdf/pdf-view";
import type { LayoutKind } from "~/domain/layouts/layout";
import classes from "./layouts.module.css";

const QUIET = 350;

/** The exact PDF of an imaginary document in what the form says, printed again a moment after each change. */
export function LayoutPreview({
  around,
  kind,
}: {
  around: RefObject<HTMLDivElement | null>;
  kind: LayoutKind;
}) {
  const [src, setSrc] = useState<string | null>(null);
  useEffect(() => {
    const place = around.current;
    const form = place?.querySelector("form");
    if (!place || !form) return;
    const asked = { current: null as AbortController | null, timer: 0, shown: "" };
    const print = async () => {
      asked.current?.abort();
      asked.current = new AbortController();
      const body = new FormData(form);
      body.set("kind", kind);
      try {
        const answer = await fetch("/reglages/mises-en-page/apercu", {
          method: "POST",
          body,
          signal: asked.current.signal,
        });
        // What cannot be printed is told at its field when it is saved; the last good paper stays.
        if (!answer.ok) return;
        const url = URL.createObjectURL(await answer.blob());
        setSrc(url);
        if (asked.shown) URL.revokeObjectURL(asked.shown);
        asked.shown = url;
      } catch {
        // Another change came, or the network went: the next change prints again.
      }
    };
    const soon = () => {
      clearTimeout(asked.timer);
      asked.timer = window.setTimeout(() => void print(), QUIET);
    };
    void print();
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    return () => {
      form.removeEventListener("input", soon);
      form.removeEventListener("change", soon);
      clearTimeout(asked.timer);
      asked.current?.abort();
      if (asked.shown) URL.revokeObjectURL(asked.shown);
    };
  }, [around, kind]);
  if (src === null) return <div className={classes.paper} aria-busy="true" />;
  return (
    <PdfView
      src={src}
      title="Aperçu de la mise en page"
      className={classes.paper}
      told="toolbar=0&navpanes=0&view=FitH"
    />
  );
}
