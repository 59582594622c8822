import { arrowOf, COLOURS, type Mark, measures, type Size, zoneOf } from "~/domain/files/annotation";
import classes from "./annotation.module.css";

interface Props {
  mark: Mark;
  size: Size;
  /** The picture in few squares. */
  few: string;
}

/** A mark as it will be painted (paint.ts): what one sees is what is kept. */
export function DrawnMark({ mark, size, few }: Props) {
  const { line, letters, halo } = measures(size);
  const { ink, halo: around } = COLOURS[mark.colour];
  if (mark.kind === "blur") {
    const id = `zone-${mark.id}`;
    return (
      <>
        <clipPath id={id}>
          <rect {...zoneOf(mark)} />
        </clipPath>
        <image
          href={few}
          width={size.width}
          height={size.height}
          preserveAspectRatio="none"
          clipPath={`url(#${id})`}
          className={classes.squares}
        />
      </>
    );
  }
  if (mark.kind === "text")
    return (
      <text
        {...mark.from}
        fontSize={letters}
        fontWeight={600}
        fill={ink}
        stroke={around}
        strokeWidth={halo * 3}
        strokeLinejoin="round"
        paintOrder="stroke"
        opacity={mark.text === "" ? 0.6 : undefined}
      >
        {mark.text || "Texte"}
      </text>
    );
  const { neck, head } = arrowOf(mark, line);
  const corners = head.map(({ x, y }) => `${x},${y}`).join(" ");
  const shaft = { x1: mark.from.x, y1: mark.from.y, x2: neck.x, y2: neck.y, strokeLinecap: "round" } as const;
  return (
    <>
      <line {...shaft} stroke={around} strokeWidth={line + halo * 2} />
      <polygon points={corners} fill={around} stroke={around} strokeWidth={halo * 2} strokeLinejoin="round" />
      <line {...shaft} stroke={ink} strokeWidth={line} />
      <polygon points={corners} fill={ink} />
    </>
  );
}
