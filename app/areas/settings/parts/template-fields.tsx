import { Button, Menu } from "@mantine/core";
import { useRef } from "react";
import { TextArea, TextField } from "~/app/ui/form/fields";
import { MARKERS } from "~/outputs/mail/markers";

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** Subject and message, with the markers that go where the cursor stands. */
export function TemplateFields({
  onWritten,
}: {
  onWritten: (field: "subject" | "body", text: string) => void;
}) {
  const last = useRef<Writable | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const remember = (event: { currentTarget: Writable }) => {
    last.current = event.currentTarget;
  };
  const insert = (marker: string) => {
    const field = last.current ?? box.current?.querySelector("textarea");
    if (!field) return;
    field.focus();
    field.setRangeText(`[${marker}]`, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    // As if it had been typed: the form checks it and the preview follows.
    field.dispatchEvent(new Event("input", { bubbles: true }));
    onWritten(field.name === "subject" ? "subject" : "body", field.value);
  };
  return (
    <div ref={box} style={{ display: "grid", gap: "1rem" }}>
      <TextField
        name="subject"
        label="Objet"
        required
        onFocus={remember}
        onInput={(event) => onWritten("subject", event.currentTarget.value)}
      />
      <TextArea
        name="body"
        label="Message"
        autosize
        minRows={10}
        required
        onFocus={remember}
        onInput={(event) => onWritten("body", event.currentTarget.value)}
      />
      <Menu position="bottom-start" shadow="md" width={320} returnFocus={false}>
        <Menu.Target>
          <Button variant="default" style={{ justifySelf: "start" }}>
            Insérer un repère
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: "auto" }}>
          {Object.entries(MARKERS).map(([marker, words]) => (
            <Menu.Item key={marker} onClick={() => insert(marker)}>
              {words}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
