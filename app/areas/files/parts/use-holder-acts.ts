import { useRevalidator } from "react-router";
import { post, put } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import { counted } from "~/domain/french";
import type { Holder } from "~/operations/files/list-files";

interface Chosen {
  files: { id: string; version: number }[];
  folders: { id: string; version: number }[];
}
interface Versioned {
  id: string;
  version: number;
}
interface Related {
  id: string;
  ouvrageId: string | null;
}
interface Moved {
  names: string[];
  files: { id: string; version: number; from: string | null }[];
  folders: { id: string; version: number; from: string | null }[];
}

const ids = ({ files, folders }: Chosen) => ({
  files: files.map((one) => one.id),
  folders: folders.map((one) => one.id),
});
const what = (names: string[]) => (names.length === 1 ? `« ${names[0]} »` : counted(names.length, "élément"));

/** What one does with files and folders of a holder; each is said at the foot of the screen, with the way back. */
export function useHolderActs({ owner, folders }: Pick<Holder, "owner" | "folders">) {
  const { revalidate } = useRevalidator();
  const done = async <T>(to: string, fields: Record<string, unknown>) => {
    const answer = await post<T>(to, fields);
    await revalidate();
    return answer;
  };
  const nameOf = (id: string | null) => folders.find((one) => one.id === id)?.name;

  const move = async (chosen: Chosen, into: string | null) => {
    const moved = await done<Moved>("/fichiers/rangement", { ...chosen, into });
    if (!moved) return;
    const name = nameOf(into);
    toast({
      message: `${what(moved.names)} : rangé ${name ? `dans « ${name} »` : "hors dossier"}`,
      undo: () => void back(moved),
    });
  };
  /** Each to where it was: what came from several folders goes back to several. */
  const back = async ({ files, folders: moved }: Moved) => {
    for (const from of new Set([...files, ...moved].map((one) => one.from))) {
      const own = <T extends { id: string; version: number; from: string | null }>(all: T[]) =>
        all.filter((one) => one.from === from).map(({ id, version }) => ({ id, version }));
      // oxlint-disable-next-line no-await-in-loop -- one folder after the other
      await done("/fichiers/rangement", { files: own(files), folders: own(moved), into: from });
    }
  };
  const restore = async (chosen: Chosen) => {
    const restored = await done<{ names: string[] }>("/fichiers/reprise", ids(chosen));
    if (restored) toast({ message: `${what(restored.names)} : de retour à sa place` });
  };
  const bin = async (chosen: Chosen) => {
    const binned = await done<{ names: string[] }>("/fichiers/corbeille", ids(chosen));
    if (!binned) return false;
    toast({ message: `${what(binned.names)} : à la corbeille`, undo: () => void restore(chosen) });
    return true;
  };
  /** Nothing gives them back. */
  const erase = async (chosen: Chosen) => {
    const gone = await done<{ names: string[] }>("/fichiers/effacement", ids(chosen));
    if (gone) toast({ message: `${what(gone.names)} : effacé pour de bon` });
  };
  const emptyBin = async () => {
    const gone = await done<{ erased: number; kept: number }>("/fichiers/corbeille/vidage", {
      ownerKind: owner.kind,
      ownerId: owner.id,
    });
    if (!gone) return;
    const erased = counted(gone.erased, "document effacé", "documents effacés");
    const kept = gone.kept === 0 ? "" : ` ; ${counted(gone.kept, "document retenu", "documents retenus")}`;
    toast({ message: `${erased} pour de bon${kept}` });
  };
  const tag = async (files: string[], tagId: string, on: boolean) => {
    const tagged = await done<{ label: string; changed: string[] }>("/fichiers/etiquettes", {
      files,
      tagId,
      on: String(on),
    });
    if (tagged)
      toast({
        message: `« ${tagged.label} » ${on ? "mis sur" : "retiré de"} ${counted(files.length, "document")}`,
        undo: () => void done("/fichiers/etiquettes", { files: tagged.changed, tagId, on: String(!on) }),
      });
  };
  /** A tag that the list lacks, made and set at once. */
  const createTag = async (files: string[], label: string) => {
    const made = await done<{ tagId: string; label: string; version: number; files: string[] }>(
      "/fichiers/etiquettes/nouvelle",
      { files, label },
    );
    if (!made) return false;
    const { tagId, version } = made;
    toast({
      message: `Étiquette « ${made.label} » créée, mise sur ${counted(files.length, "document")}`,
      undo: () => void done("/fichiers/etiquettes/reprise", { files: made.files, tagId, version }),
    });
    return true;
  };
  const relate = async (files: string[], ouvrageId: string | null) => {
    const related = await done<{ name: string | null; count: number; before: Related[] }>(
      "/fichiers/ouvrage",
      {
        files,
        ouvrageId: ouvrageId ?? "",
      },
    );
    if (!related) return;
    const documents = counted(related.count, "document");
    toast({
      message: related.name ? `${documents} : « ${related.name} »` : `${documents} : sans ouvrage`,
      undo: () => void relateBack(related.before),
    });
  };
  /** Each to the ouvrage that it was about. */
  const relateBack = async (before: Related[]) => {
    for (const ouvrageId of new Set(before.map((one) => one.ouvrageId))) {
      const files = before.filter((one) => one.ouvrageId === ouvrageId).map((one) => one.id);
      // oxlint-disable-next-line no-await-in-loop -- one ouvrage after the other
      await done("/fichiers/ouvrage", { files, ouvrageId: ouvrageId ?? "" });
    }
  };
  const rename = async (kind: "fichiers" | "dossiers", id: string, name: string, version: number) => {
    const renamed = await done<{ before: string; name: string; version: number }>(`/${kind}/${id}/nom`, {
      name,
      version,
    });
    if (renamed)
      toast({
        message: `Renommé : ${renamed.name}`,
        undo: () => void done(`/${kind}/${id}/nom`, { name: renamed.before, version: renamed.version }),
      });
    return renamed !== null;
  };
  const unlock = async ({ id, version }: Versioned) => {
    const lifted = await done<{ name: string }>(`/fichiers/${id}/verrou/levee`, { version });
    if (lifted) toast({ message: `« ${lifted.name} » n'est plus verrouillé` });
  };
  const lock = async ({ id, version }: Versioned, reason: string) => {
    const put = await done<{ name: string; version: number }>(`/fichiers/${id}/verrou`, { reason, version });
    if (put)
      toast({
        message: `« ${put.name} » est verrouillé`,
        undo: () => void unlock({ id, version: put.version }),
      });
    return put !== null;
  };
  const replace = async ({ id, version }: Versioned, chosen: File) => {
    const kept = await put<{ revision: number }>(`/fichiers/${id}/versions?version=${version}`, chosen);
    await revalidate();
    if (!kept) return false;
    toast({
      message: `Version ${kept.revision} gardée ; celle d'avant reste.`,
      undo: () => void takeBack({ id, version: version + 1 }, kept.revision - 1),
    });
    return true;
  };
  const takeBack = async ({ id, version }: Versioned, revision: number) => {
    const kept = await done<{ revision: number }>(`/fichiers/${id}/versions/reprise`, { revision, version });
    if (kept) toast({ message: `La version ${revision} est reprise : c'est la version ${kept.revision}.` });
  };
  const addFolder = (parentId: string | null, name: string) =>
    done<{ ids: string[] }>("/dossiers", {
      ownerKind: owner.kind,
      ownerId: owner.id,
      parentId,
      paths: [[name]],
    });
  return {
    move,
    bin,
    restore,
    erase,
    emptyBin,
    tag,
    createTag,
    relate,
    rename,
    addFolder,
    lock,
    unlock,
    replace,
    takeBack,
  };
}
export type HolderActs = ReturnType<typeof useHolderActs>;
