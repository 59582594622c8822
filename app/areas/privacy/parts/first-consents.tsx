import { useField } from "@conform-to/react";
import { Text } from "@mantine/core";
import { SelectField, TextArea } from "~/app/ui/form/fields";
import { SOURCE_WORDS, STAFF_SOURCES } from "~/domain/privacy/consent";
import { ChannelFields } from "./channel-fields";
import classes from "./privacy.module.css";

/** Asked while a client is made, by those who already spoke of it: folded away, and open where something is missing. */
export function FirstConsents() {
  const [source] = useField<string>("consents.source");
  const [words] = useField<string>("consents.words");
  const missing = [source, words].some((field) => field.errors !== undefined);
  return (
    <details className={classes.folded} {...(missing ? { open: true } : {})}>
      <summary>Consentements à la prospection</summary>
      <div className={classes.fields}>
        <ChannelFields under="consents." />
        <SelectField
          name="consents.source"
          label="Comment vous l'avez su"
          empty="Choisir"
          options={STAFF_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))}
        />
        <TextArea name="consents.words" label="Ce qui a été demandé" autosize minRows={2} />
        <TextArea
          name="consents.proof"
          label="Preuve"
          hint="Où elle se trouve, ce que le client a dit : facultatif"
          autosize
          minRows={1}
        />
        <Text size="sm" c="dimmed">
          Noté à la date d'aujourd'hui. Sans réponse, on ne prospecte pas.
        </Text>
      </div>
    </details>
  );
}
