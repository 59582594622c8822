import { Alert, Button } from "@mantine/core";
import { saveWords } from "~/app/ui/draft/save-state";
import classes from "./editor.module.css";
import { useSaveState } from "./session";

/** Where the save stands, in words. */
export function SaveWords() {
  const state = useSaveState();
  return (
    <output className={classes.saved} data-state={state.kind}>
      {saveWords(state)}
    </output>
  );
}

/** The server said no for good: what is safe, and what to do. */
export function Refused() {
  const state = useSaveState();
  if (state.kind !== "refused") return null;
  return (
    <Alert color="red" variant="light" mb="md" role="alert" title="Votre saisie n'est pas enregistrée">
      {state.sentences.join(" ")} Elle est gardée sur cet appareil et sera reprise à la prochaine ouverture.
      <Button variant="subtle" size="compact-sm" ml="xs" onClick={() => window.location.reload()}>
        Recharger la page
      </Button>
    </Alert>
  );
}
