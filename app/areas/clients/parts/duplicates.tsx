import { Button, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useFetcher } from "react-router";
import { Phone } from "~/app/ui/values";
import { formatDay } from "~/domain/calendar/format";
import { parisDay } from "~/domain/calendar/paris";
import { LIKELY, mayJoin, REASON_WORDS } from "~/domain/clients/duplicates";
import type { Draft } from "~/domain/search/creation";
import type { Duplicate } from "~/operations/clients/alike";
import classes from "./duplicates.module.css";

/** The fields that say who it is, as the form marks them; some have several rows. */
const FIELDS = ["telephone", "email", "rue", "cp", "siren", "siret"] as const;
const PAUSE_MS = 250;

/** Asks who may already be known, a quarter of a second after the last key. */
export function useDuplicates(draft: Draft) {
  const fetcher = useFetcher<Duplicate[]>();
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const load = useRef(fetcher.load);
  useEffect(() => {
    load.current = fetcher.load;
  });
  useEffect(() => {
    const { companyName, lastName, firstName, phone, email, postcode, siren, siret } = draft;
    const query = new URLSearchParams({
      nom: companyName || `${lastName} ${firstName}`.trim(),
      telephone: phone,
      email,
      cp: postcode,
      siren: siret || siren,
    });
    if (companyName || lastName || phone || email || siren || siret)
      void load.current(`/clients/doublons?${query}`);
    return () => clearTimeout(waiting.current);
  }, [draft]);
  const look = (form: HTMLFormElement | null) => {
    clearTimeout(waiting.current);
    if (!form) return;
    waiting.current = setTimeout(() => void load.current(`/clients/doublons?${typedIn(form)}`), PAUSE_MS);
  };
  return { found: fetcher.data ?? [], look };
}

function typedIn(form: HTMLFormElement): URLSearchParams {
  const values = (field: string) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[data-duplicate="${field}"]`)]
      .map((input) => input.value.trim())
      .filter(Boolean);
  const query = new URLSearchParams({ nom: [...values("nom"), ...values("prenom")].join(" ") });
  for (const field of FIELDS) for (const value of values(field)) query.append(field, value);
  return query;
}

interface DuplicatesProps {
  found: Duplicate[];
  /** Makes an interlocutor of that file of the person being typed; absent while it is no person. */
  join?: (found: Duplicate) => void;
  /** The file that is being joined; empty while none is. */
  joining: string;
  /** Phones and mails of the person being typed beyond the first of each. */
  more: readonly string[];
}

/** Those who may be the same, with the reason, and the way to their file. */
export function Duplicates({ found, join, joining, more }: DuplicatesProps) {
  return (
    <aside aria-live="polite" aria-label="Clients déjà connus">
      {found.length > 0 && (
        <div className={classes.panel}>
          <Title order={2} className={classes.title}>
            Déjà dans vos clients ?
          </Title>
          <ul className={classes.list}>
            {found.map((one) => (
              <li key={one.id} className={classes.card} data-likely={one.score >= LIKELY || undefined}>
                <Link to={`/clients/${one.id}`} className={classes.open}>
                  <b>{one.name}</b>
                  <span className={classes.verb}>Ouvrir</span>
                </Link>
                <span className={classes.reason}>
                  {one.reasons.map((reason) => REASON_WORDS[reason]).join(", ")}
                </span>
                <Text size="sm" c="dimmed" component="div">
                  {[one.city, one.status].filter(Boolean).join(" · ")}
                  {one.phone && (
                    <div>
                      <Phone value={one.phone} />
                    </div>
                  )}
                  {one.lastAt !== null && <div>Dernière activité le {formatDay(parisDay(one.lastAt))}</div>}
                </Text>
                {join && mayJoin(one) && more.length > 0 && (
                  <Text size="sm" mt={6} className={classes.more}>
                    Un interlocuteur a un téléphone et un e-mail : {more.join(", ")}{" "}
                    {more.length > 1 ? "iront" : "ira"} sur la fiche, à son nom.
                  </Text>
                )}
                {join && mayJoin(one) && (
                  <Button
                    variant="light"
                    size="compact-sm"
                    mt={6}
                    className={classes.join}
                    loading={joining === one.id}
                    onClick={() => join(one)}
                  >
                    Ajouter comme interlocuteur
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}
