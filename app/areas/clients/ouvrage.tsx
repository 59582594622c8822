import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Pieces } from "~/app/areas/equipment/parts/pieces";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Section } from "~/app/ui/page";
import { getOuvragePage } from "~/operations/equipment/get-ouvrage-page";
import type { Route } from "./+types/ouvrage";
import { OuvrageFiles } from "./parts/ouvrage-files";
import { OuvrageHead } from "./parts/ouvrage-head";

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getOuvragePage(context.get(ctxContext), params.clientId, params.ouvrageId));

/** An ouvrage and all that is known of it: a small digital twin (CRM-24). */
export default function Ouvrage({ loaderData }: Route.ComponentProps) {
  const { ouvrage, may } = loaderData;
  return (
    <>
      <OuvrageHead
        page={loaderData}
        actions={
          <>
            {may.report && (
              <Button
                component={Link}
                to={`/clients/${ouvrage.clientId}/rapports/nouveau?ouvrage=${ouvrage.id}`}
                variant="default"
              >
                Nouveau rapport
              </Button>
            )}
            {may.write && (
              <Button
                component={Link}
                to={`/clients/${ouvrage.clientId}/ouvrages/${ouvrage.id}/modification`}
                variant="default"
              >
                Modifier l'ouvrage
              </Button>
            )}
          </>
        }
      />
      <Section title="Équipements">
        <Pieces page={loaderData} />
      </Section>
      <Section title="Photos et documents">
        <OuvrageFiles page={loaderData} />
      </Section>
    </>
  );
}
