import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { focused } from "~/app/ui/focused";
import { changeField } from "~/domain/scenarios/edit";
import {
  answers,
  type Content,
  choosesOptions,
  type Field,
  fieldConditions,
  fieldsOf,
} from "~/domain/scenarios/field";
import classes from "./builder.module.css";

interface FieldEditorProps {
  field: Field;
  content: Content;
  onChange: (content: Content) => void;
}

/** What a line says, what it offers, and when it is shown. */
export function FieldEditor({ field, content, onChange }: FieldEditorProps) {
  const set = (change: Partial<Field>) => onChange(changeField(content, field.id, change));
  // Blank lines belong to who is typing; the draft keeps them until it is published.
  const [options, setOptions] = useState(field.options.join("\n"));
  const note = field.type === "note";
  return (
    <div className={classes.editor}>
      {!note && (
        <TextInput
          ref={field.label === "" ? focused : undefined}
          label={answers(field.type) ? "Question" : "Intertitre"}
          value={field.label}
          maxLength={200}
          onChange={(event) => set({ label: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={note ? "Texte" : "Précision"}
        description={note ? undefined : "En petit sous la question ; vide pour rien"}
        value={field.hint}
        maxLength={1000}
        autosize
        minRows={note ? 3 : 1}
        onChange={(event) => set({ hint: event.currentTarget.value })}
      />
      {choosesOptions(field.type) && (
        <Textarea
          label="Choix"
          description="Un par ligne"
          value={options}
          autosize
          minRows={3}
          onChange={(event) => {
            setOptions(event.currentTarget.value);
            set({
              options: event.currentTarget.value
                .split("\n")
                .map((one) => one.trim().slice(0, 120))
                .slice(0, 100),
            });
          }}
        />
      )}
      <Condition field={field} content={content} set={set} />
      {answers(field.type) && (
        <Checkbox
          label="Réponse obligatoire"
          checked={field.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

/** Shown always, or only after an answer to a line above. */
function Condition({
  field,
  content,
  set,
}: {
  field: Field;
  content: Content;
  set: (change: Partial<Field>) => void;
}) {
  const all = fieldsOf(content);
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.id === field.id),
  );
  const whens = earlier.flatMap((one) =>
    fieldConditions(one)
      .filter(Boolean)
      .map((is) => ({ value: `${one.id}=${is}`, label: `${one.label || "Sans texte"} : ${is}` })),
  );
  const now = field.whenId === null ? "" : `${field.whenId}=${field.whenIs}`;
  if (whens.length === 0 && now === "") return null;
  return (
    <NativeSelect
      label="Affichée"
      value={now}
      onChange={(event) => {
        const [id = "", ...is] = event.currentTarget.value.split("=");
        set(id === "" ? { whenId: null, whenIs: "" } : { whenId: id, whenIs: is.join("=") });
      }}
    >
      <option value="">Toujours</option>
      {!whens.some((one) => one.value === now) && now !== "" && (
        <option value={now}>Une réponse qui n'est plus proposée</option>
      )}
      {whens.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </NativeSelect>
  );
}
