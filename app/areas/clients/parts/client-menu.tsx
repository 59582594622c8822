import { Button } from "@mantine/core";
import dropClasses from "~/app/ui/drop.module.css";
import { DropMenu, Entry, Rule } from "~/app/ui/drop-menu";
import type { ClientFile } from "~/operations/clients/get-client-file";

/** The acts on the file as a whole; what is not allowed is not shown. */
export function ClientMenu({ file }: { file: ClientFile }) {
  const { client, status, may } = file;
  if (!may.write && !may.merge) return null;
  return (
    <DropMenu
      name="Autres actions sur la fiche"
      className={dropClasses.here}
      button={(props) => (
        <Button variant="default" {...props}>
          Plus
        </Button>
      )}
    >
      {() => (
        <>
          <Entry to={`/clients/${client.id}/consentements`}>Consentements et données</Entry>
          {may.merge && <Entry to={`/clients/${client.id}/fusion`}>Fusionner avec…</Entry>}
          {may.merge && <Entry to={`/clients/fusions?client=${client.id}`}>Ses fusions</Entry>}
          {may.write && <Rule />}
          {may.write &&
            (status?.semantics?.bin ? (
              <Entry to="/clients/corbeille">Voir la corbeille</Entry>
            ) : (
              <Entry to={`/clients/mise-a-la-corbeille?ids=${client.id}`} danger>
                Mettre à la corbeille…
              </Entry>
            ))}
        </>
      )}
    </DropMenu>
  );
}
