const BASE = "aplomb-envois";
const STORE = "files";
/** A little longer than the server waits. */
const KEPT_FOR = 8 * 24 * 3600_000;

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no store"));
  });

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const base = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = base.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error ?? new Error("not stored"));
      transaction.onabort = () => reject(transaction.error ?? new Error("not stored"));
    });
  } finally {
    base.close();
  }
}

interface KeptFile {
  file: File;
  at: number;
}

/** Files of big uploads stay on this device until they are whole, so that a page opened anew goes on with them. */
export const keepFile = (id: string, file: File) =>
  within("readwrite", (store) => store.put({ file, at: Date.now() } satisfies KeptFile, id));

export const forgetFile = (id: string) => within("readwrite", (store) => store.delete(id));

export async function keptFile(id: string): Promise<File | null> {
  const kept = await within<KeptFile | undefined>(
    "readonly",
    (store) => store.get(id) as IDBRequest<KeptFile | undefined>,
  );
  return kept && kept.at > Date.now() - KEPT_FOR ? kept.file : null;
}
