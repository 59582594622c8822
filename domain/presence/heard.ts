import * as z from "zod";
import { type Doing, SECTIONS } from "./people";

const FIELD = 60;
const doing = z.object({ section: z.enum(SECTIONS), field: z.string().max(200), writing: z.boolean() });

/** What a window says of itself; null for what is not heard (PR3). */
export function heard(text: string): Doing | null {
  try {
    const { success, data } = doing.safeParse(JSON.parse(text));
    return success ? { ...data, field: plain(data.field) } : null;
  } catch {
    return null;
  }
}

/** One line of plain words: no control characters, no marks that turn the reading round. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, FIELD);
