import { useEffect } from "react";
import { useRevalidator } from "react-router";
import { sentence } from "~/app/shell/sentences";
import { toast } from "~/app/ui/toast";
import type { Editor } from "../editor/editor";
import type { RoomView } from "../editor/room";
import type { Manuscript } from "./session";

/**
 * Brings a manuscript that has a room into it. Shared documents are code that only an editor needs: it comes once the
 * page is there, and one types meanwhile.
 */
export function useLive({ id, kept }: Manuscript, userId: string, editor: Editor, view: RoomView): void {
  const path = "room" in kept ? kept.room : null;
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (path === null) return;
    const life = new AbortController();
    void import("../live/live").then(({ Live }) => {
      if (life.signal.aborted) return;
      const live = new Live({ path, userId, documentId: id }, editor, view, {
        refused: (problems) => {
          for (const problem of problems.slice(0, 3)) toast({ message: sentence(problem), tone: "problem" });
        },
        shut: () => void revalidate(),
      });
      life.signal.addEventListener("abort", () => live.rest());
      return live.open();
    });
    return () => life.abort();
  }, [path, userId, id, editor, view, revalidate]);
}
