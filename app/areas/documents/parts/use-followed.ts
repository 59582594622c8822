import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { movedPlace } from "~/durable/quote/shared/text";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * The text of a field one types in, which others may change too: what they write comes into it before the next
 * keystroke, and the cursor stays among the same words, where a browser would put it at the end. `typed` says what was
 * typed, and what `stored` becomes by it.
 */
export function useFollowed(
  field: RefObject<Field | null>,
  stored: string,
): { text: string; typed: (text: string, becomes?: string) => void } {
  const [text, setText] = useState(stored);
  const known = useRef(stored);
  const places = useRef<[number, number] | null>(null);
  useLayoutEffect(() => {
    if (known.current === stored) return;
    known.current = stored;
    const at = field.current;
    if (at && document.activeElement === at && at.selectionStart !== null)
      places.current = [
        movedPlace(at.selectionStart, at.value, stored),
        movedPlace(at.selectionEnd ?? at.selectionStart, at.value, stored),
      ];
    setText(stored);
  }, [stored, field]);
  useLayoutEffect(() => {
    if (places.current && field.current) field.current.setSelectionRange(...places.current);
    places.current = null;
  }, [text, field]);
  const typed = (next: string, becomes?: string) => {
    setText(next);
    if (becomes !== undefined) known.current = becomes;
  };
  return { text, typed };
}
