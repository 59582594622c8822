import { SelectField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { PlanFields } from "~/app/ui/form/plan-fields";
import { SidePanel } from "~/app/ui/side-panel";
import { formatDay } from "~/domain/calendar/format";
import { type PlanningForm, planningForm } from "~/domain/lists/planning";
import type { OpenedList } from "~/operations/lists/open-list";

interface PlanningPanelProps {
  planning: NonNullable<OpenedList["planning"]>;
  title: string;
  /** "le client": whom somebody follows. */
  followed: string;
  onClose: () => void;
  /** What each takes, and how to say it: "Appeler pour le 07/12/2026". */
  onPlan: (form: PlanningForm, words: string) => void;
}

/** The same thing to do for each of the rows chosen: what, when, by whom. */
export function PlanningPanel({ planning, title, followed, onClose, onPlan }: PlanningPanelProps) {
  const { types, people } = planning;
  const typed = (form: PlanningForm) => {
    const type = types.find((one) => one.value === form.typeId)?.label ?? "";
    onPlan(form, `${type} pour le ${formatDay(form.dueOn)}`);
  };
  return (
    <SidePanel opened onClose={onClose} title={title}>
      <Form id="action-a-chacun" schema={planningForm} onTyped={typed}>
        <PlanFields types={types} example="Proposer l'entretien avant l'hiver…" focused />
        <SelectField
          name="assigneeId"
          label="Qui s'en charge"
          hint="Si personne ne le suit, c'est vous."
          empty={`Qui suit ${followed}`}
          options={people}
        />
        <FormActions>
          <SubmitButton>Ajouter à chacun</SubmitButton>
        </FormActions>
      </Form>
    </SidePanel>
  );
}
