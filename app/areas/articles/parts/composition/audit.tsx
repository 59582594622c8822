import { type Composed, explainMeasure, explainPiece, type Piece } from "~/domain/compounds/compose";
import type { Step } from "~/domain/formulas/explain";
import { printed } from "~/domain/formulas/rational";
import { formatQuantity, formatRate } from "~/domain/money/format";
import classes from "./composition.module.css";

const valueOf = (step: Step) => {
  const { text, exact } = printed(step.value);
  return `${exact ? "=" : "≈"} ${text}`;
};

/** One number with all that it stands on. */
function Steps({ step, unit = "" }: { step: Step; unit?: string }) {
  return (
    <>
      <span className={classes.step}>
        {step.said}
        {step.filled !== step.said && step.filled !== printed(step.value).text && ` = ${step.filled}`}{" "}
        <strong>
          {valueOf(step)} {unit}
        </strong>
      </span>
      {step.parts.length > 0 && (
        <ul className={classes.steps}>
          {step.parts.map((part) => (
            <li key={part.said}>
              <Steps step={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Where each number comes from: dimensions worked out, then each quantity, then the inside of nested compounds. */
export function Audit({ composed }: { composed: Composed }) {
  return (
    <ul className={classes.audit}>
      {composed.measures.map((measured) => {
        const step = explainMeasure(measured);
        return (
          <li key={measured.dimension.name}>
            <span className={classes.what}>{measured.dimension.label}</span>
            {step ? (
              <Steps step={step} unit={measured.dimension.unit} />
            ) : (
              <strong>
                {printed(measured.value).text} {measured.dimension.unit}
              </strong>
            )}
          </li>
        );
      })}
      {composed.pieces.map((piece, i) => (
        <PieceAudit key={`${i}-${piece.article.id}`} piece={piece} />
      ))}
    </ul>
  );
}

function PieceAudit({ piece }: { piece: Piece }) {
  const step = explainPiece(piece);
  return (
    <li>
      <span className={classes.what}>{piece.article.label}</span>
      {step.ok && <Steps step={step.value} />}
      {piece.component.waste > 0 && <span> + {formatRate(piece.component.waste)} de pertes</span>}{" "}
      <strong>→ {formatQuantity(piece.quantity, piece.article.unit)}</strong>
      {piece.inner && <Audit composed={piece.inner} />}
    </li>
  );
}
