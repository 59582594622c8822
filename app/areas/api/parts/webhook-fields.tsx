import { Stack } from "@mantine/core";
import { TextField } from "~/app/ui/form/fields";
import { WEBHOOK_EVENTS } from "~/domain/api/events";
import { Ticks } from "./ticks";

const GROUPS = [{ title: "Prévenir quand…", rows: Object.entries(WEBHOOK_EVENTS) }];

/** Name, address and events of a webhook. */
export function WebhookFields({ ticked }: { ticked: readonly string[] }) {
  return (
    <Stack>
      <TextField name="name" label="Nom" hint="Le site ou le logiciel prévenu." autoComplete="off" required />
      <TextField
        name="url"
        label="Adresse"
        type="url"
        hint="Elle commence par https:// et répond en moins de dix secondes."
        autoComplete="off"
        required
      />
      <Ticks name="events" groups={GROUPS} ticked={ticked} />
    </Stack>
  );
}
