import { Alert, Button, Group } from "@mantine/core";
import { type SaveState, saveWords } from "./save-state";

/** Where the save of a draft stands, in words. */
export function DraftWords({ state }: { state: SaveState }) {
  return (
    <output style={{ fontSize: "0.8125rem", color: "var(--mantine-color-dimmed)" }} data-state={state.kind}>
      {state.kind === "saved" && state.at === null ? "" : saveWords(state)}
    </output>
  );
}

/** The server said no, or somebody wrote meanwhile: what is safe, and what one can do. */
export function DraftTrouble({
  state,
  stale,
}: {
  state: SaveState;
  stale: { take: () => void; drop: () => void } | null;
}) {
  if (state.kind === "refused")
    return (
      <Alert color="red" variant="light" mb="md" role="alert" title="Votre saisie n'est pas enregistrée">
        {state.sentences.join(" ")} Elle est gardée sur cet appareil.
        <Button variant="subtle" size="compact-sm" ml="xs" onClick={() => window.location.reload()}>
          Recharger la page
        </Button>
      </Alert>
    );
  if (!stale) return null;
  return (
    <Alert color="yellow" variant="light" mb="md" role="alert" title="Une saisie est restée sur cet appareil">
      Ceci a été enregistré ailleurs depuis. Laquelle des deux garder ?
      <Group mt="xs" gap="xs">
        <Button size="compact-sm" variant="default" onClick={stale.take}>
          Celle de cet appareil
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={stale.drop}>
          Celle qui est enregistrée
        </Button>
      </Group>
    </Alert>
  );
}
