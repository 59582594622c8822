import { useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useEffect } from "react";
import { href, useFetcher } from "react-router";
import { FormProblems } from "~/app/ui/form/problems";
import { SidePanel } from "~/app/ui/side-panel";
import { familyShape } from "~/domain/articles/forms";

export interface PanelSubject {
  id?: string;
  name?: string;
  version?: number;
  parentId: string | null;
  parentName: string;
  salesAccount?: string;
  purchaseAccount?: string;
}

interface Answered {
  done?: true;
  problems?: { text: string; field?: string }[];
  lastResult?: Parameters<typeof useForm>[0]["lastResult"];
}

/** Creates or revises a family beside the tree. */
export function FamilyPanel({ subject, onClose }: { subject: PanelSubject | null; onClose: () => void }) {
  const title = subject?.id
    ? `Famille « ${subject.name} »`
    : subject?.parentId
      ? `Nouvelle sous-famille de ${subject.parentName}`
      : "Nouvelle famille";
  return (
    <SidePanel opened={subject !== null} onClose={onClose} title={title}>
      {subject && (
        <FamilyForm key={subject.id ?? subject.parentId ?? "new"} subject={subject} onDone={onClose} />
      )}
    </SidePanel>
  );
}

function FamilyForm({ subject, onDone }: { subject: PanelSubject; onDone: () => void }) {
  const fetcher = useFetcher<Answered>();
  const [form, fields] = useForm({
    id: `family-${subject.id ?? "new"}`,
    lastResult: fetcher.state === "idle" ? fetcher.data?.lastResult : undefined,
    defaultValue: subject,
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: familyShape }),
  });
  const done = fetcher.state === "idle" && fetcher.data?.done;
  useEffect(() => {
    if (done) onDone();
  }, [done, onDone]);
  const field = (name: "name" | "salesAccount" | "purchaseAccount") => ({
    id: fields[name].id,
    name,
    defaultValue: String(fields[name].initialValue ?? ""),
    error: (fields[name].errors as string[] | undefined)?.join(" "),
  });
  return (
    <fetcher.Form
      method="post"
      action={
        subject.id
          ? href("/articles/familles/:familyId", { familyId: subject.id })
          : href("/articles/familles")
      }
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate
    >
      <FormProblems messages={(fetcher.data?.problems ?? []).filter((p) => !p.field).map((p) => p.text)} />
      {subject.parentId && <input type="hidden" name="parentId" value={subject.parentId} />}
      {subject.id && <input type="hidden" name="version" value={subject.version} />}
      <Stack gap="sm">
        <TextInput {...field("name")} label="Nom" withAsterisk data-autofocus />
        <TextInput
          {...field("salesAccount")}
          label="Compte de vente"
          description="3 à 8 chiffres, commence par 7. Vide : celui du niveau au-dessus"
          inputMode="numeric"
        />
        <TextInput
          {...field("purchaseAccount")}
          label="Compte d'achat"
          description="3 à 8 chiffres, commence par 6"
          inputMode="numeric"
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onDone}>
          Annuler
        </Button>
        <Button type="submit" loading={fetcher.state !== "idle"}>
          {subject.id ? "Enregistrer" : "Créer la famille"}
        </Button>
      </Group>
    </fetcher.Form>
  );
}
