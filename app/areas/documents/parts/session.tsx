import { createContext, useContext, useSyncExternalStore } from "react";
import type { SaveState } from "~/app/ui/draft/save-state";
import type { DocumentBody } from "~/domain/documents/document";
import type { Header } from "~/domain/documents/header";
import type { Margins } from "~/domain/documents/margins";
import type { Seat } from "~/durable/quote/shared";
import type { Commands } from "../editor/commands";
import { type Derived, derived, marginsOf } from "../editor/derived";
import type { Costs } from "../editor/draft";
import type { Editor, EditorState } from "../editor/editor";
import type { House } from "../editor/new-lines";
import type { RoomState, RoomView } from "../editor/room";

/** A document as the server gives it to be written: a quote, an order, an invoice. */
export interface Manuscript {
  id: string;
  version: number;
  header: Header;
  body: DocumentBody;
  /** Absent for those who may not see costs, and where a document has none. */
  costs?: Costs;
  house: House;
  /** The client it is written for, whose prices its lines take. */
  buyer: string | null;
  /** How one speaks of it: "le devis", "du devis". */
  noun: { the: string; of: string };
  /** Where it is written: in a room with others, or saved whole to an address. */
  kept: { room: string } | { saveAt: string };
  /** Its paper, shown beside it; null when it has none. */
  paper: string | null;
}

/** One document open in one page: the editor, what it can do, and how it is saved. */
export interface Session {
  manuscript: Manuscript;
  editor: Editor;
  commands: Commands;
  /** Where the save stands, and who else is there. */
  room: RoomView;
  /** Cost and margin columns are shown (and may be). */
  showCosts: boolean;
  toggleCosts: () => void;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside an editor");
  return session;
}

/** Part of the editor's state; the component renders again only when that part changes. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  const { editor } = useSession();
  return useSyncExternalStore(
    editor.subscribe,
    () => select(editor.snapshot()),
    () => select(editor.first),
  );
}

/**
 * A field of the header and how to change it; typing in one field is one step of undo. `H` is the header of the
 * document that this session writes.
 */
export function useHeader<H extends Header, K extends keyof H & string>(
  key: K,
): [H[K], (value: H[K]) => void] {
  const { editor } = useSession();
  const value = useEditor((state) => (state.draft.header as H)[key]);
  const change = (next: H[K]) =>
    editor.edit(
      (draft) =>
        (draft.header as H)[key] === next ? draft : { ...draft, header: { ...draft.header, [key]: next } },
      `header:${key}`,
    );
  return [value, change];
}

/** Part of what is computed from the body: totals, numbers, blocks. */
export const useDerived = <T,>(select: (computed: Derived) => T): T =>
  useEditor((state) => select(derived(state.draft.body)));

export const useMargins = <T,>(select: (margins: Margins | null) => T): T =>
  useEditor((state) => select(marginsOf(state.draft)));

/** Part of what the page knows of the room: the save, the others, what just changed. */
export function useRoom<T>(select: (state: RoomState) => T): T {
  const { room } = useSession();
  return useSyncExternalStore(
    room.subscribe,
    () => select(room.snapshot()),
    () => select(room.first),
  );
}

export const useSaveState = (): SaveState => useRoom((state) => state.save);

/** Who else has the cursor in this cell, or on this line when no column is given; the first of them. */
export const useOther = (line: string, column?: string): Seat | undefined =>
  useRoom(({ others }) =>
    others.find(({ cell }) => cell?.line === line && (column === undefined || cell.column === column)),
  );
