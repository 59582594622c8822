import type { Problem } from "~/domain/problem";

/** Wire contract of the room of a draft. Documents travel in binary frames (shared/frames.ts), the rest as JSON text. */
export interface Cell {
  line: string;
  column: string;
}

/** One window in the room. Its name is that of its connection, never one that a browser gave. */
export interface Seat {
  id: string;
  userId: string;
  name: string;
  /** Where its cursor is. */
  cell: Cell | null;
}

/** What the room tells a window. */
export type Told =
  /** First of all: which life of the document this is (a store of another one is not to be mixed in), and the window's own seat. */
  | { hello: { generation: string; costs: boolean; seat: string } }
  /** Everybody there, when somebody comes or goes. */
  | { seats: Seat[] }
  /** One of them moved. */
  | { moved: { seat: string; cell: Cell | null } }
  /** So many more frames of this window are written down; `anew`: counted from its answer to the room's last question. */
  | { stored: number; anew: boolean }
  /** What was written and put back, with the reasons. */
  | { refused: Problem[] };

/** What a window says of itself. */
export interface Said {
  cell: Cell | null;
}

/** Headers that the door sets, and nobody else. */
export const COSTS_SEEN = "X-Costs-Seen";
export const DRAFT_ID = "X-Draft-Id";

export const draftPath = (quoteId: string): string => `/rooms/devis/${quoteId}`;
/** Its path, and the quote's id. */
export const DRAFT = /^\/rooms\/devis\/([\w-]{1,80})$/;

/** Why a socket is closed: the draft left or is gone, the person may not write it, or what came can't be read. */
export const CLOSED = { left: 4410, forbidden: 4403, unreadable: 1003 } as const;
