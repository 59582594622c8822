import { TextInput } from "@mantine/core";
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { Form, useLocation, useNavigate } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { Kbd } from "~/app/ui/kbd";
import type { Within } from "~/domain/search/within";
import { allHref, type Choice, choicesOf } from "./choices";
import classes from "./search-box.module.css";
import { useEntered } from "./use-entered";
import { useFound } from "./use-found";
import { useWithin, WithinSelect } from "./within-select";

/** Fetched when the box takes the focus: before the first letter. */
const SearchPanel = lazy(() => import("./search-panel"));

/** The one search box, the same everywhere: results while typing, all of it by the keyboard. */
export function SearchBox({ within: remembered }: { within: Within }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const location = useLocation();
  // The panel belongs to the page it was opened on: going elsewhere closes it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const opened = openedOn === location.key;
  const setOpened = (open: boolean) => setOpenedOn(open ? location.key : null);
  const [at, setAt] = useState(0);
  const [actions, setActions] = useState<string | null>(null);
  const [within, choose] = useWithin(remembered);
  const { found, waiting, failed } = useFound(text, within);
  const navigate = useNavigate();
  const panel = useId();
  const choices = opened ? choicesOf(text, found, waiting, actions, within) : [];
  const chosen = choices[Math.min(at, choices.length - 1)];

  const write = (value: string) => {
    setText(value);
    setAt(0);
    setActions(null);
    setOpened(true);
  };
  const focus = () => {
    input.current?.focus();
    input.current?.select();
    setOpened(true);
  };
  useKeys([
    { keys: "Ctrl+K", label: "Rechercher", run: focus },
    { keys: "/", label: "Rechercher", run: focus },
  ]);
  useTyping((letter) => {
    input.current?.focus();
    write(letter);
  });

  const go = (choice: Pick<Choice, "href" | "fill">, newTab: boolean) => {
    if (choice.fill !== undefined) return write(choice.fill);
    setText("");
    setOpened(false);
    input.current?.blur();
    if (newTab) window.open(choice.href, "_blank", "noopener");
    else if (choice.href.startsWith("/")) void navigate(choice.href);
    else window.location.assign(choice.href);
  };
  const enter = useEntered(text, { found, waiting }, (only, newTab) =>
    go({ href: only ?? allHref(text.trim(), within) }, newTab),
  );
  const walk = (event: KeyboardEvent<HTMLInputElement>) => {
    const move = (by: number) => {
      event.preventDefault();
      setOpened(true);
      if (choices.length > 0)
        setAt((Math.min(at, choices.length - 1) + by + choices.length) % choices.length);
    };
    const atEnd = event.currentTarget.selectionStart === text.length;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && (waiting || chosen)) {
      event.preventDefault();
      // What still stands there answers other words.
      if (waiting) enter(event.ctrlKey || event.metaKey);
      else if (chosen) go(chosen, event.ctrlKey || event.metaKey);
    } else if (event.key === "ArrowRight" && atEnd && chosen?.clientId) {
      event.preventDefault();
      setActions(actions === chosen.key ? null : chosen.key);
    } else if (event.key === "ArrowLeft" && actions) setActions(null);
    else if (event.key === "Escape") {
      event.preventDefault();
      if (text) write("");
      else {
        setOpened(false);
        input.current?.blur();
      }
    }
  };
  return (
    <search>
      <Form
        action="/recherche"
        className={classes.box}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpened(false)}
      >
        <WithinSelect within={within} onChoose={choose} />
        <TextInput
          ref={input}
          type="search"
          name="q"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => setOpened(true)}
          onKeyDown={walk}
          aria-label="Rechercher"
          placeholder="Rechercher un client, un devis, un article…"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list takes neither groups nor actions
          role="combobox"
          aria-expanded={opened}
          aria-controls={panel}
          aria-autocomplete="list"
          rightSection={text ? null : <Kbd keys="Ctrl+K" />}
          rightSectionWidth={76}
          rightSectionPointerEvents="none"
          aria-activedescendant={chosen ? `${panel}-${chosen.key}` : undefined}
        />
        {opened && (
          <Suspense>
            <SearchPanel
              id={panel}
              text={text}
              choices={choices}
              chosenKey={chosen?.key}
              found={found}
              waiting={waiting}
              failed={failed}
              onPick={go}
            />
          </Suspense>
        )}
      </Form>
    </search>
  );
}

/** A letter or digit typed on no field opens the search with it; screens that use single keys come first. */
function useTyping(start: (letter: string) => void) {
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      const target = event.target;
      const busy = target instanceof HTMLElement && !target.matches("body, main h1");
      if (busy || document.querySelector("[role=dialog]") || !/^[\p{L}\p{N}@*€#]$/u.test(event.key)) return;
      event.preventDefault();
      latest.current(event.key);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
