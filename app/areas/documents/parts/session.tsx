import { createContext, useContext, useSyncExternalStore } from "react";
import type { SaveState } from "~/app/ui/draft/save-state";
import type { DocumentBody } from "~/domain/documents/document";
import type { Header } from "~/domain/documents/header";
import type { Margins } from "~/domain/documents/margins";
import type { Commands } from "../editor/commands";
import { type Derived, derived, marginsOf } from "../editor/derived";
import type { Costs } from "../editor/draft";
import type { Editor, EditorState } from "../editor/editor";
import type { House } from "../editor/new-lines";
import type { Saver } from "../editor/saver";

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
  /** Where a save is posted. */
  saveAt: string;
  /** Its paper, shown beside it; null when it has none. */
  paper: string | null;
}

/** One document open in one page: the editor, what it can do, and how it is saved. */
export interface Session {
  manuscript: Manuscript;
  editor: Editor;
  commands: Commands;
  saver: Saver;
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
  const read = () => select(editor.snapshot());
  return useSyncExternalStore(editor.subscribe, read, read);
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

export function useSaveState(): SaveState {
  const { saver } = useSession();
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}
