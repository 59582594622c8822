import { type Content, type Field, answers as isAnswered } from "~/domain/scenarios/field";
import { shownFields, type Value, type Values, valueWords } from "~/domain/scenarios/filling";
import classes from "./answers.module.css";
import { SignatureDrawing } from "./signature-drawing";

/** What was asked and answered, by section; what was not shown to who answered is not shown here either. */
export function Answers({ content, answers }: { content: Content; answers: Values }) {
  const shown = new Set(shownFields(content, answers).map((field) => field.id));
  return (
    <>
      {content.sections.map((section) => {
        const fields = section.fields.filter((field) => shown.has(field.id) && field.type !== "note");
        if (fields.length === 0) return null;
        return (
          <section key={section.id} className={classes.section} aria-label={section.title || "Réponses"}>
            {section.title && <h2>{section.title}</h2>}
            <dl>
              {fields.map((field) =>
                isAnswered(field.type) ? (
                  <div key={field.id} className={classes.answer}>
                    <dt>{field.label}</dt>
                    <dd>
                      <Said field={field} value={answers[field.id]} />
                    </dd>
                  </div>
                ) : (
                  <div key={field.id} className={classes.heading}>
                    <dt>{field.label}</dt>
                    <dd hidden />
                  </div>
                ),
              )}
            </dl>
          </section>
        );
      })}
    </>
  );
}

function Said({ field, value }: { field: Field; value: Value | undefined }) {
  if (field.type === "photos" && value && value.photos.length > 0)
    return (
      <ul className={classes.photos}>
        {value.photos.map((photo) => (
          <li key={photo.fileId}>
            <a href={`/fichiers/${photo.fileId}`} target="_blank" rel="noopener">
              <img
                src={`/fichiers/${photo.fileId}`}
                alt={photo.legend || "Photo sans légende"}
                loading="lazy"
              />
            </a>
            {photo.legend && <span>{photo.legend}</span>}
          </li>
        ))}
      </ul>
    );
  if (field.type === "signature" && value && value.strokes.length > 0)
    return (
      <>
        <SignatureDrawing strokes={value.strokes} name={value.written} />
        {value.written}
      </>
    );
  return <>{valueWords(field, value) || "—"}</>;
}
