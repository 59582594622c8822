import { TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import type { EntryKind } from "~/operations/clients/history";
import classes from "./history.module.css";
import { FAMILIES } from "./history-kinds";

/** Chips by kind and a field to find words, in the address; an ouvrage chosen on its card stays chosen. */
export function HistoryFilters({ kinds }: { kinds: EntryKind[] }) {
  const [params, setParams] = useSearchParams();
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useKeys([{ keys: "Ctrl+F", label: "Chercher dans l'historique", run: () => field.current?.select() }]);
  const find = (words: string, delay: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(
      () =>
        setParams((now) => withValue(now, "cherche", words.trim()), {
          replace: true,
          preventScrollReset: true,
        }),
      delay,
    );
  };
  const chosen = params.get("type");
  const families = FAMILIES.filter((one) => one.kinds.some((kind) => kinds.includes(kind)));
  return (
    <div className={classes.filters} data-screen-only>
      <nav className={classes.chips} aria-label="Filtrer l'historique">
        <Chip label="Tout" active={!chosen} to={`?${withValue(params, "type", "")}`} />
        {families.map((one) => (
          <Chip
            key={one.key}
            label={one.label}
            active={chosen === one.key}
            to={`?${withValue(params, "type", one.key)}`}
          />
        ))}
      </nav>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            find(field.current?.value ?? "", 0);
          }}
        >
          <TextInput
            ref={field}
            type="search"
            name="cherche"
            size="xs"
            aria-label="Chercher dans l'historique"
            placeholder="Chercher dans l'historique"
            defaultValue={params.get("cherche") ?? ""}
            onChange={(event) => find(event.currentTarget.value, 200)}
            className={classes.find}
          />
        </form>
      </search>
    </div>
  );
}

function Chip({ label, to, active }: { label: string; to: string; active: boolean }) {
  return (
    <Link
      to={to}
      preventScrollReset
      replace
      className={classes.chip}
      aria-current={active ? "true" : undefined}
    >
      {label}
    </Link>
  );
}

function withValue(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const query = new URLSearchParams(params);
  if (value) query.set(name, value);
  else query.delete(name);
  return query;
}
