import { Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { MailState } from "~/app/areas/mail/parts/mail-state";
import { Outline } from "~/app/ui/outline";
import { Money } from "~/app/ui/values";
import { formatInstant, formatTime } from "~/domain/calendar/format";
import { isWritten } from "~/domain/timeline/notes";
import type { ClientFile } from "~/operations/clients/get-client-file";
import type { HistoryEntry } from "~/operations/clients/history";
import classes from "./history.module.css";
import { ICONS } from "./history-kinds";
import { NoteActs } from "./note-acts";
import { NoteEdit } from "./note-edit";
import { useNoteChange } from "./use-note-change";

interface EntryProps {
  file: ClientFile;
  entry: HistoryEntry;
  /** Says its day too: no heading above does. */
  dated?: boolean;
}

/** One thing that happened: it leads to what it is about; a note has its own acts. */
export function TimelineEntry({ file, entry, dated = false }: EntryProps) {
  const note = useNoteChange(file.client.id, entry.id);
  // The version on screen when rewriting began: a change of one's own in another window is a conflict, not a loss.
  const [opened, setOpened] = useState<HistoryEntry | null>(null);
  const editing = opened !== null && !(note.done === "edited" && note.version === opened.version + 1);
  const written = isWritten(entry.kind);
  if (note.gone) return null;
  return (
    <li className={classes.entry} data-key={entry.id}>
      <Outline path={ICONS[entry.kind]} size={18} />
      <div className={classes.body}>
        <div className={classes.line}>
          <span className={classes.title}>
            <EntryTitle entry={entry} />
          </span>
          {entry.mail && <MailState status={entry.mail.status} />}
          {entry.payment && <InvoiceState settlement={entry.payment} />}
          {entry.amountCents !== undefined && <Money cents={entry.amountCents} />}
        </div>
        {editing ? (
          <NoteEdit
            body={opened.body}
            problems={note.problems}
            busy={note.busy}
            onKeep={(body) => note.change({ body, version: opened.version })}
            onLeave={() => setOpened(null)}
          />
        ) : (
          entry.body && <p className={classes.text}>{entry.body}</p>
        )}
        <div className={classes.foot}>
          <Told {...{ file, entry, dated }} />
          {written && file.may.note && !editing && (
            <NoteActs
              entry={entry}
              onPin={() => note.change({ pinned: entry.pinnedAt === null })}
              onEdit={() => setOpened(entry)}
              onRemove={() => note.change({ removed: true })}
            />
          )}
        </div>
      </div>
    </li>
  );
}

function EntryTitle({ entry: { href, title } }: { entry: HistoryEntry }) {
  if (href === "") return title;
  // Bytes are no page of the app: they open beside it.
  return /^\/fichiers\/|\/pdf$/.test(href) ? (
    <a href={href} target="_blank" rel="noopener">
      {title}
    </a>
  ) : (
    <Link to={href}>{title}</Link>
  );
}

/** When, by whom, about which ouvrage, which leads to its page. */
export function Told({ file, entry, dated = false }: EntryProps) {
  const ouvrage = file.ouvrages.find((one) => one.id === entry.ouvrageId);
  return (
    <Text size="xs" c="dimmed" component="span">
      <time dateTime={new Date(entry.at).toISOString()} className="figures">
        {dated ? formatInstant(entry.at) : formatTime(entry.at)}
      </time>{" "}
      · {entry.author}
      {entry.editedAt !== null && " · modifié"}
      {ouvrage && (
        <>
          {" · "}
          <Link to={`/clients/${file.client.id}/ouvrages/${ouvrage.id}`} className={classes.about}>
            {ouvrage.name}
          </Link>
        </>
      )}
    </Text>
  );
}
