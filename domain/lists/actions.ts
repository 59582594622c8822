import type { Shape } from "./address";
import type { ListColumn } from "./column";

const WHAT = "À faire";
const WHOM = "Client";
const all = { sorts: true, filters: true };

/** Columns of the list of what is to be done, and was. */
export const ACTION_COLUMNS: readonly ListColumn[] = [
  { key: "quoi", label: "Quoi", type: "text", group: WHAT, width: 260, ...all },
  { key: "type", label: "Type", type: "choice", group: WHAT, width: 140, ...all },
  { key: "pour", label: "Pour le", type: "day", group: WHAT, width: 110, ...all },
  { key: "heure", label: "Heure", type: "text", group: WHAT, width: 80, filters: true },
  { key: "qui", label: "Qui s'en charge", type: "choice", group: WHAT, width: 150, ...all },
  { key: "etat", label: "État", type: "choice", group: WHAT, width: 100, ...all },
  { key: "fait", label: "Fait le", type: "instant", group: WHAT, width: 110, ...all },
  { key: "resultat", label: "Résultat", type: "text", group: WHAT, width: 240, filters: true },
  { key: "revient", label: "Revient", type: "text", group: WHAT, width: 150, ...all },
  { key: "par", label: "Créée par", type: "choice", group: WHAT, width: 150, ...all },
  { key: "fait-par", label: "Fait par", type: "choice", group: WHAT, width: 150, filters: true },
  { key: "creation", label: "Noté le", type: "instant", group: WHAT, width: 110, ...all },
  { key: "client", label: "Client", type: "text", group: WHOM, width: 200, ...all },
  { key: "ville", label: "Ville", type: "text", group: WHOM, width: 150, ...all },
  { key: "ouvrage", label: "Ouvrage", type: "text", group: WHOM, width: 160, ...all },
  { key: "tel", label: "Téléphone", type: "phone", group: WHOM, width: 135, filters: true },
  { key: "cp", label: "Code postal", type: "text", group: WHOM, width: 100, ...all },
  { key: "suivi", label: "Client suivi par", type: "choice", group: WHOM, width: 150, ...all },
];

export const USUAL_ACTIONS: Shape = {
  columns: ["quoi", "type", "pour", "client", "ville", "qui", "etat"].map((key) => ({ key })),
  filters: [{ key: "etat", operator: "in", values: ["open"] }],
  sort: { key: "pour", descending: false },
};
