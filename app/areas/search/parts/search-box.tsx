import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { Form } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { Kbd } from "~/app/ui/kbd";

/** The one search box, the same everywhere. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const focus = () => input.current?.focus();
  useKeys([
    { keys: "Ctrl+K", label: "Rechercher", run: focus },
    { keys: "/", label: "Rechercher", run: focus },
  ]);
  return (
    <search>
      <Form action="/recherche">
        <TextInput
          ref={input}
          type="search"
          name="q"
          aria-label="Rechercher"
          placeholder="Rechercher un client, un devis, un article…"
          autoComplete="off"
          rightSection={<Kbd keys="Ctrl+K" />}
          rightSectionWidth={76}
          rightSectionPointerEvents="none"
        />
      </Form>
    </search>
  );
}
