import { Link } from "react-router";
import classes from "./data-table.module.css";

/** How ?tri= orders by this column: the value itself, or with a minus when reversed. */
export const sortOf = (params: URLSearchParams, sort: string | undefined) =>
  sort === undefined
    ? undefined
    : params.get("tri") === sort
      ? "ascending"
      : params.get("tri") === `-${sort}`
        ? "descending"
        : "none";

/** A heading that sorts: a link, so that the order lives in the address. A second press reverses it. */
export function SortLink({ label, sort, params }: { label: string; sort: string; params: URLSearchParams }) {
  const order = sortOf(params, sort);
  const query = new URLSearchParams(params);
  query.set("tri", order === "ascending" ? `-${sort}` : sort);
  query.delete("suite");
  return (
    <Link to={`?${query}`} preventScrollReset className={classes.sort}>
      {label}
      <span aria-hidden>{order === "ascending" ? " ↑" : order === "descending" ? " ↓" : ""}</span>
    </Link>
  );
}
