import { Text } from "@mantine/core";
import { Link } from "react-router";
import { Due } from "~/app/areas/actions/parts/due";
import { RowActs } from "~/app/areas/actions/parts/row-acts";
import { useActionActs } from "~/app/areas/actions/parts/use-action-acts";
import { What } from "~/app/areas/actions/parts/what";
import type { ClientFile } from "~/operations/clients/get-client-file";

/** What is to be done first for this client, done or put off without leaving the file. */
export function NextAction({ file }: { file: ClientFile }) {
  const acts = useActionActs();
  const { nextAction: next, counters, client, today, may } = file;
  if (!next) return <Link to={`/clients/${client.id}/actions`}>Prévoir la prochaine</Link>;
  return (
    <>
      <Link to={`/actions/${next.id}?client=${client.id}`}>
        <What row={next} />
      </Link>
      <Text size="sm" c="dimmed">
        <Due row={next} today={today} /> · {next.assigneeName}
      </Text>
      {may.act && <RowActs row={next} today={today} acts={acts} />}
      {counters.actions > 1 && (
        <Link to={`/clients/${client.id}/actions`}>
          {counters.actions === 2 ? "Et une autre" : `Et ${counters.actions - 1} autres`}
        </Link>
      )}
    </>
  );
}
