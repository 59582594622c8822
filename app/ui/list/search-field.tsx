import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import classes from "./list.module.css";

const PAUSE_MS = 200;

/** Searches the whole list, which the browser's own search would not see: Ctrl+F comes here. */
export function SearchField({ words }: { words: string }) {
  const [params, setParams] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useKeys([
    {
      keys: "Ctrl+F",
      label: "Chercher dans la liste",
      run: () => {
        field.current?.focus();
        field.current?.select();
      },
    },
  ]);
  return (
    <search className={classes.search}>
      <TextInput
        ref={field}
        type="search"
        name="q"
        aria-label={words}
        placeholder={words}
        defaultValue={params.get("q") ?? ""}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          clearTimeout(waiting.current);
          waiting.current = setTimeout(
            () =>
              setParams(
                (was) => {
                  const next = new URLSearchParams(was);
                  if (typed) next.set("q", typed);
                  else next.delete("q");
                  return next;
                },
                { replace: true, preventScrollReset: true },
              ),
            PAUSE_MS,
          );
        }}
      />
    </search>
  );
}
