import { type Content, type Field, type FieldType, fieldsOf, type Section } from "./field";

/** What a builder does to a content: each answers a new one, whatever it is given. */

const inSections = (content: Content, change: (section: Section) => Section): Content => ({
  sections: content.sections.map(change),
});

/** A field put before the one at `at` in its section, last where `at` is past the end. */
export const addField = (
  content: Content,
  sectionId: string,
  field: Field,
  at = Number.POSITIVE_INFINITY,
): Content =>
  inSections(content, (section) =>
    section.id === sectionId
      ? { ...section, fields: [...section.fields.slice(0, at), field, ...section.fields.slice(at)] }
      : section,
  );

/** The field with a change; what hung on an answer that it does not offer any more hangs on it still, to be mended. */
export const changeField = (content: Content, fieldId: string, change: Partial<Field>): Content =>
  inSections(content, (section) => ({
    ...section,
    fields: section.fields.map((field) => (field.id === fieldId ? { ...field, ...change } : field)),
  }));

/** Without the field, nor the conditions that hung on it. */
export const removeField = (content: Content, fieldId: string): Content =>
  inSections(content, (section) => ({
    ...section,
    fields: section.fields
      .filter((field) => field.id !== fieldId)
      .map((field) => (field.whenId === fieldId ? { ...field, whenId: null, whenIs: "" } : field)),
  }));

/** The field at another place: index `at` of that section, counted without itself. */
export function moveField(content: Content, fieldId: string, sectionId: string, at: number): Content {
  const field = fieldsOf(content).find((one) => one.id === fieldId);
  if (!field || !content.sections.some((one) => one.id === sectionId)) return content;
  const without = inSections(content, (section) => ({
    ...section,
    fields: section.fields.filter((one) => one.id !== fieldId),
  }));
  return addField(without, sectionId, field, Math.max(0, at));
}

/** One step up or down, over the edge of a section into the next one; where there is none it stays. */
export function stepField(content: Content, fieldId: string, by: -1 | 1): Content {
  const from = content.sections.findIndex((one) => one.fields.some((field) => field.id === fieldId));
  const section = content.sections[from];
  if (!section) return content;
  const at = section.fields.findIndex((field) => field.id === fieldId);
  const to = at + by;
  if (to >= 0 && to < section.fields.length) return moveField(content, fieldId, section.id, to);
  const next = content.sections[from + by];
  return next ? moveField(content, fieldId, next.id, by === 1 ? 0 : next.fields.length) : content;
}

/** A section one step up or down. */
export function stepSection(content: Content, sectionId: string, by: -1 | 1): Content {
  const at = content.sections.findIndex((one) => one.id === sectionId);
  const to = at + by;
  if (at < 0 || to < 0 || to >= content.sections.length) return content;
  const sections = content.sections.filter((one) => one.id !== sectionId);
  const moved = content.sections[at];
  return moved ? { sections: [...sections.slice(0, to), moved, ...sections.slice(to)] } : content;
}

export const changeSection = (content: Content, sectionId: string, change: Partial<Section>): Content =>
  inSections(content, (section) => (section.id === sectionId ? { ...section, ...change } : section));

export const addSection = (content: Content, id: string): Content => ({
  sections: [...content.sections, { id, title: "", fields: [] }],
});

/** Without the section; its fields go to the one before it, or after it where it was the first. The last one stays. */
export function removeSection(content: Content, sectionId: string): Content {
  const at = content.sections.findIndex((one) => one.id === sectionId);
  const gone = content.sections[at];
  if (!gone || content.sections.length < 2) return content;
  const sections = content.sections.filter((one) => one.id !== sectionId);
  const heir = sections[Math.max(0, at - 1)];
  return {
    sections: sections.map((one) =>
      one.id !== heir?.id
        ? one
        : { ...one, fields: at === 0 ? [...gone.fields, ...one.fields] : [...one.fields, ...gone.fields] },
    ),
  };
}

/** A new field of this type, nothing written yet. */
export const blankField = (id: string, type: FieldType): Field => ({
  id,
  type,
  label: "",
  hint: "",
  options: [],
  required: false,
  whenId: null,
  whenIs: "",
});
