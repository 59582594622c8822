import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Form, useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import classes from "./filter-bar.module.css";
import type { Option } from "./form/fields";

export interface Filter {
  /** Name in the address: ?statut=envoye. */
  name: string;
  label: string;
  options: Option[];
  /** First choice, that filters nothing. */
  all: string;
}

const DATES = [
  ["du", "À partir du"],
  ["au", "Jusqu'au"],
] as const;

interface FilterBarProps {
  /** What one may write into the search; no search without it. */
  search?: string;
  filters?: Filter[];
  /** First and last day: ?du= and ?au=. */
  dates?: boolean;
  /** Other parameters of the address that the filters leave as they are. */
  keeps?: string[];
}

/** Search and filters of a list; they live in the address, so that a view can be kept and sent. */
export function FilterBar({ search, filters = [], dates = false, keeps = [] }: FilterBarProps) {
  const [params, setParams] = useSearchParams();
  const sought = useRef<HTMLInputElement>(null);
  // A long list draws the rows in sight only: the browser's own search would miss the others.
  useKeys(
    search
      ? [
          {
            keys: "Ctrl+F",
            label: "Chercher dans la liste",
            run: () => {
              sought.current?.focus();
              sought.current?.select();
            },
          },
        ]
      : [],
  );
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const send = (form: HTMLFormElement, delay: number) => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const next = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (value !== "") next.append(name, String(value));
      setParams(next, { replace: true, preventScrollReset: true });
    }, delay);
  };
  return (
    <search>
      <Form
        onChange={(event) => send(event.currentTarget, event.target instanceof HTMLInputElement ? 200 : 0)}
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget, 0);
        }}
        data-screen-only
      >
        {params.get("tri") && <input type="hidden" name="tri" value={params.get("tri") ?? ""} />}
        {keeps.map((name) =>
          params.get(name) ? (
            <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />
          ) : null,
        )}
        <div className={classes.bar}>
          {search && (
            <TextInput
              ref={sought}
              type="search"
              name="q"
              aria-label={search}
              placeholder={search}
              defaultValue={params.get("q") ?? ""}
              className={classes.search}
            />
          )}
          {(filters.length > 0 || dates) && (
            <div className={classes.filters}>
              {filters.map((filter) => (
                <NativeSelect
                  key={filter.name}
                  name={filter.name}
                  aria-label={filter.label}
                  defaultValue={params.get(filter.name) ?? ""}
                  data-active={params.get(filter.name) ? true : undefined}
                  className={classes.filter}
                >
                  <option value="">{filter.all}</option>
                  {filter.options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </NativeSelect>
              ))}
              {dates &&
                DATES.map(([name, label]) => (
                  <TextInput
                    key={name}
                    type="date"
                    name={name}
                    aria-label={label}
                    title={label}
                    defaultValue={params.get(name) ?? ""}
                    data-active={params.get(name) ? true : undefined}
                    className={classes.filter}
                  />
                ))}
            </div>
          )}
        </div>
      </Form>
    </search>
  );
}
