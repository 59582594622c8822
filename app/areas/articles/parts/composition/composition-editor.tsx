import { Button, Checkbox, Group, SimpleGrid, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useRevalidator } from "react-router";
import { FormProblems } from "~/app/ui/form/problems";
import { Section } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { ComponentRows } from "./component-rows";
import { ComponentSearch } from "./component-search";
import { CompositionResult, worked } from "./composition-result";
import { DimensionRows, Selling } from "./dimension-rows";
import {
  type BookData,
  bookWith,
  type CompositionDraft,
  draftOf,
  type FieldProblem,
  merged,
  newKey,
  readDraft,
  sentOf,
} from "./draft";

interface CompositionEditorProps {
  articleId: string;
  version: number;
  onSaved: (version: number) => void;
  book: BookData;
  may: { prices: boolean; costs: boolean };
}

/** The composition as one writes it, beside what it comes to. Kept whole, by one button. */
export function CompositionEditor({ articleId, version, onSaved, book: known, may }: CompositionEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(known.definitions.find(([id]) => id === articleId)?.[1]));
  const [learnt, setLearnt] = useState(known);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const [sending, setSending] = useState(false);
  const { revalidate } = useRevalidator();
  const read = useMemo(() => readDraft(draft), [draft]);
  const book = useMemo(
    () => ("definition" in read ? bookWith(learnt, articleId, read.definition) : null),
    [read, learnt, articleId],
  );
  const composed = worked(book, articleId, typed);
  const change = (more: Partial<CompositionDraft>) => {
    setRefused([]);
    setDraft((was) => ({ ...was, ...more }));
  };
  const save = async () => {
    if ("problems" in read) return setRefused(read.problems);
    setSending(true);
    try {
      const response = await fetch(`/articles/${articleId}/composition`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ ...sentOf(draft), version }),
      });
      if (!response.ok) return setRefused(((await response.json()) as { problems: FieldProblem[] }).problems);
      onSaved(((await response.json()) as { version: number }).version);
      toast({ message: "Composition enregistrée." });
      await revalidate();
    } catch {
      toast({ message: "Pas de réponse : vérifiez la connexion, puis recommencez.", tone: "problem" });
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <FormProblems messages={refused.filter((one) => !placed(one, draft)).map((one) => one.text)} />
      <Section title="Dimensions">
        <Text size="sm" c="dimmed" mb="sm">
          Ce que l'on tape dans le devis, dans cet ordre, et ce qui s'en déduit.
        </Text>
        <DimensionRows
          dimensions={draft.dimensions}
          problems={refused}
          onChange={(dimensions) => change({ dimensions })}
        />
      </Section>
      <Section title="Ce qu'il contient">
        <ComponentRows
          components={draft.components}
          book={learnt}
          composed={composed?.ok ? composed.value : null}
          problems={refused}
          onChange={(components) => change({ components })}
        />
        <ComponentSearch
          onFound={(id, book) => {
            setLearnt((was) => merged(was, book));
            change({
              components: [
                ...draft.components,
                { key: newKey(), articleId: id, quantity: "1", waste: "", note: "", given: {} },
              ],
            });
          }}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} mt="md">
          <Selling priced={draft.priced} onChange={(priced) => change({ priced })} />
          <Checkbox
            label="Imprimer le détail sur les documents"
            checked={draft.printed}
            onChange={(event) => change({ printed: event.currentTarget.checked })}
            mt={{ base: 0, xs: 28 }}
          />
        </SimpleGrid>
      </Section>
      <Section title="Ce que cela donne">
        <CompositionResult book={book} articleId={articleId} typed={typed} onTyped={setTyped} may={may} />
      </Section>
      <Group justify="flex-end" mt="md" data-screen-only>
        <Button onClick={save} loading={sending}>
          Enregistrer la composition
        </Button>
      </Group>
    </>
  );
}

/** Whether a problem is told at one of the fields on screen. */
const placed = ({ field = "" }: FieldProblem, draft: CompositionDraft) => {
  const [, list, at] = /^(dimensions|components)\[(\d+)\]\./.exec(field) ?? [];
  if (list === "dimensions") return Number(at) < draft.dimensions.length;
  return list === "components" && Number(at) < draft.components.length;
};
