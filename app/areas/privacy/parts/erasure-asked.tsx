import { Button } from "@mantine/core";
import { Link } from "react-router";
import { DayField } from "~/app/ui/form/day-field";
import { SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { GROUND_KEYS, GROUNDS, REQUESTER_KEYS, REQUESTERS } from "~/domain/privacy/erasure";
import { erasureForm } from "~/domain/privacy/forms";
import type { ErasureView } from "~/operations/privacy/get-erasure";
import classes from "./privacy.module.css";

/** Who asked, why and when; the name is typed by hand, as no undo follows. */
export function ErasureAsked({ client, today }: Pick<ErasureView, "client" | "today">) {
  return (
    <Section title="Effacer">
      <div className={classes.narrow}>
        <Form
          key={client.version}
          schema={erasureForm}
          defaultValue={{ askedOn: today, version: String(client.version) }}
        >
          <input type="hidden" name="version" value={client.version} />
          <SelectField
            name="requester"
            label="Qui le demande"
            required
            empty="Choisir"
            options={REQUESTER_KEYS.map((value) => ({ value, label: REQUESTERS[value] }))}
          />
          <SelectField
            name="ground"
            label="Pourquoi"
            required
            empty="Choisir"
            options={GROUND_KEYS.map((value) => ({ value, label: GROUNDS[value] }))}
          />
          <DayField name="askedOn" label="Demandé le" required />
          <TextField
            name="name"
            label={`Tapez « ${client.name} » pour confirmer`}
            hint="Rien ne ramène une personne effacée, ni la corbeille, ni l'annulation d'une fusion ou d'un import."
            autoComplete="off"
            required
          />
          <FormActions>
            <Button component={Link} to={`/clients/${client.id}`} variant="default">
              Garder la fiche
            </Button>
            <SubmitButton>Effacer pour toujours</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </Section>
  );
}
