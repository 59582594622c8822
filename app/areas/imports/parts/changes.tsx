import classes from "./changes.module.css";
import type { DryRunPage } from "./dry-run";

/** Each field before and after; or each reason of a refusal. */
export function Changes({ row }: { row: DryRunPage["rows"][number] }) {
  if (row.problems.length > 0)
    return (
      <ul className={classes.list}>
        {row.problems.map((problem) => (
          <li key={problem.column + problem.text}>
            {problem.column && <b>{problem.column} : </b>}
            {problem.text}
          </li>
        ))}
      </ul>
    );
  return (
    <ul className={classes.list}>
      {row.changes.map((change) => (
        <li key={change.label}>
          <span className={classes.label}>{change.label}</span>{" "}
          {row.action === "update" && (
            <>
              <del className={classes.before}>
                <span className="visually-hidden">avant : </span>
                {change.before}
              </del>
              <span aria-hidden> → </span>
            </>
          )}
          <ins className={classes.after}>
            {row.action === "update" && <span className="visually-hidden">après : </span>}
            {change.after}
          </ins>
        </li>
      ))}
    </ul>
  );
}
