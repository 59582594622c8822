import { Textarea } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ItemLine } from "~/domain/documents/document";
import classes from "./editor.module.css";
import { useSession } from "./session";
import { useFollowed } from "./use-followed";

/** The longer text under a designation: as many lines as it needs, line breaks kept on paper. */
export function Description({ line, active }: { line: ItemLine; active: boolean }) {
  const { commands } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, typed } = useFollowed(field, line.description);
  useEffect(() => {
    if (active) field.current?.focus();
  }, [active]);
  if (!active)
    return (
      <span
        className={classes.description}
        onPointerDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
          commands.goTo(line.id, "description");
        }}
      >
        {line.description}
      </span>
    );
  return (
    <Textarea
      ref={field}
      variant="unstyled"
      size="xs"
      minRows={1}
      autosize
      aria-label="Description"
      placeholder="Description"
      classNames={{ input: classes.descriptionField }}
      value={text}
      onChange={(event) => {
        commands.type(line, "description", event.currentTarget.value);
        typed(event.currentTarget.value, event.currentTarget.value);
      }}
    />
  );
}
