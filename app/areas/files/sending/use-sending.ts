import { useEffect, useRef, useSyncExternalStore } from "react";
import { useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import type { Dropped } from "./dropped";
import { openUploads } from "./hands";
import { keptFile } from "./kept-files";
import type { Item, Replaced } from "./sender";
import { sender } from "./window-sender";

const none: Item[] = [];
const MOST_PATHS = 500;

interface Place {
  owner: { kind: string; id: string };
  /** Where files without a folder of their own go. */
  folderId: string | null;
}

/** Files on their way to this owner; those of a page that was closed go on. */
export function useSending({ owner, folderId }: Place) {
  const { revalidate } = useRevalidator();
  const all = useSyncExternalStore(sender.subscribe, sender.items, () => none);
  const items = all.filter((one) => one.owner.kind === owner.kind && one.owner.id === owner.id);
  useEffect(() => {
    void wakeAll({ kind: owner.kind, id: owner.id });
  }, [owner.kind, owner.id]);
  // What arrived shows, and what somebody else did that stood in the way.
  const ended = items.filter((one) => one.state === "done" || one.state === "problem").length;
  const told = useRef(ended);
  useEffect(() => {
    if (ended > told.current) void revalidate();
    told.current = ended;
  }, [ended, revalidate]);
  const busy = all.some((one) => ["waiting", "sending", "offline"].includes(one.state));
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [busy]);

  /** Folders first, so that each file finds its own; then the files. */
  const send = async ({ files, folders }: Dropped, into: string | null = folderId) => {
    const paths = [
      ...new Map(
        [...folders, ...files.map((one) => one.path)]
          .filter((path) => path.length > 0)
          .map((path) => [path.join("/"), path]),
      ).values(),
    ];
    const ids = new Map<string, string>();
    for (let i = 0; i < paths.length; i += MOST_PATHS) {
      const some = paths.slice(i, i + MOST_PATHS);
      // oxlint-disable-next-line no-await-in-loop -- the next ones may lie within these
      const made = await post<{ ids: string[] }>("/dossiers", {
        ownerKind: owner.kind,
        ownerId: owner.id,
        parentId: into,
        paths: some,
      });
      if (!made) return;
      for (const [at, path] of some.entries()) ids.set(path.join("/"), made.ids[at] ?? "");
    }
    sender.add(files.map(({ file, path }) => ({ file, owner, folderId: ids.get(path.join("/")) ?? into })));
    if (files.length === 0) await revalidate();
  };
  return {
    items,
    send,
    /** A big new version of a file. */
    replace: ({ id, revision }: Replaced, file: File) =>
      sender.add([{ file, owner, folderId: null, replaces: { id, revision } }]),
    putOnTop: (id: string, seen: number) => sender.putOnTop(id, seen),
    drop: (id: string) => void sender.drop(id),
    clear: () => sender.clear(),
  };
}
export type Sending = ReturnType<typeof useSending>;

async function wakeAll(owner: Place["owner"]): Promise<void> {
  const open = await openUploads(owner).catch(() => []);
  for (const one of open) {
    // oxlint-disable-next-line no-await-in-loop -- a few at most
    sender.wake(one, owner, await keptFile(one.id).catch(() => null));
  }
}
