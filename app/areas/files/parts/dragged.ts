import { type DragEvent, useEffect, useRef, useState } from "react";

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
const holdsFiles = (data: DataTransfer | null) => data?.types.includes("Files") ?? false;

/** Goes on what takes: rows of ours, and files from the desk where `onFiles` is given. `over` while one hangs above. */
export function useDropTarget(
  onRows: ((dragged: Dragged) => void) | null,
  onFiles?: ((data: DataTransfer) => void) | null,
) {
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent) =>
    (onRows && isOurs(event)) || (onFiles && holdsFiles(event.dataTransfer));
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

/**
 * Takes files of the desk dropped anywhere on the page that no row took; says whether some hang above. A browser
 * would leave the page to show them.
 */
export function usePageDrop(onFiles: ((data: DataTransfer) => void) | null): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  const takes = onFiles !== null;
  useEffect(() => {
    if (!takes) return;
    const life = new AbortController();
    const on = (
      name: "dragover" | "dragleave" | "drop",
      work: (event: globalThis.DragEvent) => void,
      capture = false,
    ) => window.addEventListener(name, work, { signal: life.signal, capture });
    const none = () => setOver(false);
    // What a row takes does not come up to here, and hangs above that row.
    on("dragover", none, true);
    on("drop", none, true);
    on("dragleave", (event) => event.relatedTarget === null && none());
    on("dragover", (event) => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setOver(true);
    });
    on("drop", (event) => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      latest.current?.(event.dataTransfer);
    });
    return () => life.abort();
  }, [takes]);
  return over;
}
