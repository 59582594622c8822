import { Alert, Button } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useActionData, useNavigation } from "react-router";
import type * as z from "zod";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { toast } from "~/app/ui/toast";

/** What an action answers when it saved: the sentence of the toast. `at` makes each save a new one. */
export interface Saved {
  saved: string;
  at: number;
}

interface VersionedFormProps {
  schema: z.ZodType;
  defaultValue: unknown;
  version: number;
  children: ReactNode;
  label?: string;
  readOnly?: boolean;
  /** The page says itself that it saved (`useSaved`), because it fills this form anew. */
  quiet?: boolean;
}

/** Says once what the page's action saved. */
export function useSaved(answer: Partial<Saved> | undefined) {
  useEffect(() => {
    if (answer?.saved) toast({ message: answer.saved });
  }, [answer]);
}

/**
 * A form over a record that others may change: it posts the version it was filled from, starts again from the saved
 * record after its own save, and says when somebody else saved meanwhile instead of losing what is being typed.
 */
export function VersionedForm(props: VersionedFormProps) {
  const answer = useActionData() as Partial<Saved> | undefined;
  const { state } = useNavigation();
  const [again, setAgain] = useState(0);
  const [savedAt, setSavedAt] = useState(answer?.at ?? 0);
  // What an action answers comes before the record that it saved: filled in between, the form would look overtaken.
  if (state === "idle" && answer?.at !== undefined && answer.at !== savedAt) setSavedAt(answer.at);
  useSaved(props.quiet ? undefined : answer);
  return <Filled key={`${savedAt}-${again}`} {...props} reload={() => setAgain(again + 1)} />;
}

function Filled({
  schema,
  defaultValue,
  version,
  children,
  label,
  readOnly,
  reload,
}: VersionedFormProps & { reload: () => void }) {
  const [filledFrom] = useState({ version, defaultValue });
  const stale = filledFrom.version !== version;
  return (
    <>
      {stale && (
        <Alert color="copper" variant="light" mb="md" title="Modifié par quelqu'un d'autre">
          Ces réglages viennent d'être enregistrés ailleurs. Votre saisie est toujours là, mais ne pourra pas
          les remplacer.
          <div>
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={reload}>
              Repartir de la version enregistrée
            </Button>
          </div>
        </Alert>
      )}
      <Form schema={schema} defaultValue={filledFrom.defaultValue}>
        <input type="hidden" name="version" value={filledFrom.version} />
        <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          {children}
        </fieldset>
        {!readOnly && (
          <FormActions>
            <SubmitButton>{label ?? "Enregistrer"}</SubmitButton>
          </FormActions>
        )}
      </Form>
    </>
  );
}
