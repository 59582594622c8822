import { memo, useCallback, useMemo, useRef } from "react";
import { derived } from "../editor/derived";
import { drawn, likelyHeight, rowsOf } from "../editor/rows";
import classes from "./editor.module.css";
import { OptionBlock } from "./option-block";
import { Row } from "./row";
import { useDerived, useEditor, useSession } from "./session";
import { useRowsInSight } from "./use-rows-in-sight";

/** The lines and options of the document; of a long one, only the rows in sight. */
export const Blocks = memo(function Blocks({ dragged }: { dragged: string | null }) {
  const { editor } = useSession();
  const box = useRef<HTMLDivElement>(null);
  // Listens to the shape alone; the blocks are those of the same body.
  const shape = useDerived((computed) => computed.shape);
  const { rows, placed } = useMemo(() => {
    const computed = { ...derived(editor.draft().body), shape };
    return rowsOf(computed.blocks);
  }, [shape, editor]);
  const active = useEditor((state) => state.active?.line ?? null);
  const kept = useMemo(
    () =>
      rows.flatMap(({ line }, place) =>
        line === null || line === active || line === dragged ? [place] : [],
      ),
    [rows, active, dragged],
  );
  const { places, between, measure, enabled } = useRowsInSight(box, {
    count: rows.length,
    keyOf: useCallback((place: number) => rows[place]?.key ?? "", [rows]),
    heightOf: useCallback(
      (place: number) => likelyHeight(derived(editor.draft().body).lines.get(rows[place]?.line ?? "")),
      [rows, editor],
    ),
    kept,
  });
  return (
    <div ref={box} role="presentation" data-long={enabled || undefined} className={classes.blocks}>
      {placed.map((block) => {
        const { optionId, from } = block;
        const first = optionId === null ? from : from + 1;
        const lines = drawn(first, block.to, places).map((part) => {
          if ("gap" in part)
            return <div key={`gap-${part.gap[1]}`} aria-hidden style={{ height: between(...part.gap) }} />;
          const id = rows[part.place]?.line ?? "";
          return <Row key={id} id={id} place={part.place} measure={measure} />;
        });
        return optionId === null ? (
          <div key={block.key} role="rowgroup">
            {lines}
          </div>
        ) : (
          <OptionBlock key={block.key} optionId={optionId} ids={block.ids} place={from} measure={measure}>
            {lines}
          </OptionBlock>
        );
      })}
    </div>
  );
});
