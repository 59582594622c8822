import { useEffect, useRef } from "react";
import type Pad from "signature_pad";
import type { Strokes } from "~/domain/quotes/acceptance";
import classes from "./signature-field.module.css";

/** Strokes are kept in thousandths of the pad's width: a turned phone redraws them instead of losing them. */
const UNITS = 1_000;
const WIDEST = 4_000;

/** The sheet of paper to sign on, light in both schemes; the drawing engine comes when the pad is shown. */
export function SignaturePad({
  strokes,
  onStrokes,
  invalid,
}: {
  strokes: Strokes;
  onStrokes: (strokes: Strokes) => void;
  invalid: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const kept = useRef({ strokes, onStrokes });
  /** A stroke is under way: nothing is redrawn over it, whatever the page learns meanwhile. */
  const drawing = useRef(false);
  useEffect(() => {
    kept.current = { strokes, onStrokes };
    if (pad.current && !drawing.current && pad.current.toData().length !== strokes.length)
      draw(pad.current, strokes, canvas.current);
  });

  useEffect(() => {
    const sheet = canvas.current;
    if (!sheet) return;
    const life = new AbortController();
    const fit = () => {
      const ratio = Math.max(1, devicePixelRatio);
      const width = Math.round(sheet.offsetWidth * ratio);
      const height = Math.round(sheet.offsetHeight * ratio);
      if (drawing.current || (sheet.width === width && sheet.height === height)) return;
      sheet.width = width;
      sheet.height = height;
      sheet.getContext("2d")?.scale(ratio, ratio);
      if (pad.current) draw(pad.current, kept.current.strokes, sheet);
    };
    const watching = new ResizeObserver(fit);
    void import("signature_pad").then(({ default: Engine }) => {
      if (life.signal.aborted) return;
      const engine = new Engine(sheet, { penColor: "#1b2a4a", minWidth: 0.9, maxWidth: 2.6 });
      engine.addEventListener("beginStroke", () => {
        drawing.current = true;
      });
      engine.addEventListener("endStroke", () => {
        drawing.current = false;
        kept.current.onStrokes(measured(engine, sheet.offsetWidth));
        fit();
      });
      pad.current = engine;
      fit();
      watching.observe(sheet);
      sheet.dataset.ready = "true";
    });
    return () => {
      life.abort();
      watching.disconnect();
      pad.current?.off();
      pad.current = null;
    };
  }, []);

  return (
    <div className={classes.pad} data-invalid={invalid || undefined} tabIndex={-1}>
      <canvas ref={canvas}>Cadre de signature : dessinez avec le doigt ou la souris.</canvas>
      {strokes.length === 0 && <span aria-hidden>Signez ici</span>}
    </div>
  );
}

function measured(pad: Pad, width: number): Strokes {
  const drawn = pad.toData();
  const start = drawn[0]?.points[0]?.time ?? 0;
  const unit = (value: number) => Math.min(WIDEST, Math.max(0, Math.round((value / width) * UNITS)));
  return drawn
    .filter((stroke) => stroke.points.length > 0)
    .map((stroke) =>
      stroke.points.map((p) => ({
        x: unit(p.x),
        y: unit(p.y),
        t: Math.min(3_600_000, Math.max(0, Math.round(p.time - start))),
      })),
    );
}

function draw(pad: Pad, strokes: Strokes, sheet: HTMLCanvasElement | null) {
  const scale = (sheet?.offsetWidth ?? UNITS) / UNITS;
  const style = {
    penColor: "#1b2a4a",
    minWidth: 0.9,
    maxWidth: 2.6,
    dotSize: 0,
    velocityFilterWeight: 0.7,
    compositeOperation: "source-over" as const,
  };
  pad.fromData(
    strokes.map((stroke) => ({
      ...style,
      points: stroke.map((p) => ({ x: p.x * scale, y: p.y * scale, time: p.t, pressure: 0.5 })),
    })),
  );
}
