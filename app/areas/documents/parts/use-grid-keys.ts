import { type KeyboardEvent, useCallback } from "react";
import { type Caret, type Command, commandOf } from "../editor/keys";
import { useSession } from "./session";
import { useActs } from "./use-acts";

function caretOf(target: EventTarget): Caret {
  if (target instanceof HTMLTextAreaElement)
    return { atStart: false, atEnd: false, all: false, multiline: true };
  if (!(target instanceof HTMLInputElement) || target.type === "checkbox")
    return { atStart: true, atEnd: true, all: true, multiline: false };
  const { selectionStart, selectionEnd, value } = target;
  return {
    atStart: selectionStart === 0 && selectionEnd === 0,
    atEnd: selectionStart === value.length && selectionEnd === value.length,
    all: selectionStart === 0 && selectionEnd === value.length,
    multiline: false,
  };
}

/** The keyboard of the grid; see `KEYS` for what each key does. */
export function useGridKeys() {
  const { editor, commands, toggleCosts } = useSession();
  const acts = useActs();
  return useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest("[data-option]")) return;
      // Enter presses the button one stands on, such as the one that adds the first line.
      if (event.key === "Enter" && target.closest("button")) return;
      if (event.key === "Tab" && !event.ctrlKey && !event.altKey) {
        if (editor.snapshot().active && commands.walk(event.shiftKey ? -1 : 1, false)) event.preventDefault();
        return;
      }
      const many = editor.snapshot().selected.size > 0;
      if (many && (event.key === "Delete" || event.key === "Backspace")) {
        event.preventDefault();
        return acts.remove();
      }
      const caret = caretOf(target);
      const run: Record<Command, () => void> = {
        next: () => void commands.walk(1, true),
        back: () => void commands.walk(-1, false),
        up: () => commands.climb(-1),
        down: () => commands.climb(1),
        left: () => void commands.walk(-1, false),
        right: () => void commands.walk(1, false),
        "move-up": () => commands.step(-1),
        "move-down": () => commands.step(1),
        duplicate: () => commands.duplicate(),
        deeper: () => commands.indent(1),
        shallower: () => commands.indent(-1),
        option: () => commands.option(),
        variant: acts.makeVariants,
        renumber: () => commands.renumber(),
        margins: toggleCosts,
        undo: () => editor.undo(),
        redo: () => editor.redo(),
        delete: acts.remove,
        "select-all": () => editor.select(editor.draft().body.lines.map((line) => line.id)),
        "extend-up": () => commands.extend(-1),
        "extend-down": () => commands.extend(1),
        describe: () => commands.describe(),
        leave: () => (many ? editor.select([]) : commands.leave()),
        help: acts.openHelp,
      };
      const command = commandOf(event, caret);
      if (!command) return;
      event.preventDefault();
      if (
        !command.startsWith("extend") &&
        command !== "leave" &&
        ["up", "down", "left", "right", "next"].includes(command) &&
        many
      )
        editor.select([]);
      run[command]();
    },
    [editor, commands, toggleCosts, acts],
  );
}
