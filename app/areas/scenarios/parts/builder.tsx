import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DraftTrouble, DraftWords } from "~/app/ui/draft/draft-words";
import { toast } from "~/app/ui/toast";
import { addField, addSection, blankField, removeField } from "~/domain/scenarios/edit";
import type { Content, FieldType } from "~/domain/scenarios/field";
import type { getFormTemplate } from "~/operations/scenarios/get-form-template";
import classes from "./builder.module.css";
import { Preview } from "./preview";
import { PublishBar } from "./publish-bar";
import { SectionCard } from "./section-card";
import { useBuilder } from "./use-builder";

export type TemplateView = Awaited<ReturnType<typeof getFormTemplate>>;

/** The form as it is written at the left, as the phone shows it at the right; saved by itself, published on purpose. */
export function Builder({ view, userId }: { view: TemplateView; userId: string }) {
  const { draft, edit, state, stale, problems, publish, publishing, dirty } = useBuilder(view, userId);
  const [opened, setOpened] = useState<string | null>(null);
  const { content } = draft;
  const add = (sectionId: string, type: FieldType) => {
    const field = blankField(newId(), type);
    edit({ content: addField(content, sectionId, field) });
    setOpened(field.id);
  };
  const remove = (fieldId: string) => {
    const before: Content = content;
    edit({ content: removeField(content, fieldId) });
    toast({ message: "Ligne retirée.", undo: () => edit({ content: before }) });
  };
  return (
    <>
      <DraftTrouble state={state} stale={stale} />
      <PublishBar
        view={view}
        words={<DraftWords state={state} />}
        changed={dirty || view.changed}
        problems={problems}
        content={content}
        publishing={publishing}
        onPublish={publish}
        onShow={setOpened}
      />
      <div className={classes.desk}>
        <div className={classes.writing}>
          <TextInput
            label="Titre"
            value={draft.title}
            maxLength={120}
            error={draft.title.trim() === "" ? "Donnez un titre." : undefined}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
          <Textarea
            label="Introduction"
            description="Lue avant la première question ; vide pour ne rien dire"
            value={draft.purpose}
            maxLength={600}
            autosize
            minRows={2}
            onChange={(event) => edit({ purpose: event.currentTarget.value })}
          />
          {content.sections.map((section, at) => (
            <SectionCard
              key={section.id}
              section={section}
              at={at}
              kind={view.template.kind}
              content={content}
              problems={problems}
              opened={opened}
              onOpen={setOpened}
              onChange={(next) => edit({ content: next })}
              onAdd={(type) => add(section.id, type)}
              onRemove={remove}
            />
          ))}
          <div>
            <Button variant="default" onClick={() => edit({ content: addSection(content, newId()) })}>
              Ajouter un écran
            </Button>
          </div>
        </div>
        <div className={classes.seen}>
          <h2 className={classes.seenTitle}>Sur le téléphone</h2>
          <Preview content={content} purpose={draft.purpose} title={draft.title} />
        </div>
      </div>
    </>
  );
}

/** Names a new line; letters and digits that no other line has. */
const newId = () => crypto.randomUUID().slice(0, 13);
