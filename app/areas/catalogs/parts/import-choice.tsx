import { Button, Checkbox, Group, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { ImportChoice as Choice } from "~/domain/catalogs/forms";

const ADDRESS = "/documents/catalogues/choix";

const WORDS: { key: keyof Choice; label: string; about: string }[] = [
  { key: "families", label: "Familles", about: "Celle du catalogue, créée si elle manque." },
  { key: "subFamilies", label: "Sous-familles", about: "Avec les familles seulement." },
  {
    key: "purchasePrice",
    label: "Prix d'achat",
    about: "Le prix net du catalogue, ou le tarif moins votre remise.",
  },
  { key: "accounts", label: "Comptes comptables", about: "Ceux de vos conditions avec ce fournisseur." },
];

/** What is taken over with each item, until one chooses otherwise. */
export function ImportChoice({ onClose }: { onClose: () => void }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    fetch(ADDRESS, { signal: life.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Choice>) : Promise.reject(response)))
      .then(setChoice)
      .catch(() => life.signal.aborted || setFailed(true));
    return () => life.abort();
  }, []);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const kept = await fetch(ADDRESS, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(choice),
    }).catch(() => null);
    if (!kept?.ok) return setFailed(true);
    toast({ message: "C'est noté pour les prochains articles." });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Ce qui est repris du catalogue"
      closeButtonProps={{ "aria-label": "Fermer" }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form onSubmit={save}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            Un champ que le catalogue laisse vide ne change jamais rien chez vous.
          </Text>
          {failed && <Text>Vos choix n'ont pas pu être lus ou gardés : réessayez avec le réseau.</Text>}
          {!choice && !failed && <Skeleton height={140} />}
          {choice &&
            WORDS.map(({ key, label, about }) => (
              <Checkbox
                key={key}
                label={label}
                description={about}
                checked={choice[key]}
                disabled={key === "subFamilies" && !choice.families}
                onChange={(event) => setChoice({ ...choice, [key]: event.currentTarget.checked })}
              />
            ))}
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              Fermer
            </Button>
            <Button type="submit" disabled={!choice}>
              Garder ce choix
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
