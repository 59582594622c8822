import { loadOuvrage } from "../clients/load";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { installableLines } from "./lines";
import { loadEquipment } from "./load";

/** What the form of a piece needs: the piece (none for a new one) and the lines that it may come from. */
export const getEquipmentForm = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, equipmentId: string | null) => {
    const ouvrage = await loadOuvrage(ctx, clientId, ouvrageId);
    const piece = equipmentId ? await loadEquipment(ctx, equipmentId) : null;
    if (piece && (piece.ouvrageId !== ouvrageId || piece.binnedAt !== null)) throw notFound("equipment");
    return {
      ouvrage: { id: ouvrage.id, name: ouvrage.name, installedOn: ouvrage.installedOn },
      clientId,
      piece,
      lines: await installableLines(ctx, clientId),
      today: ctx.today,
    };
  },
);
