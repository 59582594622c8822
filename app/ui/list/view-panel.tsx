import { CheckboxField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { SidePanel } from "~/app/ui/side-panel";
import { type ListView, viewEditForm, viewForm } from "~/domain/lists/view";

interface ViewPanelProps {
  /** The view to change; a new one without it. */
  view: ListView | null;
  address: string;
  first: boolean;
  mayShare: boolean;
  onClose: () => void;
  /** The form left for the server. */
  onSend: () => void;
}

/** Keeps what is on screen under a name, for oneself or for everybody. */
export function ViewPanel({ view, address, first, mayShare, onClose, onSend }: ViewPanelProps) {
  return (
    <SidePanel opened onClose={onClose} title={view ? "Régler la vue" : "Enregistrer la vue"}>
      <div onSubmit={onSend}>
        <Form
          id="vue"
          schema={view ? viewEditForm : viewForm}
          defaultValue={{
            name: view?.name ?? "",
            shared: view?.kind === "shared" ? "on" : undefined,
            first: first ? "on" : undefined,
          }}
        >
          <input type="hidden" name="address" value={address} />
          {view && <input type="hidden" name="vue" value={view.id} />}
          {view && <input type="hidden" name="version" value={view.version} />}
          <TextField name="name" label="Nom" required placeholder="Prospects à relancer" autoComplete="off" />
          {(mayShare || view?.kind === "shared") && (
            <CheckboxField
              name="shared"
              label="La partager avec toute l'équipe"
              hint="Chacun la verra ; les montants restent à ceux qui y ont droit."
            />
          )}
          <CheckboxField
            name="first"
            label="Ouvrir la liste sur cette vue"
            hint="Pour vous seulement, chaque fois que vous arrivez ici."
          />
          <FormActions>
            <SubmitButton>Enregistrer</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </SidePanel>
  );
}
