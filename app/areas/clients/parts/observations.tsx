import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { useFetcher } from "react-router";
import { focused } from "~/app/ui/focused";
import { FormProblems } from "~/app/ui/form/problems";
import type { ClientFile } from "~/operations/clients/get-client-file";
import classes from "./observations.module.css";

/** What one must know before calling: kept in sight on every section of the file. */
export function Observations({ file }: { file: ClientFile }) {
  const { client, may } = file;
  const fetcher = useFetcher<{ written?: number; problems: { text: string }[] }>();
  // The version that was on screen when writing began: a colleague's change meanwhile is a conflict, not a loss.
  const [opened, setOpened] = useState<number | null>(null);
  const editing = opened !== null && fetcher.data?.written !== opened;
  if (editing)
    return (
      <fetcher.Form method="post" action={`/clients/${client.id}/observations`} className={classes.banner}>
        <FormProblems messages={(fetcher.data?.problems ?? []).map((p) => p.text)} />
        <input type="hidden" name="version" value={opened} />
        <Textarea
          name="observations"
          aria-label="Observations"
          defaultValue={client.observations}
          autosize
          minRows={2}
          ref={focused}
        />
        <Group justify="flex-end" gap="xs" mt="xs">
          <Button variant="subtle" size="xs" onClick={() => setOpened(null)}>
            Laisser comme avant
          </Button>
          <Button type="submit" size="xs" loading={fetcher.state !== "idle"}>
            Garder ces observations
          </Button>
        </Group>
      </fetcher.Form>
    );
  if (!client.observations)
    return (
      may.note && (
        <Button
          variant="subtle"
          size="compact-sm"
          mb="sm"
          ml={-8}
          onClick={() => setOpened(client.version)}
          data-screen-only
        >
          Ajouter une observation
        </Button>
      )
    );
  return (
    <aside className={classes.banner} aria-label="Observations">
      <p>{client.observations}</p>
      {may.note && (
        <Button
          variant="subtle"
          color="copper"
          size="compact-sm"
          onClick={() => setOpened(client.version)}
          data-screen-only
        >
          Modifier
        </Button>
      )}
    </aside>
  );
}
