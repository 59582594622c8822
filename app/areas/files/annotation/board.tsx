import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { type Mark, type MarkKind, measures, type Point, type Size, zoneOf } from "~/domain/files/annotation";
import classes from "./annotation.module.css";
import { DrawnMark } from "./drawn-mark";
import type { DrawingActs, Grip } from "./use-drawing";

export const NAMES: Record<MarkKind, string> = { arrow: "Flèche", text: "Texte", blur: "Zone floutée" };

interface Props {
  address: string;
  size: Size;
  few: string;
  tool: MarkKind;
  acts: DrawingActs;
  /** A word was put: its field is to be written in. */
  onWord: () => void;
}

interface Held {
  mark: Mark;
  grip: Grip;
  at: Point;
  /** Drawn just now, and not there before the hand came. */
  isNew: boolean;
  moved: boolean;
}

/** The picture with its marks. A hand draws with the tool, or carries what it takes; arrow keys carry what has focus. */
export function Board({ address, size, few, tool, acts, onWord }: Props) {
  const sheet = useRef<SVGSVGElement>(null);
  const held = useRef<Held | null>(null);
  const [draft, setDraft] = useState<Mark | null>(null);
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const matrix = sheet.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix);
    return { x, y };
  };
  const take = (event: PointerEvent, mark: Mark, grip: Grip, isNew = false) => {
    event.stopPropagation();
    sheet.current?.setPointerCapture(event.pointerId);
    held.current = { mark, grip, at: pointOf(event), isNew, moved: false };
    if (!isNew) acts.select(mark.id);
  };
  const draw = (event: PointerEvent) => {
    if (event.button !== 0 || held.current) return;
    const at = pointOf(event);
    const mark: Mark = {
      id: crypto.randomUUID(),
      kind: tool,
      colour: acts.colour,
      text: "",
      from: at,
      to: at,
    };
    take(event, mark, tool === "text" ? "from" : "to", true);
  };
  const move = (event: PointerEvent) => {
    const hand = held.current;
    if (!hand) return;
    const at = pointOf(event);
    const next = acts.pulled(hand.mark, hand.grip, { x: at.x - hand.at.x, y: at.y - hand.at.y });
    if (hand.isNew) setDraft(next);
    else acts.change(next, !hand.moved);
    hand.moved = true;
  };
  const leave = (event: PointerEvent) => {
    const hand = held.current;
    held.current = null;
    setDraft(null);
    if (!hand?.isNew) return;
    const at = pointOf(event);
    const drawn = acts.pulled(hand.mark, hand.grip, { x: at.x - hand.at.x, y: at.y - hand.at.y });
    if (acts.isSlip(drawn)) return acts.select(null);
    acts.add(drawn);
    if (drawn.kind === "text") onWord();
  };
  const onKeyDown = (event: KeyboardEvent, mark: Mark) => {
    const step = measures(size).line * 2;
    const by = {
      ArrowLeft: { x: -step, y: 0 },
      ArrowRight: { x: step, y: 0 },
      ArrowUp: { x: 0, y: -step },
      ArrowDown: { x: 0, y: step },
    }[event.key];
    if (by) acts.change(acts.pulled(mark, event.shiftKey && mark.kind !== "text" ? "to" : "whole", by), true);
    else if (event.key === "Delete" || event.key === "Backspace") acts.remove(mark.id);
    else if (event.key === "Enter" && mark.kind === "text") onWord();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = [...acts.marks, ...(draft ? [draft] : [])].toSorted((a, b) => rank(a) - rank(b));
  return (
    <svg
      ref={sheet}
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={classes.board}
      aria-label="Photo à annoter"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing holds no other tags
      role="group"
      onPointerDown={draw}
      onPointerMove={move}
      onPointerUp={leave}
      onPointerCancel={leave}
    >
      <image href={address} width={size.width} height={size.height} />
      {shown.map((mark) => (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drawing that keys carry
        <g
          key={mark.id}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the same
          tabIndex={0}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the same
          role="button"
          aria-pressed={mark.id === acts.mark?.id}
          aria-label={mark.text ? `${NAMES[mark.kind]} « ${mark.text} »` : NAMES[mark.kind]}
          className={classes.mark}
          onFocus={() => acts.select(mark.id)}
          onPointerDown={(event) => take(event, mark, "whole")}
          onKeyDown={(event) => onKeyDown(event, mark)}
        >
          {mark.kind === "blur" && <rect {...zoneOf(mark)} fill="transparent" />}
          <DrawnMark mark={mark} size={size} few={few} />
        </g>
      ))}
      {acts.mark && acts.mark.kind !== "text" && (
        <Handles
          mark={acts.mark}
          size={size}
          onTake={(event, grip) => acts.mark && take(event, acts.mark, grip)}
        />
      )}
    </svg>
  );
}

const rank = ({ kind }: Mark) => (kind === "blur" ? 0 : 1);

/** The two ends of what is chosen, to pull. */
function Handles({
  mark,
  size,
  onTake,
}: {
  mark: Mark;
  size: Size;
  onTake: (event: PointerEvent, grip: Grip) => void;
}) {
  const radius = measures(size).line * 1.6;
  return (
    <>
      {mark.kind === "blur" && <rect {...zoneOf(mark)} className={classes.outline} />}
      {(["from", "to"] as const).map((grip) => (
        <circle
          key={grip}
          cx={mark[grip].x}
          cy={mark[grip].y}
          r={radius}
          className={classes.handle}
          onPointerDown={(event) => onTake(event, grip)}
        />
      ))}
    </>
  );
}
