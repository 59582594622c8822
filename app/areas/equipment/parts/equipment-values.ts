import type { LoadedEquipment } from "~/operations/equipment/load";
import type { Known } from "./equipment-form";

/** A piece as its form shows it: an end that is computed is an empty field. */
export const equipmentValues = (piece: LoadedEquipment): Record<string, string | null> => ({
  label: piece.label,
  serialNumber: piece.serialNumber,
  installedOn: piece.installedOn,
  warrantyUntil: piece.warrantyGiven ? piece.warrantyUntil : null,
  endOfLifeOn: piece.endOfLifeGiven ? piece.endOfLifeOn : null,
  notes: piece.notes,
});

export const articleOf = (piece: LoadedEquipment): Known | null =>
  piece.articleId && piece.reference
    ? {
        id: piece.articleId,
        reference: piece.reference,
        warrantyMonths: piece.warrantyMonths,
        lifetimeMonths: piece.lifetimeMonths,
      }
    : null;
