import { Button, Group, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Link, useFetcher, useSearchParams } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { Instant, Money } from "~/app/ui/values";
import type { ClientFile } from "~/operations/clients/get-client-file";
import type { HistoryEntry } from "~/operations/clients/history";
import classes from "./history.module.css";
import { FAMILIES, ICONS } from "./history-kinds";

interface HistoryPage {
  entries: HistoryEntry[];
  next: string | null;
}

/** Everything that happened with this client, newest first; chips and ouvrage cards filter it. */
export function History({ file, page }: { file: ClientFile; page: HistoryPage }) {
  const [params] = useSearchParams();
  const { entries, next, fetchMore, loading } = useFollowing(
    page,
    `/clients/${file.client.id}?index`,
    params,
  );
  const chosen = params.get("type");
  const families = FAMILIES.filter((one) => one.kinds.some((kind) => file.entryKinds.includes(kind)));
  const ouvrages = new Map(file.ouvrages.map((one) => [one.id, one.name]));
  return (
    <section aria-label="Historique">
      <nav className={classes.chips} aria-label="Filtrer l'historique" data-screen-only>
        <Chip label="Tout" active={!chosen} to={without(params, "type")} />
        {families.map((one) => (
          <Chip
            key={one.key}
            label={one.label}
            active={chosen === one.key}
            to={withValue(params, "type", one.key)}
          />
        ))}
      </nav>
      {entries.length === 0 ? (
        <EmptyState
          title="Rien de ce genre pour l'instant"
          text="Les notes, appels, devis, factures et fichiers de ce client se rangent ici d'eux-mêmes."
        />
      ) : (
        <ol className={classes.entries}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} ouvrage={ouvrages.get(entry.ouvrageId ?? "")} />
          ))}
        </ol>
      )}
      {next && (
        <Group justify="center" mt="sm">
          <Button variant="subtle" loading={loading} onClick={fetchMore}>
            Voir ce qui précède
          </Button>
        </Group>
      )}
    </section>
  );
}

function Entry({ entry, ouvrage }: { entry: HistoryEntry; ouvrage: string | undefined }) {
  const isBytes = /^\/fichiers\/|\/pdf$/.test(entry.href);
  const title = isBytes ? (
    <a href={entry.href} target="_blank" rel="noopener">
      {entry.title}
    </a>
  ) : entry.href ? (
    <Link to={entry.href}>{entry.title}</Link>
  ) : (
    entry.title
  );
  return (
    <li className={classes.entry}>
      <svg
        viewBox="0 0 24 24"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden
      >
        <path d={ICONS[entry.kind]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <div className={classes.body}>
        <div className={classes.line}>
          <span className={classes.title}>{title}</span>
          {entry.amountCents !== undefined && <Money cents={entry.amountCents} />}
        </div>
        {entry.body && <p className={classes.text}>{entry.body}</p>}
        <Text size="xs" c="dimmed">
          <Instant value={entry.at} /> · {entry.author}
          {ouvrage && ` · ${ouvrage}`}
        </Text>
      </div>
    </li>
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

const withValue = (params: URLSearchParams, name: string, value: string) => {
  const query = new URLSearchParams(params);
  query.set(name, value);
  return `?${query}`;
};
const without = (params: URLSearchParams, name: string) => {
  const query = new URLSearchParams(params);
  query.delete(name);
  return `?${query}`;
};

/** The first page and those fetched after it; a fresh first page starts again. */
function useFollowing(first: HistoryPage, address: string, params: URLSearchParams) {
  const fetcher = useFetcher<HistoryPage>();
  const [more, setMore] = useState<{ of: HistoryPage; entries: HistoryEntry[]; next: string | null }>();
  const handled = useRef<unknown>(null);
  useEffect(() => {
    if (!fetcher.data || handled.current === fetcher.data) return;
    handled.current = fetcher.data;
    const got = fetcher.data;
    setMore((before) => ({
      of: first,
      entries: [...(before?.of === first ? before.entries : []), ...got.entries],
      next: got.next,
    }));
  }, [fetcher.data, first]);
  const tail = more?.of === first ? more : { entries: [], next: first.next };
  const fetchMore = () => {
    const query = new URLSearchParams(params);
    query.set("suite", tail.next ?? "");
    void fetcher.load(`${address}&${query}`);
  };
  return {
    entries: [...first.entries, ...tail.entries],
    next: tail.next,
    fetchMore,
    loading: fetcher.state !== "idle",
  };
}
