import { useCallback, useState } from "react";
import { toast } from "~/app/ui/toast";
import { formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import { Commands } from "../editor/commands";
import { Editor } from "../editor/editor";
import { RoomView } from "../editor/room";
import { Tiers } from "../editor/tiers";
import { freshPrices } from "./fresh-prices";
import type { Manuscript, Session } from "./session";
import { useLive } from "./use-live";
import { useSaver } from "./use-saver";

function opened({ version, header, body, costs, house, buyer }: Manuscript) {
  const editor = new Editor({ header, body, costs: costs ?? null });
  const tiers = new Tiers(
    (ids) => freshPrices(ids, buyer),
    (line, { from, discount }) =>
      toast({
        message: `${from > 0 ? `À partir de ${formatQuantity(from, line.unit)}` : "À cette quantité"} : ${formatUnitPrice(line.unitPrice)}${discount > 0 ? `, remise ${formatRate(discount)}` : ""}. Le prix de la ligne a suivi.`,
      }),
  );
  const shown = { costs: false };
  const commands = new Commands(editor, house, () => shown.costs, tiers);
  const walkCosts = (costs: boolean) => {
    shown.costs = costs;
  };
  return { editor, commands, walkCosts, room: new RoomView(version) };
}

/** Opens a document for writing, in the room where others may be or saved whole by itself. */
export function useDocumentSession(manuscript: Manuscript, userId: string): Session {
  const [{ editor, commands, walkCosts, room }] = useState(() => opened(manuscript));
  const [showCosts, setShowCosts] = useState(false);
  useLive(manuscript, userId, editor, room);
  useSaver(manuscript, userId, editor, room);
  const toggleCosts = useCallback(() => {
    if (!editor.draft().costs) return;
    walkCosts(!showCosts);
    setShowCosts(!showCosts);
  }, [editor, walkCosts, showCosts]);
  return { manuscript, editor, commands, room, showCosts, toggleCosts };
}
