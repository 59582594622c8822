import { ActionIcon, NativeSelect, TextInput } from "@mantine/core";
import type { DragEvent } from "react";
import type { Said } from "~/app/shell/answer";
import { changeSection, moveField, removeSection, stepSection } from "~/domain/scenarios/edit";
import { type Content, FIELD_TYPES, type FieldType, type Section } from "~/domain/scenarios/field";
import { isReport, type Kind } from "~/domain/scenarios/kinds";
import classes from "./builder.module.css";
import { FieldRow } from "./field-row";
import { FIELD_WORDS } from "./field-words";

interface SectionCardProps {
  section: Section;
  at: number;
  kind: Kind;
  content: Content;
  problems: Said[];
  /** The line whose settings are open. */
  opened: string | null;
  onOpen: (fieldId: string | null) => void;
  onChange: (content: Content) => void;
  onAdd: (type: FieldType) => void;
  onRemove: (fieldId: string) => void;
}

export const DRAGGED = "application/x-aplomb-field";

/** One screen of the form: its title and its lines, in an order that dragging and Alt with an arrow change. */
export function SectionCard(props: SectionCardProps) {
  const { section, at, kind, content, problems, onChange, onAdd } = props;
  const last = content.sections.length - 1;
  const types = FIELD_TYPES.filter((type) => isReport(kind) || (type !== "photos" && type !== "signature"));
  const dropAt = (index: number) => (event: DragEvent) => {
    const id = event.dataTransfer.getData(DRAGGED);
    if (id === "") return;
    event.preventDefault();
    event.stopPropagation();
    const from = section.fields.findIndex((field) => field.id === id);
    onChange(moveField(content, id, section.id, from >= 0 && from < index ? index - 1 : index));
  };
  const over = (event: DragEvent) => {
    if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
  };
  const name = section.title || `Écran ${at + 1}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only a place to drop; the keyboard has its own ways
    <fieldset className={classes.section} onDragOver={over} onDrop={dropAt(section.fields.length)}>
      <legend className="visually-hidden">{name}</legend>
      <div className={classes.sectionHead}>
        <TextInput
          aria-label={`Titre de l'écran ${at + 1}`}
          placeholder={last > 0 ? `Titre de l'écran ${at + 1}` : "Titre de l'écran (facultatif)"}
          value={section.title}
          maxLength={100}
          error={problems.find((one) => one.field === section.id)?.text}
          onChange={(event) =>
            onChange(changeSection(content, section.id, { title: event.currentTarget.value }))
          }
          className={classes.grow ?? ""}
        />
        {last > 0 && (
          <span className={classes.tools}>
            <ActionIcon
              aria-label={`Monter ${name}`}
              disabled={at === 0}
              onClick={() => onChange(stepSection(content, section.id, -1))}
            >
              ↑
            </ActionIcon>
            <ActionIcon
              aria-label={`Descendre ${name}`}
              disabled={at === last}
              onClick={() => onChange(stepSection(content, section.id, 1))}
            >
              ↓
            </ActionIcon>
            <ActionIcon
              aria-label={`Retirer ${name}, ses lignes restent`}
              title="Retirer cet écran ; ses lignes rejoignent l'écran voisin"
              onClick={() => onChange(removeSection(content, section.id))}
            >
              ✕
            </ActionIcon>
          </span>
        )}
      </div>
      <ul className={classes.rows} aria-label={`Lignes de ${name}`}>
        {section.fields.map((field, index) => (
          <FieldRow
            {...props}
            key={field.id}
            field={field}
            problem={problems.find((one) => one.field === field.id)?.text}
            onDragOver={over}
            onDrop={dropAt(index)}
          />
        ))}
      </ul>
      <NativeSelect
        aria-label={`Ajouter une ligne à ${name}`}
        value=""
        className={classes.add ?? ""}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onAdd(event.currentTarget.value as FieldType);
        }}
      >
        <option value="">Ajouter une ligne…</option>
        {types.map((type) => (
          <option key={type} value={type}>
            {FIELD_WORDS[type]}
          </option>
        ))}
      </NativeSelect>
    </fieldset>
  );
}
