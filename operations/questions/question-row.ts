import type { QuestionForm } from "~/domain/questions/forms";
import { hasOptions, questionProblems, type Subject } from "~/domain/questions/question";
import { refused } from "../refusals";
import type { QuestionRow } from "./load";

/** The columns that a form decides. Throws what QU1 and QU2 refuse; `others` are the living ones of its subject. */
export function questionColumns(
  id: string,
  subject: Subject,
  form: Omit<QuestionForm, "subject">,
  others: readonly QuestionRow[],
) {
  const at = form.when.indexOf("=");
  const columns = {
    label: form.label,
    section: form.section,
    type: form.type,
    options: hasOptions(form.type) ? form.options : [],
    whenId: at > 0 ? form.when.slice(0, at) : null,
    whenIs: at > 0 ? form.when.slice(at + 1) : "",
    required: form.required,
    onHome: form.onHome,
    // A file is given once the record is there (QU9).
    atCreation: form.atCreation && form.type !== "file",
    ouvrageTypes: subject === "ouvrage" ? form.ouvrageTypes : [],
  };
  const question = { id, ...columns };
  const problems = questionProblems(question, [...others.filter((one) => one.id !== id), question]);
  if (problems.length > 0) throw refused(...problems);
  return columns;
}
