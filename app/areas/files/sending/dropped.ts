export interface Dropped {
  files: { file: File; path: string[] }[];
  /** Folders that hold nothing are kept too. */
  folders: string[][];
}
/** What systems leave in every folder. */
const LITTER = /^(\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/i;

/** What was dropped from the desk: files, and folders with all that is in them, each with its path. */
export async function droppedFrom(data: DataTransfer): Promise<Dropped> {
  // Entries are there during the drop only: taken before anything is waited for.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: Dropped = { files: [], folders: [] };
  if (entries.length === 0) return chosenFrom(data.files);
  await Promise.all(entries.map((entry) => walked(entry, [], found)));
  return found;
}

/** What was chosen in a window of the system; a folder's files bear their path. */
export const chosenFrom = (files: FileList | readonly File[]): Dropped => ({
  files: [...files]
    .filter((file) => !LITTER.test(file.name))
    .map((file) => ({ file, path: (file.webkitRelativePath || file.name).split("/").slice(0, -1) })),
  folders: [],
});

async function walked(entry: FileSystemEntry, path: string[], found: Dropped): Promise<void> {
  if (LITTER.test(entry.name)) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.files.push({ file, path });
    return;
  }
  if (!isFolder(entry)) return;
  const inside = [...path, entry.name];
  found.folders.push(inside);
  const reader = entry.createReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a reader gives a hundred at a time until it gives none
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return;
    // oxlint-disable-next-line no-await-in-loop -- same
    for (const one of some) await walked(one, inside, found);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
