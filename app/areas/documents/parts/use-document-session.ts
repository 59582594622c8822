import { useCallback, useEffect, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { Clash } from "~/domain/documents/merge";
import { formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import { Commands } from "../editor/commands";
import { type Base, carried } from "../editor/draft";
import { Editor } from "../editor/editor";
import { keptOnDevice } from "../editor/kept";
import { type Kept, Saver } from "../editor/saver";
import { sendDraft } from "../editor/send";
import { Tiers } from "../editor/tiers";
import { clashSentence } from "../editor/words";
import { freshPrices } from "./fresh-prices";
import type { Manuscript, Session } from "./session";

const baseOf = ({ version, header, body, costs }: Manuscript): Base => ({
  version,
  header,
  body,
  costs: costs ?? null,
});

const tell = (clashes: Clash[]) => {
  for (const clash of clashes.slice(0, 3)) toast({ message: clashSentence(clash) });
};

function opened(manuscript: Manuscript, userId: string) {
  const base = baseOf(manuscript);
  const editor = new Editor({ header: base.header, body: base.body, costs: base.costs });
  const tiers = new Tiers(
    (ids) => freshPrices(ids, manuscript.buyer),
    (line, { from, discount }) =>
      toast({
        message: `${from > 0 ? `À partir de ${formatQuantity(from, line.unit)}` : "À cette quantité"} : ${formatUnitPrice(line.unitPrice)}${discount > 0 ? `, remise ${formatRate(discount)}` : ""}. Le prix de la ligne a suivi.`,
      }),
  );
  const commands = new Commands(editor, manuscript.house, () => shown.costs, tiers);
  const shown = { costs: false };
  const showCosts = (costs: boolean) => {
    shown.costs = costs;
  };
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
      send: (save) => sendDraft(manuscript.saveAt, save),
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
  return { editor, commands, saver, walkCosts: showCosts, write, storage };
}

/**
 * Opens a document for writing: brings back what this device kept, saves by itself, takes in what others write when
 * the page's data is refreshed.
 */
export function useDocumentSession(manuscript: Manuscript, userId: string): Session {
  const [session] = useState(() => opened(manuscript, userId));
  const [showCosts, setShowCosts] = useState(false);
  const { editor, commands, saver, walkCosts, write, storage } = session;

  useEffect(() => {
    const kept = storage().read();
    if (kept) {
      const { version: _, ...before } = kept.base;
      const costs = editor.draft().costs && kept.draft.costs;
      const { draft, clashes } = carried(before, { ...kept.draft, costs }, editor.draft());
      editor.copy(kept.copies);
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
  }, [editor, saver, storage, write]);

  useEffect(() => {
    saver.heard(baseOf(manuscript));
  }, [manuscript, saver]);

  const toggleCosts = useCallback(() => {
    if (!editor.draft().costs) return;
    walkCosts(!showCosts);
    setShowCosts(!showCosts);
  }, [editor, walkCosts, showCosts]);

  return { manuscript, editor, commands, saver, showCosts, toggleCosts };
}
