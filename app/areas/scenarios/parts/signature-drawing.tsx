import { drawingOf, type Strokes } from "~/domain/quotes/acceptance";
import classes from "./answers.module.css";

/** A signature as it was drawn, on white. */
export function SignatureDrawing({ strokes, name }: { strokes: Strokes; name: string }) {
  const drawing = drawingOf(strokes);
  if (!drawing) return null;
  const { width, height } = drawing;
  const edge = Math.max(width, height) / 30;
  return (
    <svg
      role="img"
      aria-label={`Signature de ${name}`}
      className={classes.signature}
      viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}
      fill="none"
      stroke="#1b2a4a"
      strokeWidth={edge / 3}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawing.strokes.map((stroke, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- strokes have no other name and never move
        <polyline key={i} points={stroke.map((p) => `${p.x},${p.y}`).join(" ")} />
      ))}
    </svg>
  );
}
