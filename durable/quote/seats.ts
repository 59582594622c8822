import * as z from "zod";
import type { Cell } from "./shared";

/** One socket: who, since the connection told it, and where their cursor is. Outlives a room that sleeps. */
export interface Window {
  seat: string;
  userId: string;
  name: string;
  costs: boolean;
  cell: Cell | null;
}

export const windowOf = (socket: WebSocket) => socket.deserializeAttachment() as Window;

const said = z.object({
  cell: z.object({ line: z.string().max(40), column: z.string().max(40) }).nullable(),
});

/** Where a window says that its cursor is; undefined for what is not heard. */
export function cellIn(text: string): Cell | null | undefined {
  try {
    const { success, data } = said.safeParse(JSON.parse(text));
    return success ? data.cell : undefined;
  } catch {
    return undefined;
  }
}
