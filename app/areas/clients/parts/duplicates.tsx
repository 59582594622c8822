import { Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useFetcher } from "react-router";
import { REASON_WORDS } from "~/domain/clients/duplicates";
import type { Draft } from "~/domain/search/creation";
import type { Duplicate } from "~/operations/clients/find-duplicates";
import classes from "./duplicates.module.css";

const FIELDS = ["nom", "prenom", "telephone", "email", "rue", "cp"] as const;
const PAUSE_MS = 250;

/** Asks who may already be known, a quarter of a second after the last key. */
export function useDuplicates(draft: Draft) {
  const fetcher = useFetcher<Duplicate[]>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const load = useRef(fetcher.load);
  useEffect(() => {
    load.current = fetcher.load;
  });
  const ask = useRef((typed: Record<string, string>) => {
    const { prenom = "", nom = "", ...rest } = typed;
    const query = new URLSearchParams({ ...rest, nom: `${nom} ${prenom}`.trim() });
    void load.current(`/clients/doublons?${query}`);
  });
  useEffect(() => {
    const name = draft.companyName || draft.lastName;
    if (name || draft.phone || draft.email)
      ask.current({ nom: name, prenom: draft.firstName, telephone: draft.phone, email: draft.email });
    return () => clearTimeout(waiting.current);
  }, [draft]);
  const look = (form: HTMLFormElement | null) => {
    clearTimeout(waiting.current);
    if (!form) return;
    waiting.current = setTimeout(() => {
      const value = (field: string) =>
        form.querySelector<HTMLInputElement>(`input[data-duplicate="${field}"]`)?.value ?? "";
      ask.current(Object.fromEntries(FIELDS.map((field) => [field, value(field)])));
    }, PAUSE_MS);
  };
  return { found: fetcher.data ?? [], look };
}

/** Those who may be the same, with the reason, and the way to their file. */
export function Duplicates({ found }: { found: Duplicate[] }) {
  return (
    <aside aria-live="polite" aria-label="Clients déjà connus">
      {found.length > 0 && (
        <div className={classes.panel}>
          <Title order={2} className={classes.title}>
            Déjà dans vos clients ?
          </Title>
          <ul className={classes.list}>
            {found.map((one) => (
              <li key={one.id}>
                <Link to={`/clients/${one.id}`} className={classes.open}>
                  <b>{one.name}</b>
                  <Text size="sm" c="dimmed">
                    {[one.city, one.status].filter(Boolean).join(" · ")}
                  </Text>
                  <span className={classes.reason}>
                    {one.reasons.map((reason) => REASON_WORDS[reason]).join(", ")}
                  </span>
                  <span className={classes.verb}>Ouvrir son dossier</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
