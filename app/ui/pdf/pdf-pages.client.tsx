import { VisuallyHidden } from "@mantine/core";
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
// oxlint-disable-next-line import/default -- the build gives where it lies
import worker from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { useEffect, useRef, useState } from "react";
import { Decoders } from "./decoders.client";
import classes from "./pdf-pages.module.css";

GlobalWorkerOptions.workerSrc = worker;
/** Beyond the screen's own dots, so that a pinch still reads well; and no more of them than a phone holds. */
const SHARPER = 1.5;
const MOST_DOTS_WIDE = 2000;

interface Opened {
  doc: PDFDocumentProxy;
  /** Height over width of the first page: the room that others keep until they are drawn. */
  shape: number;
}

/** Every page of a PDF below one another, each drawn when it comes near. */
export function PdfPages({
  src,
  title,
  className,
}: {
  src: string;
  title: string;
  className?: string | undefined;
}) {
  const [opened, setOpened] = useState<Opened | "unreadable" | null>(null);
  useEffect(() => {
    const task = getDocument({ url: src, useWorkerFetch: false, BinaryDataFactory: Decoders });
    let here = true;
    const open = async () => {
      const doc = await task.promise;
      const { width, height } = (await doc.getPage(1)).getViewport({ scale: 1 });
      if (here) setOpened({ doc, shape: height / width });
    };
    open().catch(() => here && setOpened("unreadable"));
    return () => {
      here = false;
      void task.destroy();
    };
  }, [src]);
  if (opened === "unreadable")
    return <p className={classes.unreadable}>Ce PDF ne s'affiche pas ici. Téléchargez-le pour le lire.</p>;
  return (
    <section
      className={`${className ?? ""} ${classes.pages}`}
      aria-label={title}
      aria-busy={!opened}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrows
      tabIndex={0}
    >
      {opened &&
        Array.from({ length: opened.doc.numPages }, (_, i) => <Sheet key={i} opened={opened} n={i + 1} />)}
    </section>
  );
}

function Sheet({ opened: { doc, shape }, n }: { opened: Opened; n: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    let leave: () => void = () => undefined;
    const near = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        near.disconnect();
        const drawing = drawn(doc, n, sheet);
        leave = drawing.leave;
        drawing.words.then(setWords).catch(() => undefined);
      },
      { rootMargin: "100%" },
    );
    near.observe(sheet);
    return () => {
      near.disconnect();
      leave();
    };
  }, [doc, n]);
  return (
    <figure className={classes.sheet} data-drawn={words !== null || undefined}>
      <canvas ref={canvas} className={classes.canvas} style={{ aspectRatio: 1 / shape }} aria-hidden />
      <VisuallyHidden component="figcaption">
        Page {n} sur {doc.numPages}. {words}
      </VisuallyHidden>
    </figure>
  );
}

/** Draws a page as wide as its canvas stands; answers its words once it is there. */
function drawn(doc: PDFDocumentProxy, n: number, canvas: HTMLCanvasElement) {
  let leave: () => void = () => undefined;
  const draw = async () => {
    const page = await doc.getPage(n);
    const { width, height } = page.getViewport({ scale: 1 });
    const dots = Math.min(canvas.clientWidth * devicePixelRatio * SHARPER, MOST_DOTS_WIDE);
    const viewport = page.getViewport({ scale: dots / width });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.style.aspectRatio = String(width / height);
    const task = page.render({ canvas, viewport });
    leave = () => task.cancel();
    await task.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : " ") : "")).join("");
  };
  return { words: draw(), leave: () => leave() };
}
