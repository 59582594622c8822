import type { Shape } from "./address";
import type { ListColumn } from "./column";

const WORK = "Ouvrage";
const WHOM = "Client";
const all = { sorts: true, filters: true };

/** Columns of the list of the ouvrages of all clients. */
export const OUVRAGE_COLUMNS: readonly ListColumn[] = [
  { key: "nom", label: "Ouvrage", type: "text", group: WORK, width: 220, ...all },
  { key: "type", label: "Type", type: "choice", group: WORK, width: 150, ...all },
  { key: "pose", label: "Posé le", type: "day", group: WORK, width: 110, ...all },
  { key: "garantie", label: "Garanti jusqu'au", type: "day", group: WORK, width: 130, ...all },
  { key: "entretien", label: "Prochain entretien", type: "day", group: WORK, width: 140, ...all },
  { key: "serie", label: "N° de série", type: "text", group: WORK, width: 150, ...all },
  { key: "materiel", label: "Matériel", type: "text", group: WORK, width: 220, filters: true },
  {
    key: "materiel-serie",
    label: "N° de série du matériel",
    type: "text",
    group: WORK,
    width: 180,
    filters: true,
  },
  { key: "remplacement", label: "Matériel en fin de vie", type: "day", group: WORK, width: 160, ...all },
  { key: "prochaine", label: "Prochaine action", type: "day", group: WORK, width: 135, ...all },
  { key: "chantier", label: "Adresse du chantier", type: "text", group: WORK, width: 220, filters: true },
  { key: "notes", label: "Notes", type: "text", group: WORK, width: 240, filters: true },
  { key: "cote", label: "Mis de côté", type: "yes", group: WORK, width: 110, filters: true },
  { key: "creation", label: "Noté le", type: "instant", group: WORK, width: 110, ...all },
  { key: "client", label: "Client", type: "text", group: WHOM, width: 200, ...all },
  { key: "cp", label: "Code postal", type: "text", group: WHOM, width: 100, ...all },
  { key: "ville", label: "Ville", type: "text", group: WHOM, width: 150, ...all },
  { key: "tel", label: "Téléphone", type: "phone", group: WHOM, width: 135, filters: true },
  { key: "suivi", label: "Suivi par", type: "choice", group: WHOM, width: 150, ...all },
];

export const USUAL_OUVRAGES: Shape = {
  columns: ["nom", "type", "client", "ville", "pose", "garantie", "entretien"].map((key) => ({ key })),
  filters: [],
  sort: { key: "client", descending: false },
};
