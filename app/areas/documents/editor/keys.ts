/** What the keyboard can ask of the grid. */
export type Command =
  | "next"
  | "back"
  | "up"
  | "down"
  | "left"
  | "right"
  | "move-up"
  | "move-down"
  | "duplicate"
  | "deeper"
  | "shallower"
  | "option"
  | "variant"
  | "renumber"
  | "margins"
  | "undo"
  | "redo"
  | "delete"
  | "select-all"
  | "extend-up"
  | "extend-down"
  | "describe"
  | "leave"
  | "help";

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Where the cursor stands in the field: arrows leave a cell only at its edge, or when all of it is chosen. */
export interface Caret {
  atStart: boolean;
  atEnd: boolean;
  all: boolean;
  /** Several lines of text: arrows walk inside. */
  multiline: boolean;
}

const ALT: Partial<Record<string, Command>> = { o: "option", v: "variant", m: "margins", n: "renumber" };

/** The command of a key, or null when the field keeps it. */
export function commandOf(pressed: Pressed, caret: Caret): Command | null {
  const { key, shiftKey, altKey } = pressed;
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const low = key.toLowerCase();
  if (altKey && !ctrl) return ALT[low] ?? null;
  if (ctrl) {
    switch (low) {
      case "arrowup":
        return "move-up";
      case "arrowdown":
        return "move-down";
      case "arrowright":
        return "deeper";
      case "arrowleft":
        return "shallower";
      case "d":
        return "duplicate";
      case "z":
        return shiftKey ? "redo" : "undo";
      case "y":
        return "redo";
      case ";":
        return "describe";
      case "delete":
      case "backspace":
        return "delete";
      case "a":
        // The first time chooses the text of the cell, as everywhere; the second time the lines.
        return caret.all && !caret.multiline ? "select-all" : null;
      default:
        return null;
    }
  }
  if (key === "Escape") return "leave";
  if (caret.multiline) return null;
  switch (key) {
    case "Enter":
      return shiftKey ? "describe" : "next";
    case "ArrowUp":
      return shiftKey ? "extend-up" : "up";
    case "ArrowDown":
      return shiftKey ? "extend-down" : "down";
    case "ArrowLeft":
      return !shiftKey && (caret.atStart || caret.all) ? "left" : null;
    case "ArrowRight":
      return !shiftKey && (caret.atEnd || caret.all) ? "right" : null;
    default:
      return null;
  }
}

/** What `?` shows, in the order one learns it. */
export const KEYS: { keys: string; label: string }[] = [
  { keys: "Entrée", label: "Cellule suivante ; en fin de ligne, nouvelle ligne" },
  { keys: "Tab / Maj+Tab", label: "Cellule suivante / précédente" },
  { keys: "↑ ↓ ← →", label: "Aller de cellule en cellule" },
  { keys: "Maj+Entrée", label: "Écrire la description de la ligne" },
  { keys: "Ctrl+↑ / Ctrl+↓", label: "Monter / descendre la ligne" },
  { keys: "Ctrl+D", label: "Dupliquer" },
  { keys: "Ctrl+→ / Ctrl+←", label: "Titre d'un niveau plus bas / plus haut" },
  { keys: "Alt+O", label: "Mettre en option, ou sortir de l'option" },
  { keys: "Alt+V", label: "Mettre en variante, au choix du client" },
  { keys: "Alt+N", label: "Changer le numéro : 4, a" },
  { keys: "Alt+M", label: "Coûts et marges" },
  { keys: "Ctrl+Z / Ctrl+Y", label: "Annuler / rétablir" },
  { keys: "Ctrl+Suppr", label: "Supprimer la ligne" },
  { keys: "Maj+↑ / Maj+↓", label: "Choisir plusieurs lignes" },
  { keys: "Ctrl+A", label: "Choisir le texte, puis toutes les lignes" },
  { keys: "Ctrl+C / Ctrl+V", label: "Copier des lignes / coller depuis un tableur" },
  { keys: "=8*4*1,5", label: "Calculer une quantité ; le calcul reste avec la ligne" },
  { keys: "hérité", label: "En TVA : le taux du titre" },
  { keys: "T texte", label: "Titre (TT : sous-titre)" },
  { keys: "- texte", label: "Paragraphe" },
  { keys: "**", label: "Sous-total" },
  { keys: "?", label: "Ces touches" },
];
