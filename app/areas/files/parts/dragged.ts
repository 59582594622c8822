import { type DragEvent, useState } from "react";

/** What a row of ours is, while it is dragged: other programs' files and texts are something else. */
const KIND = "application/x-aplomb-files";

export interface Dragged {
  files: { id: string; version: number }[];
  folders: { id: string; version: number }[];
}

/** Goes on what is taken. */
export const dragging = (what: () => Dragged) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(KIND, JSON.stringify(what()));
    event.dataTransfer.effectAllowed = "move";
  },
});

const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(KIND);
const isFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");

/** Goes on what takes: rows of ours, and files from the desk where `onFiles` is given. `over` while one hangs above. */
export function useDropTarget(
  onRows: ((dragged: Dragged) => void) | null,
  onFiles?: ((data: DataTransfer) => void) | null,
) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent) => (onRows && isOurs(event)) || (onFiles && isFiles(event));
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = isOurs(event) ? "move" : "copy";
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (isOurs(event)) onRows?.(JSON.parse(event.dataTransfer.getData(KIND)) as Dragged);
        else onFiles?.(event.dataTransfer);
      },
    },
  };
}
