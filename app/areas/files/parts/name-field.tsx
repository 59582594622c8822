import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { focused } from "~/app/ui/focused";

interface Props {
  label: string;
  value: string;
  /** Answers whether it was kept: a name that was refused stays in the field. */
  onKeep: (name: string) => Promise<boolean>;
  onLeave: () => void;
}

/** A name typed in place: Enter or leaving keeps it, Escape drops it. */
export function NameField({ label, value, onKeep, onLeave }: Props) {
  const [text, setText] = useState(value);
  const left = useRef(false);
  const keep = async () => {
    if (left.current) return;
    const name = text.trim();
    if (name === "" || name === value) return onLeave();
    left.current = true;
    if (await onKeep(name)) onLeave();
    else left.current = false;
  };
  return (
    <TextInput
      size="xs"
      style={{ flex: 1 }}
      ref={focused}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onFocus={(event) => {
        const dot = value.lastIndexOf(".");
        event.currentTarget.setSelectionRange(0, dot > 0 ? dot : value.length);
      }}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter") void keep();
        if (event.key !== "Escape") return;
        left.current = true;
        onLeave();
      }}
    />
  );
}
