import { type Content, type Field, line } from "~/domain/scenarios/field";
import { NOTHING, type Value } from "~/domain/scenarios/filling";

/** A field with nothing particular but what is said. */
export const field = ({ id, ...over }: Partial<Field> & { id: string }): Field =>
  line(id, "words", `Question ${id}`, over);
export const content = (...fields: Field[]): Content => ({
  sections: [{ id: "s1", title: "", fields }],
});
export const value = (over: Partial<Value>): Value => ({ ...NOTHING, ...over });

/** A survey as companies write them: a note, why when it is bad, a wish. */
export const SURVEY = content(
  field({ id: "note", type: "ten", label: "Nous recommanderiez-vous ?", required: true }),
  field({ id: "why", type: "text", label: "Que s'est-il passé ?", whenId: "note", whenIs: "0 à 6" }),
  field({
    id: "punctual",
    type: "list",
    label: "Les délais",
    options: ["Tenus", "Un peu longs", "Trop longs"],
  }),
);
/** A visit as a technician reports it. */
export const VISIT = content(
  field({ id: "done", type: "ticks", label: "Relevés", options: ["Bassin", "Filtration", "Local"] }),
  field({ id: "leak", type: "tick", label: "Fuite constatée" }),
  field({ id: "where", type: "words", label: "Où", whenId: "leak", whenIs: "Oui", required: true }),
  field({ id: "volume", type: "number", label: "Volume" }),
  field({ id: "photos", type: "photos", label: "Photos" }),
  field({ id: "sign", type: "signature", label: "Le client", required: true }),
);
/** Enough ink for a name. */
export const INK = [
  [
    { x: 100, y: 100, t: 0 },
    { x: 400, y: 160, t: 120 },
  ],
];
