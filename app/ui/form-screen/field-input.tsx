import { useId } from "react";
import { YES } from "~/domain/questions/question";
import { answers, type Field, isRating, notesOf } from "~/domain/scenarios/field";
import { NOTHING, type Value } from "~/domain/scenarios/filling";
import classes from "./form-screen.module.css";
import { nameOf } from "./written-in";

interface FieldInputProps {
  field: Field;
  value: Value | undefined;
  error: string | undefined;
  /** Takes back a note that was given. */
  onClear: (fieldId: string) => void;
}

/** Lists up to this long are seen whole; longer ones drop down. */
const SEEN_WHOLE = 7;

/** One line of a form: what is asked, what answers it, what is wrong. */
export function FieldInput({ field, value = NOTHING, error, onClear }: FieldInputProps) {
  const id = useId();
  const { type, label, hint, required } = field;
  if (type === "heading")
    return (
      <>
        <h3 className={classes.heading}>{label}</h3>
        {hint && <p className={classes.hint}>{hint}</p>}
      </>
    );
  if (!answers(type)) return <p className={classes.note}>{hint}</p>;
  const said = error ? `${id}-e` : hint ? `${id}-h` : undefined;
  const common = {
    "aria-describedby": said,
    "aria-invalid": error ? true : undefined,
    "aria-required": required || undefined,
  };
  const grouped =
    isRating(type) || type === "ticks" || (type.startsWith("list") && field.options.length <= SEEN_WHOLE);
  const head = (
    <>
      {label}
      {required && (
        <span className={classes.star} aria-hidden>
          {" "}
          *
        </span>
      )}
    </>
  );
  const foot = (
    <>
      {hint && (
        <p id={`${id}-h`} className={classes.hint}>
          {hint}
        </p>
      )}
      <p id={`${id}-e`} className={classes.error} role={error ? "alert" : undefined}>
        {error}
      </p>
    </>
  );
  if (type === "tick")
    return (
      <>
        <Choices {...{ field, value, id }} options={[YES]} says={label} common={common} />
        {foot}
      </>
    );
  if (grouped)
    return (
      <fieldset
        className={classes.group}
        // Several ticks are a plain group, which may not say that it is required: its legend does.
        {...(type === "ticks" ? { "aria-describedby": said } : { role: "radiogroup", ...common })}
      >
        <legend>
          {head}
          {type === "ticks" && required && <span className="visually-hidden"> (obligatoire)</span>}
        </legend>
        {isRating(type) ? (
          <Notes field={{ ...field, type }} value={value} />
        ) : (
          <Choices {...{ field, value, id }} options={field.options} common={{}} />
        )}
        {isRating(type) && !required && value.written !== "" && (
          <button type="button" className={classes.clear} onClick={() => onClear(field.id)}>
            Retirer ma note
          </button>
        )}
        {type === "list-words" && <Precision field={field} value={value} />}
        {foot}
      </fieldset>
    );
  return (
    <>
      <label htmlFor={id}>{head}</label>
      <Written {...{ field, value, id, common }} />
      {type === "list-words" && <Precision field={field} value={value} />}
      {foot}
    </>
  );
}

interface Part {
  field: Field;
  value: Value;
  id: string;
  common: Record<string, string | boolean | undefined>;
}

function Written({ field, value, id, common }: Part) {
  const written = {
    ...common,
    id,
    name: nameOf(field.id, "written"),
    defaultValue: value.written,
    maxLength: 4000,
  };
  switch (field.type) {
    case "text":
      return <textarea {...written} rows={3} />;
    case "number":
      return (
        <input
          {...written}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value.written.replace(".", ",")}
        />
      );
    case "date":
      return <input {...written} type="date" />;
    case "list":
    case "list-words":
      return (
        <select {...common} id={id} name={nameOf(field.id, "chosen")} defaultValue={value.chosen[0] ?? ""}>
          <option value="">—</option>
          {field.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      );
    default:
      return <input {...written} autoComplete="off" />;
  }
}

function Choices({ field, value, id, options, says, common }: Part & { options: string[]; says?: string }) {
  const type = field.type === "ticks" || field.type === "tick" ? "checkbox" : "radio";
  return (
    <div className={classes.choices}>
      {options.map((option, i) => (
        <label key={option} className={classes.choice}>
          <input
            {...common}
            type={type}
            id={i === 0 ? id : undefined}
            name={nameOf(field.id, "chosen")}
            value={option}
            defaultChecked={value.chosen.includes(option)}
          />
          <span>{says ?? option}</span>
        </label>
      ))}
    </div>
  );
}

const Precision = ({ field, value }: { field: Field; value: Value }) => (
  <label className={classes.precision}>
    Précision
    <input
      name={nameOf(field.id, "written")}
      defaultValue={value.written}
      maxLength={4000}
      autoComplete="off"
    />
  </label>
);

/** A scale of notes as radios: arrows walk them, a finger hits them, a screen reader says them. */
function Notes({ field, value }: { field: Field & { type: "ten" | "stars" }; value: Value }) {
  const stars = field.type === "stars";
  return (
    <div className={stars ? classes.stars : classes.notes}>
      {notesOf(field.type).map((note) => (
        <label key={note}>
          <input
            type="radio"
            name={nameOf(field.id, "written")}
            value={note}
            defaultChecked={value.written === String(note)}
            aria-label={stars ? (note > 1 ? `${note} étoiles` : "1 étoile") : String(note)}
          />
          <span aria-hidden>{stars ? "★" : note}</span>
        </label>
      ))}
    </div>
  );
}
