import * as z from "zod";
import { checkbox } from "~/domain/company/forms";
import { readShape, type Shape, writeShape } from "./address";
import type { ListColumn } from "./column";

/** A view as the switcher shows it: the product's own, somebody's, or everybody's. */
export interface ListView {
  id: string;
  name: string;
  kind: "built-in" | "own" | "shared";
  /** What it shows, as an address says it: "c=nom,ville&f=…&tri=nom". */
  address: string;
  version: number;
  /** Whether this viewer may change it (LI8). */
  mine: boolean;
}

/** The whole list, as it usually is: the view that every list has. */
export const WHOLE_LIST: ListView = {
  id: "tous",
  name: "Tous",
  kind: "built-in",
  address: "",
  version: 1,
  mine: false,
};

const address = z
  .string()
  .max(6000, "Cette vue a trop de filtres.")
  .transform((text) => new URLSearchParams(text));

/** What a person says of a view (LI8). */
export const viewForm = z.object({
  name: z
    .string({ error: "Donnez un nom à la vue." })
    .trim()
    .min(1, "Donnez un nom à la vue.")
    .max(60, "Soixante caractères au plus."),
  /** The address on screen: only what it says of columns, filters and order is kept. */
  address,
  shared: checkbox,
  /** Opened first by who keeps it (LI9). */
  first: checkbox,
});
export type ViewForm = z.output<typeof viewForm>;

export const viewEditForm = viewForm.extend({ version: z.coerce.number().int() });
export type ViewEditForm = z.output<typeof viewEditForm>;

/** What is on screen: the list's usual shape, under the view's, under what the address says. */
export function shapeOf(
  usual: Shape,
  view: ListView | undefined,
  query: URLSearchParams,
  columns: readonly ListColumn[],
): { shape: Shape; unknown: string[] } {
  const kept = readShape(new URLSearchParams(view?.address ?? ""), columns);
  const asked = readShape(query, columns);
  return {
    shape: { ...usual, ...kept.shape, ...asked.shape },
    unknown: [...new Set([...kept.unknown, ...asked.unknown])],
  };
}

/** A shape as a view keeps it, whole: nothing of it is left to what the list usually shows. */
export const keptAddress = (shape: Shape): string => writeShape(shape).toString();
