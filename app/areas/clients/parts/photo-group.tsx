import { Outline } from "~/app/ui/outline";
import type { ClientFile } from "~/operations/clients/get-client-file";
import type { HistoryEntry } from "~/operations/clients/history";
import classes from "./history.module.css";
import { ICONS } from "./history-kinds";
import { Told } from "./timeline-entry";

interface PhotoGroupProps {
  file: ClientFile;
  photos: [HistoryEntry, ...HistoryEntry[]];
  onOpen: (fileId: string) => void;
}

/** Photos that were added together, as thumbnails; one opens with the others beside it (TL2). */
export function PhotoGroup({ file, photos, onOpen }: PhotoGroupProps) {
  return (
    <li className={classes.entry} data-key={photos[0].id}>
      <Outline path={ICONS.photo} size={18} />
      <div className={classes.body}>
        <span className={classes.title}>{photos.length === 1 ? "Photo" : `${photos.length} photos`}</span>
        <div className={classes.photos}>
          {photos.map(({ id, fileId, title }) => (
            <a
              key={id}
              href={`/fichiers/${fileId}`}
              target="_blank"
              rel="noopener"
              className={classes.photo}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(fileId ?? "");
              }}
            >
              <img src={`/fichiers/${fileId}`} alt={title} loading="lazy" decoding="async" />
            </a>
          ))}
        </div>
        <Told file={file} entry={photos[0]} />
      </div>
    </li>
  );
}
