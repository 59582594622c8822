import { formatTime } from "~/domain/calendar/format";

/** Where the save of what one writes stands. */
export type SaveState =
  | { kind: "saved"; at: number | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "offline" }
  | { kind: "refused"; sentences: string[] };

/** The same, in words. */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return state.at === null ? "Tout est enregistré" : `Enregistré à ${formatTime(state.at)}`;
    case "waiting":
    case "saving":
      return "Enregistrement…";
    case "offline":
      return "Hors ligne, gardé sur cet appareil";
    case "refused":
      return "Pas enregistré, gardé sur cet appareil";
  }
}
