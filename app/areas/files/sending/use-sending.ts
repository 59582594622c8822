import { useEffect, useRef, useSyncExternalStore } from "react";
import { useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import type { Dropped } from "./dropped";
import { openUploads } from "./hands";
import { keptFile } from "./kept-files";
import type { Item } from "./sender";
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
  const done = items.filter((one) => one.state === "done").length;
  const told = useRef(done);
  useEffect(() => {
    if (done > told.current) void revalidate();
    told.current = done;
  }, [done, revalidate]);
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
  return { items, send, drop: (id: string) => void sender.drop(id), clear: () => sender.clear() };
}

async function wakeAll(owner: Place["owner"]): Promise<void> {
  const open = await openUploads(owner).catch(() => []);
  for (const one of open) {
    // oxlint-disable-next-line no-await-in-loop -- a few at most
    sender.wake(one, owner, await keptFile(one.id).catch(() => null));
  }
}
