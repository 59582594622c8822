import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { forgetFile, keepFile, keptFile } from "~/app/areas/files/sending/kept-files";
import { namedPhoto, printable } from "~/app/areas/files/sending/picture";
import type { Item } from "~/app/areas/files/sending/sender";
import { sender } from "~/app/areas/files/sending/window-sender";
import { toast } from "~/app/ui/toast";
import type { Photo, Values } from "~/domain/scenarios/filling";

/** A photo that has not reached the server bears a name of this device. */
const LOCAL = "local:";
export const isWaiting = ({ fileId }: Photo) => fileId.startsWith(LOCAL);
export const waitingIn = (values: Values): string[] =>
  Object.values(values).flatMap(({ photos }) => photos.filter(isWaiting).map((one) => one.fileId));

const none: Item[] = [];

/**
 * The photos of a report on their way: each lies on this device from the moment it is taken until the server has it, so
 * that a lost network or a closed page loses none. `onArrived` tells which file one became.
 */
export function useWaitingPhotos(
  rootId: string,
  values: Values,
  onArrived: (local: string, fileId: string) => void,
) {
  const [urls, setUrls] = useState<Record<string, string>>({});
  const [lost, setLost] = useState<ReadonlySet<string>>(new Set());
  // What a photo was called before it arrived: it keeps its place on screen, and what is being typed under it.
  const [before, setBefore] = useState<Record<string, string>>({});
  const items = useSyncExternalStore(sender.subscribe, sender.items, () => none);
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });

  const leave = (name: string, file: File) => {
    setUrls((all) => ({ ...all, [name]: all[name] ?? URL.createObjectURL(file) }));
    sender.add([{ file, owner: { kind: "report", id: rootId }, folderId: null, name }]);
  };
  const forget = (name: string) => {
    void forgetFile(name).catch(() => undefined);
    void sender.drop(name);
  };

  const waiting = waitingIn(values).join(" ");
  useEffect(() => {
    for (const name of waiting.split(" ").filter(Boolean)) {
      if (sender.items().some((one) => one.id === name)) continue;
      void keptFile(name)
        .catch(() => null)
        .then((file) => (file ? leave(name, file) : setLost((all) => new Set([...all, name]))));
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked again when what waits changes, and by nothing else
  }, [waiting, rootId]);

  useEffect(() => {
    for (const one of items) {
      if (one.owner.id !== rootId || one.state !== "done" || !one.fileId) continue;
      const { id, fileId } = one;
      setBefore((all) => ({ ...all, [fileId]: id }));
      arrived.current(id, fileId);
      forget(id);
    }
  }, [items, rootId]);

  /** Names of this device for these files, in their order; what can't be read as a picture is told and left out. */
  const add = async (files: File[]): Promise<string[]> => {
    const names: string[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- one picture at a time is what a phone's memory holds
      const photo = await printable(namedPhoto(file)).catch(() => null);
      if (!photo) {
        toast({ message: `« ${file.name} » ne peut pas être lu comme une image.`, tone: "problem" });
        continue;
      }
      const name = `${LOCAL}${crypto.randomUUID()}`;
      // oxlint-disable-next-line no-await-in-loop -- same
      await keepFile(name, photo).catch(() => undefined);
      leave(name, photo);
      names.push(name);
    }
    return names;
  };

  return {
    add,
    drop: (photo: Photo) => isWaiting(photo) && forget(photo.fileId),
    keyOf: (fileId: string) => before[fileId] ?? fileId,
    urlOf: (photo: Photo): string | null =>
      urls[before[photo.fileId] ?? photo.fileId] ?? (isWaiting(photo) ? null : `/fichiers/${photo.fileId}`),
    /** Where a photo that has not arrived stands, in words; null once it has. */
    wordsOf: (photo: Photo): string | null => {
      if (!isWaiting(photo)) return null;
      const item = items.find((one) => one.id === photo.fileId);
      if (item?.problem) return item.problem;
      if (lost.has(photo.fileId)) return "Cette photo attend sur l'appareil qui l'a prise.";
      return item?.state === "sending" ? "Envoi en cours" : "En attente d'envoi, gardée sur cet appareil";
    },
  };
}
export type WaitingPhotos = ReturnType<typeof useWaitingPhotos>;
