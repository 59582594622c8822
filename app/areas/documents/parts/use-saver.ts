import { useEffect, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { Clash } from "~/domain/documents/merge";
import { type Base, carried } from "../editor/draft";
import type { Editor } from "../editor/editor";
import { keptOnDevice } from "../editor/kept";
import type { RoomView } from "../editor/room";
import { type Kept, Saver } from "../editor/saver";
import { sendDraft } from "../editor/send";
import { clashSentence } from "../editor/words";
import type { Manuscript } from "./session";

const baseOf = ({ version, header, body, costs }: Manuscript): Base => ({
  version,
  header,
  body,
  costs: costs ?? null,
});

const tell = (clashes: Clash[]) => {
  for (const clash of clashes.slice(0, 3)) toast({ message: clashSentence(clash) });
};

function saving(manuscript: Manuscript, saveAt: string, userId: string, editor: Editor, view: RoomView) {
  const base = baseOf(manuscript);
  const device = { kept: null as Kept | null, timer: undefined as ReturnType<typeof setTimeout> | undefined };
  const storage = () => keptOnDevice(window.localStorage, userId, manuscript.id);
  const write = () => {
    clearTimeout(device.timer);
    device.timer = undefined;
    if (device.kept && !storage().keep(device.kept))
      toast({ message: "Cet appareil ne peut pas garder la saisie : restez connecté.", tone: "problem" });
    device.kept = null;
  };
  const saver = new Saver(
    base,
    {
      draft: editor.draft,
      copies: editor.copies,
      absorb: (from, to) => editor.absorb(from, to),
      clashed: tell,
    },
    {
      send: (save) => sendDraft(saveAt, save),
      keep: (kept) => {
        device.kept = kept;
        device.timer ??= setTimeout(write, 120);
      },
      forget: () => {
        clearTimeout(device.timer);
        device.timer = undefined;
        device.kept = null;
        storage().forget();
      },
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
    },
  );
  // For as long as the editor lives, even past its page: an undo in a toast is saved too.
  editor.onChange(() => saver.touch());
  saver.subscribe(() => view.show({ save: saver.state(), version: saver.version() }));
  return { saver, write, storage };
}

/**
 * Saves a manuscript that has no room: brings back what this device kept, saves by itself, takes in what others write
 * when the page's data is refreshed.
 */
export function useSaver(manuscript: Manuscript, userId: string, editor: Editor, view: RoomView): void {
  const { kept } = manuscript;
  const [session] = useState(() =>
    "saveAt" in kept ? saving(manuscript, kept.saveAt, userId, editor, view) : null,
  );

  useEffect(() => {
    if (!session) return;
    const { saver, write, storage } = session;
    const found = storage().read();
    if (found) {
      const { version: _, ...before } = found.base;
      const costs = editor.draft().costs && found.draft.costs;
      const { draft, clashes } = carried(before, { ...found.draft, costs }, editor.draft());
      editor.copy(found.copies);
      editor.edit(() => draft);
      tell(clashes);
      toast({ message: "Une saisie gardée sur cet appareil a été reprise." });
    }
    const leave = () => {
      write();
      void saver.flush();
    };
    const back = () => void saver.flush();
    const hidden = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("pagehide", leave);
    window.addEventListener("blur", leave);
    window.addEventListener("online", back);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("blur", leave);
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [editor, session]);

  useEffect(() => {
    session?.saver.heard(baseOf(manuscript));
  }, [manuscript, session]);
}
