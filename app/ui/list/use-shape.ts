import { useSearchParams } from "react-router";
import { type Shape, writeShape } from "~/domain/lists/address";
import type { OpenedList } from "~/operations/lists/open-list";

const ASPECTS = { columns: "c", filters: "f", sort: "tri" } as const;

/**
 * What a list shows lives in its address, over what its view says: `change` writes there what one changes and leaves
 * the rest, `changed` tells whether the address says more than the view.
 */
export function useShape({ shape, view }: Pick<OpenedList, "shape" | "view">) {
  const [params, setParams] = useSearchParams();
  const change = (part: Partial<Shape>) => {
    const next = new URLSearchParams(params);
    for (const name of Object.keys(part) as (keyof Shape)[]) next.delete(ASPECTS[name]);
    for (const [name, value] of writeShape(part)) next.append(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const changed = Object.values(ASPECTS).some((name) => params.has(name));
  return {
    shape,
    change,
    changed,
    /** Which rows, in which order: not how they are shown. */
    content: contentOf(params),
    /** The address, without its question mark. */
    query: params.toString(),
    /** All of it, as a view keeps it. */
    address: writeShape(shape).toString(),
    /** The view as it is kept. */
    kept: `?${new URLSearchParams({ vue: view.id })}`,
  };
}

function contentOf(params: URLSearchParams): string {
  const rest = new URLSearchParams(params);
  rest.delete("c");
  return rest.toString();
}
