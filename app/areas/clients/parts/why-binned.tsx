import { CheckboxField, SelectField, TextArea } from "~/app/ui/form/fields";
import { BIN_REASONS } from "~/domain/clients/bin";

/** Why clients go to the bin; and that what they owe was seen, where they owe something (CL9). */
export function WhyBinned({ owing }: { owing: boolean }) {
  return (
    <>
      <SelectField
        name="reason"
        label="Pourquoi"
        empty="Sans raison particulière"
        options={Object.entries(BIN_REASONS).map(([value, label]) => ({ value, label }))}
      />
      <TextArea name="note" label="Quelques mots" autosize minRows={2} />
      {owing && <CheckboxField name="read" label="J'ai vu qu'il reste des factures à encaisser" />}
    </>
  );
}
