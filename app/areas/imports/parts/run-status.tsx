import { Status } from "~/app/ui/status";

/** Where an import stands, in words. */
export function RunStatus({ status }: { status: "mapping" | "checked" | "applied" | "undone" }) {
  switch (status) {
    case "mapping":
      return <Status tone="neutral" label="Colonnes à associer" />;
    case "checked":
      return <Status tone="attention" label="Essai à relire" />;
    case "applied":
      return <Status tone="success" label="Appliqué" />;
    case "undone":
      return <Status tone="neutral" label="Annulé" />;
  }
}
