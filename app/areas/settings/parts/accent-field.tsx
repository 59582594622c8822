import { useField } from "@conform-to/react";
import { ColorInput } from "@mantine/core";
import { contrast, isColour } from "~/domain/company/accent";
import classes from "./accent-field.module.css";

const SWATCHES = ["#0f5c63", "#1d4e89", "#2f5d3a", "#7a3b12", "#8c2f39", "#4a3a78", "#34322e"];

/** The accent of documents and mails: picked or typed, with how well white text reads on it. */
export function AccentField({ optional = false }: { optional?: boolean }) {
  const [field] = useField<string>("accent");
  const typed = String(field.value ?? field.initialValue ?? "");
  const ratio = isColour(typed) ? contrast(typed, "#ffffff") : null;
  return (
    <div className={classes.row}>
      <ColorInput
        key={field.key}
        id={field.id}
        name={field.name}
        label="Couleur d'accent"
        placeholder={optional ? "Celle de l'entreprise" : ""}
        defaultValue={typed}
        format="hex"
        swatches={SWATCHES}
        eyeDropperButtonProps={{ "aria-label": "Prendre une couleur à l'écran" }}
        error={field.errors?.join(" ")}
        description="Boutons des messages, filets et totaux des documents."
      />
      {ratio !== null && (
        <div className={classes.sample} aria-live="polite">
          <span className={classes.button} style={{ backgroundColor: typed }}>
            Voir le devis
          </span>
          <span>
            Contraste {ratio.toFixed(1).replace(".", ",")} :{" "}
            {ratio >= 4.5 ? "bien lisible" : "trop clair, il faut 4,5"}
          </span>
        </div>
      )}
    </div>
  );
}
