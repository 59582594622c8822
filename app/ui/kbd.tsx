import classes from "./kbd.module.css";

const NAMES: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "Entrée",
  Escape: "Échap",
  Delete: "Suppr",
  Backspace: "Retour arrière",
  Shift: "Maj",
  " ": "Espace",
};

/** Keys as they are printed on an AZERTY keyboard: `<Kbd keys="Ctrl+K" />`. */
export function Kbd({ keys }: { keys: string }) {
  const names = keys.split("+").map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return (
    <kbd className={classes.keys}>
      {names.map((name) => (
        <span key={name} className={classes.key}>
          {name}
        </span>
      ))}
    </kbd>
  );
}
