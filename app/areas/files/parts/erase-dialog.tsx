import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import { counted } from "~/domain/french";
import type { Dragged } from "./dragged";

interface Props {
  what: Dragged | "all";
  /** Of the only one there is. */
  name: string;
  onErase: () => Promise<unknown>;
  onClose: () => void;
}

/** Nothing gives back what is erased for good: the consequences in a sentence, then the verb. */
export default function EraseDialog({ what, name, onErase, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const count = what === "all" ? 0 : what.files.length + what.folders.length;
  const erase = async () => {
    setBusy(true);
    await onErase();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        what === "all"
          ? "Vider la corbeille"
          : `Effacer pour de bon ${name ? `« ${name} »` : counted(count, "élément")}`
      }
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <Text mb="sm">
        Le contenu, les versions d'avant et les mots qui les faisaient trouver disparaissent aussitôt, et
        personne ne pourra les rendre. Le journal garde votre nom et celui de ce qui est effacé.
      </Text>
      <Text mb="lg" size="sm" c="dimmed">
        {what === "all"
          ? "Ce qui est verrouillé, prouve un consentement ou a été joint à un mail reste dans la corbeille."
          : "Ce qui est verrouillé, prouve un consentement ou a été joint à un mail ne s'efface pas : rien n'est fait, et la raison est dite."}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          Pas maintenant
        </Button>
        <Button color="red" loading={busy} onClick={() => void erase()}>
          {what === "all" ? "Tout effacer pour de bon" : "Effacer pour de bon"}
        </Button>
      </Group>
    </Modal>
  );
}
