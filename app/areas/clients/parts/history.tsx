import { Button, Group, Title } from "@mantine/core";
import { lazy, Suspense, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { useGlow } from "~/app/ui/glow";
import { useNearEnd } from "~/app/ui/more-rows";
import { type Day, daysBetween } from "~/domain/calendar/day";
import { formatDayLong } from "~/domain/calendar/format";
import { byDay } from "~/domain/timeline/moments";
import type { ClientFile } from "~/operations/clients/get-client-file";
import type { HistoryEntry } from "~/operations/clients/history";
import classes from "./history.module.css";
import { HistoryFilters } from "./history-filters";
import { PhotoGroup } from "./photo-group";
import { TimelineEntry } from "./timeline-entry";
import { type HistoryPage, useHistory } from "./use-history";

const FilePreview = lazy(() =>
  import("~/app/areas/files/parts/file-preview").then((m) => ({ default: m.FilePreview })),
);

interface HistoryProps {
  file: ClientFile;
  page: HistoryPage & { pinned: HistoryEntry[] };
}

/** Everything that happened with this client, by days, newest first; chips, words and ouvrage cards filter it. */
export function History({ file, page }: HistoryProps) {
  const [params] = useSearchParams();
  const query = params.toString();
  return (
    <section aria-label="Historique">
      <HistoryFilters kinds={file.entryKinds} />
      <Pinned file={file} entries={page.pinned} />
      {/* Other filters are another list; somebody's change is the same one. */}
      <Days key={query} file={file} page={page} query={query} />
    </section>
  );
}

function Pinned({ file, entries }: { file: ClientFile; entries: HistoryEntry[] }) {
  const list = useRef<HTMLUListElement>(null);
  useGlow(list, entries, (entry) => entry.id);
  if (entries.length === 0) return null;
  return (
    <ul ref={list} className={classes.pinned} aria-label="Épinglé">
      {entries.map((entry) => (
        <TimelineEntry key={entry.id} file={file} entry={entry} dated />
      ))}
    </ul>
  );
}

function Days({ file, page, query }: { file: ClientFile; page: HistoryPage; query: string }) {
  const { entries, next, loading, more } = useHistory(page, `/clients/${file.client.id}?index`, query);
  const list = useRef<HTMLDivElement>(null);
  const end = useNearEnd(next !== null && !loading, more);
  const [photos, setPhotos] = useState<{ all: HistoryEntry[]; opened: string | null } | null>(null);
  useGlow(list, page.entries, (entry) => entry.id);
  if (entries.length === 0)
    return (
      <EmptyState
        title="Rien de ce genre pour l'instant"
        text="Les notes, appels, photos, devis, factures et fichiers de ce client se rangent ici d'eux-mêmes."
      />
    );
  return (
    <div ref={list}>
      {byDay(entries).map(({ day, moments }) => (
        <section key={day} aria-label={dayWords(day, file.today)}>
          <Title order={2} className={classes.day}>
            {dayWords(day, file.today)}
          </Title>
          <ol className={classes.entries}>
            {moments.map((moment) =>
              "one" in moment ? (
                <TimelineEntry key={moment.one.id} file={file} entry={moment.one} />
              ) : (
                <PhotoGroup
                  key={moment.photos[0].id}
                  file={file}
                  photos={moment.photos}
                  onOpen={(opened) => setPhotos({ all: moment.photos, opened })}
                />
              ),
            )}
          </ol>
        </section>
      ))}
      {next && (
        <Group ref={end} justify="center" mt="sm" data-screen-only>
          <Button variant="subtle" aria-busy={loading} onClick={more}>
            {loading ? "Chargement…" : "Voir ce qui précède"}
          </Button>
        </Group>
      )}
      {photos && (
        <Suspense>
          <FilePreview
            files={photos.all.map((one) => ({
              id: one.fileId ?? one.id,
              name: one.title,
              contentType: one.contentType ?? "",
            }))}
            openedId={photos.opened}
            onChange={(opened) => setPhotos({ ...photos, opened })}
          />
        </Suspense>
      )}
    </div>
  );
}

function dayWords(day: Day, today: Day): string {
  const ago = daysBetween(day, today);
  const long = formatDayLong(day);
  return ago === 0 ? "Aujourd'hui" : ago === 1 ? "Hier" : long.charAt(0).toUpperCase() + long.slice(1);
}
