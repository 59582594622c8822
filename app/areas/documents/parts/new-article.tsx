import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { FormProblems } from "~/app/ui/form/problems";
import { ARTICLE_TYPE_LABELS, ARTICLE_TYPES, ARTICLE_VAT_RATES } from "~/domain/articles/article";
import { inputRate } from "~/domain/money/format";
import type { OfferedArticle } from "../editor/new-lines";

interface NewArticleProps {
  label: string;
  reference: string;
  onClose: () => void;
  onMade: (article: OfferedArticle) => void;
}

/** An article made from the line where it was missing: it joins the base and the line at once. */
export function NewArticle({ label, reference, onClose, onMade }: NewArticleProps) {
  const [problems, setProblems] = useState<{ field?: string; text: string }[]>([]);
  const [sending, setSending] = useState(false);
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.text;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setSending(true);
    try {
      const response = await fetch("/documents/articles", {
        method: "POST",
        body: new FormData(event.currentTarget),
      });
      if (response.ok) return onMade((await response.json()) as OfferedArticle);
      setProblems(((await response.json()) as { problems: { field?: string; text: string }[] }).problems);
    } catch {
      setProblems([{ text: "Le réseau est absent : gardez une ligne libre, l'article attendra." }]);
    } finally {
      setSending(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Créer l'article"
      closeButtonProps={{ "aria-label": "Fermer" }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <FormProblems messages={problems.filter((p) => !p.field).map((p) => p.text)} />
          <TextInput
            name="label"
            label="Désignation"
            defaultValue={label}
            error={errorOf("label")}
            data-autofocus
          />
          <Group grow align="flex-start">
            <TextInput
              name="reference"
              label="Référence"
              defaultValue={reference}
              error={errorOf("reference")}
            />
            <NativeSelect
              name="type"
              label="Type"
              data={ARTICLE_TYPES.filter((type) => type !== "text").map((value) => ({
                value,
                label: ARTICLE_TYPE_LABELS[value],
              }))}
            />
          </Group>
          <Group grow align="flex-start">
            <TextInput
              name="salePrice"
              label="Prix de vente HT"
              inputMode="decimal"
              error={errorOf("salePrice")}
              rightSection="€"
            />
            <TextInput name="unit" label="Unité" defaultValue="u" error={errorOf("unit")} />
            <NativeSelect
              name="vatBp"
              label="TVA"
              error={errorOf("vatBp")}
              data={ARTICLE_VAT_RATES.map((rate) => ({
                value: inputRate(rate),
                label: `${inputRate(rate)} %`,
              }))}
            />
          </Group>
          <Group justify="flex-end" mt="sm">
            <Button variant="default" onClick={onClose}>
              Garder en ligne libre
            </Button>
            <Button type="submit" loading={sending}>
              Créer l'article
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
