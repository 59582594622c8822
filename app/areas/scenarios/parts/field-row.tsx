import { ActionIcon } from "@mantine/core";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { stepField } from "~/domain/scenarios/edit";
import { type Content, type Field, fieldsOf } from "~/domain/scenarios/field";
import classes from "./builder.module.css";
import { FieldEditor } from "./field-editor";
import { FIELD_WORDS } from "./field-words";
import { DRAGGED } from "./section-card";

interface FieldRowProps {
  field: Field;
  content: Content;
  problem: string | undefined;
  opened: string | null;
  onOpen: (fieldId: string | null) => void;
  onChange: (content: Content) => void;
  onRemove: (fieldId: string) => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
}

/** A line of the form in a few words; open, with its settings. Alt with an arrow moves it. */
export function FieldRow({
  field,
  content,
  problem,
  opened,
  onOpen,
  onChange,
  onRemove,
  ...drop
}: FieldRowProps) {
  const [dragging, setDragging] = useState(false);
  const open = opened === field.id;
  const all = fieldsOf(content);
  const on = all.find((one) => one.id === field.whenId);
  const name = field.label || (field.type === "note" ? field.hint.slice(0, 60) : "") || "Sans texte";
  const facts = [
    FIELD_WORDS[field.type],
    field.required && "obligatoire",
    on && `si « ${on.label} » : ${field.whenIs}`,
  ].filter(Boolean);
  const step = (by: -1 | 1) => onChange(stepField(content, field.id, by));
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    step(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <li
      className={classes.row}
      data-open={open || undefined}
      data-dragging={dragging || undefined}
      data-problem={problem ? true : undefined}
      {...drop}
    >
      <div
        className={classes.rowHead}
        draggable={!open}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, field.id);
          event.dataTransfer.effectAllowed = "move";
          setDragging(true);
        }}
        onDragEnd={() => setDragging(false)}
      >
        <span className={classes.grip} aria-hidden>
          ⠿
        </span>
        <button
          type="button"
          className={classes.open}
          aria-expanded={open}
          onClick={() => onOpen(open ? null : field.id)}
          onKeyDown={onKeyDown}
        >
          <span>{name}</span>
          <small>{facts.join(" · ")}</small>
        </button>
        <span className={classes.tools}>
          <ActionIcon
            aria-label={`Monter ${name}`}
            disabled={all[0]?.id === field.id}
            onClick={() => step(-1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            aria-label={`Descendre ${name}`}
            disabled={all.at(-1)?.id === field.id}
            onClick={() => step(1)}
          >
            ↓
          </ActionIcon>
          <ActionIcon aria-label={`Retirer ${name}`} onClick={() => onRemove(field.id)}>
            ✕
          </ActionIcon>
        </span>
      </div>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      {open && <FieldEditor field={field} content={content} onChange={onChange} />}
    </li>
  );
}
