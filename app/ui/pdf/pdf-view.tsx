import { lazy, Suspense, useSyncExternalStore } from "react";

// The reader is no business of the server's: half a megabyte, and a browser's canvas.
const PdfPages = lazy(() => import("./pdf-pages.client").then((m) => ({ default: m.PdfPages })));

interface PdfViewProps {
  src: string;
  title: string;
  className?: string | undefined;
  /** What the browser's own reader is told after the `#`: "toolbar=0&view=FitH". */
  told?: string;
}

/** A PDF where it stands: in the browser's own reader, or in ours where it has none within a page, as on a phone. */
export function PdfView({ src, title, className, told }: PdfViewProps) {
  const own = useSyncExternalStore(never, readsWithin, () => true);
  if (own) return <iframe src={told ? `${src}#${told}` : src} title={title} className={className} />;
  return (
    <Suspense fallback={<div className={className} aria-busy="true" />}>
      <PdfPages key={src} src={src} title={title} className={className} />
    </Suspense>
  );
}

const never = () => () => undefined;
/** Phones and tablets show nothing inside a page, or its first sheet alone, whatever they say of themselves. */
const readsWithin = () => navigator.pdfViewerEnabled && !matchMedia("(pointer: coarse)").matches;
