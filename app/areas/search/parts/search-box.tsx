import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { Form } from "react-router";
import { useKeys } from "~/app/shell/keys";

/** The one search box, the same everywhere. */
export function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  const focus = () => input.current?.focus();
  useKeys([
    { keys: "Ctrl+K", label: "Rechercher", run: focus },
    { keys: "/", label: "Rechercher", run: focus },
  ]);
  return (
    <Form action="/recherche" role="search">
      <TextInput
        ref={input}
        type="search"
        name="q"
        aria-label="Rechercher"
        placeholder="Rechercher un client, un devis, un article…"
        autoComplete="off"
      />
    </Form>
  );
}
