import { type Content, line } from "./field";
import type { Kind } from "./kinds";

const REPORT: Content = {
  sections: [
    {
      id: "constat",
      title: "Ce qui a été vu",
      fields: [
        line("observations", "text", "Observations", { required: true }),
        line("photos", "photos", "Photos"),
      ],
    },
    {
      id: "suite",
      title: "La suite",
      fields: [line("a-prevoir", "text", "À prévoir"), line("signature", "signature", "Signature du client")],
    },
  ],
};
const SURVEY: Content = {
  sections: [
    {
      id: "avis",
      title: "",
      fields: [
        line("note", "ten", "Nous recommanderiez-vous à un proche ?", {
          required: true,
          hint: "0 : certainement pas, 10 : sans hésiter",
        }),
        line("pourquoi", "text", "Que s'est-il passé ?", { whenId: "note", whenIs: "0 à 6" }),
        line("mot", "text", "Un mot à ajouter ?"),
      ],
    },
  ],
};

/** The draft that a new template starts with: what nearly every one has. */
export const startOf = (kind: Kind): Content => (kind === "survey" ? SURVEY : REPORT);
