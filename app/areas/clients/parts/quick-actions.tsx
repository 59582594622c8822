import { type ReactNode, useRef } from "react";
import { Link } from "react-router";
import { Outline } from "~/app/ui/outline";
import { useMaps } from "~/app/ui/use-maps";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { ICONS } from "./history-kinds";
import { routeHref } from "./places";
import classes from "./quick-actions.module.css";
import { usePhoto } from "./use-photo";

const PIN =
  "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z";

/** On a phone, within the thumb's reach: call, go there, photograph, quote. */
export function QuickActions({ file }: { file: ClientFile }) {
  const phone = file.phones[0]?.value ?? file.interlocutors.find((one) => one.phone !== "")?.phone;
  const place = file.addresses.find((a) => a.use === "site") ?? file.addresses[0];
  const camera = useRef<HTMLInputElement>(null);
  const photo = usePhoto(file);
  const maps = useMaps();
  return (
    <div className={classes.bar} style={{ flex: "20 1 0" }}>
      {phone && (
        <a href={`tel:${phone}`} className={classes.act}>
          <Face path={ICONS.call}>Appeler</Face>
        </a>
      )}
      {place && (
        <a href={routeHref(maps, place)} className={classes.act}>
          <Face path={PIN}>Itinéraire</Face>
        </a>
      )}
      {file.may.file && (
        <>
          <input
            ref={camera}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            hidden
            aria-label="Photo du dossier"
            onChange={(event) => {
              const { currentTarget } = event;
              void photo.add([...(currentTarget.files ?? [])]);
              // The same photograph may be taken up again.
              currentTarget.value = "";
            }}
          />
          <button
            type="button"
            className={classes.act}
            aria-busy={photo.sending}
            onClick={() => camera.current?.click()}
          >
            <Face path={ICONS.photo}>{photo.sending ? "Envoi…" : "Photo"}</Face>
          </button>
        </>
      )}
      {file.may.quote && (
        <Link to={`/devis/nouveau?client=${file.client.id}`} className={classes.act}>
          <Face path={ICONS.quote}>Devis</Face>
        </Link>
      )}
    </div>
  );
}

function Face({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <Outline path={path} />
      <span>{children}</span>
    </>
  );
}
