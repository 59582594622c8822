import { createContext, useContext, useSyncExternalStore } from "react";
import type { Margins } from "~/domain/documents/margins";
import type { QuoteView } from "~/operations/quotes/get-quote";
import type { Commands } from "../editor/commands";
import { type Derived, derived, marginsOf } from "../editor/derived";
import type { Editor, EditorState } from "../editor/editor";
import type { Saver, SaveState } from "../editor/saver";

/** One quote open in one page: the editor, what it can do, and how it is saved. */
export interface Session {
  view: QuoteView;
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

/** Part of what is computed from the body: totals, numbers, blocks. */
export const useDerived = <T,>(select: (computed: Derived) => T): T =>
  useEditor((state) => select(derived(state.draft.body)));

export const useMargins = <T,>(select: (margins: Margins | null) => T): T =>
  useEditor((state) => select(marginsOf(state.draft)));

export function useSaveState(): SaveState {
  const { saver } = useSession();
  return useSyncExternalStore(saver.subscribe, saver.state, saver.state);
}
