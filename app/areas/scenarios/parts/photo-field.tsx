import { useId, useState } from "react";
import { toast } from "~/app/ui/toast";
import type { Field } from "~/domain/scenarios/field";
import { MOST_PHOTOS, NOTHING, type Photo, type Value } from "~/domain/scenarios/filling";
import { FieldHead } from "./field-head";
import classes from "./filler.module.css";
import type { WaitingPhotos } from "./use-waiting-photos";

interface PhotoFieldProps {
  field: Field;
  value: Value | undefined;
  error: string | undefined;
  photos: WaitingPhotos;
  /** Changes the field as it stands then: photos arrive while one is taken. */
  onChange: (change: (value: Value) => Value) => void;
}

/** Photos taken or picked, each with its words; made smaller here, and sent when the network is there. */
export function PhotoField({ field, value = NOTHING, error, photos, onChange }: PhotoFieldProps) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const room = MOST_PHOTOS - value.photos.length;
  const take = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > room) toast({ message: `${MOST_PHOTOS} photos au plus ici.`, tone: "problem" });
    setBusy(true);
    const taken = await photos.add(files.slice(0, room));
    setBusy(false);
    onChange((now) => ({
      ...now,
      photos: [...now.photos, ...taken.map((fileId) => ({ fileId, legend: "" }))],
    }));
  };
  const write = (fileId: string, legend: string) =>
    onChange((now) => ({
      ...now,
      photos: now.photos.map((one) => (one.fileId === fileId ? { ...one, legend } : one)),
    }));
  const remove = (photo: Photo) => {
    photos.drop(photo);
    onChange((now) => ({ ...now, photos: now.photos.filter((one) => one.fileId !== photo.fileId) }));
  };
  return (
    <section aria-labelledby={id}>
      <FieldHead field={field} id={id} />
      {value.photos.length > 0 && (
        <ul className={classes.photos}>
          {value.photos.map((photo, i) => {
            const [url, words] = [photos.urlOf(photo), photos.wordsOf(photo)];
            return (
              <li key={photos.keyOf(photo.fileId)} className={classes.photo}>
                {url ? <img src={url} alt={photo.legend || `Photo ${i + 1}`} /> : <span aria-hidden />}
                <div>
                  <input
                    aria-label={`Légende de la photo ${i + 1}`}
                    placeholder="Légende"
                    defaultValue={photo.legend}
                    maxLength={300}
                    onChange={(event) => write(photo.fileId, event.currentTarget.value)}
                  />
                  {words && <output>{words}</output>}
                  <button
                    type="button"
                    className={classes.quiet}
                    aria-label={`Retirer la photo ${i + 1}`}
                    onClick={() => remove(photo)}
                  >
                    Retirer
                  </button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {room > 0 && (
        <div className={classes.ways} aria-busy={busy}>
          <label className={classes.take} data-camera>
            {busy ? "Préparation…" : value.photos.length > 0 ? "Une autre photo" : "Prendre une photo"}
            <input
              type="file"
              accept="image/*"
              capture="environment"
              className="visually-hidden"
              onChange={(event) => void take(event.currentTarget)}
            />
          </label>
          <label className={classes.take}>
            Choisir des photos
            <input
              type="file"
              accept="image/*"
              multiple
              className="visually-hidden"
              aria-describedby={`${id}-e`}
              onChange={(event) => void take(event.currentTarget)}
            />
          </label>
        </div>
      )}
      <p id={`${id}-e`} className={classes.error} role={error ? "alert" : undefined}>
        {error}
      </p>
    </section>
  );
}
