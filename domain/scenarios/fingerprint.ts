import { canonicalJson } from "~/domain/chain/canonical";
import { sha256Hex } from "~/domain/chain/sha256";
import type { Values } from "./filling";

/** All that a finished report says. */
export interface Sealed {
  id: string;
  versionId: string;
  clientId: string;
  ouvrageId: string | null;
  finishedAt: number;
  values: Values;
  /** SHA-256 of each photo's bytes, by its id. */
  photos: ReadonlyMap<string, string>;
}

/** SHA-256 of a report in its one canonical writing (SC6): who holds the same answers and photos finds the same. */
export const fingerprintOf = ({ values, photos, ...facts }: Sealed): Promise<string> =>
  sha256Hex(
    canonicalJson({
      ...facts,
      values: Object.fromEntries(
        Object.entries(values).map(([id, { chosen, written, photos: taken, strokes }]) => [
          id,
          {
            chosen,
            written,
            photos: taken.map(({ fileId, legend }) => [photos.get(fileId) ?? "", legend]),
            strokes: strokes.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t])),
          },
        ]),
      ),
    }),
  );
