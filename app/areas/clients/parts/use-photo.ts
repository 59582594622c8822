import { useState } from "react";
import { useRevalidator, useSearchParams } from "react-router";
import { smaller } from "~/app/areas/files/sending/picture";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import type { ClientFile } from "~/operations/clients/get-client-file";

/**
 * Photographs from the phone's camera go into the client's documents and its timeline, with the ouvrage that is chosen
 * or the only one there is. Returns how to add them and whether some are on their way.
 */
export function usePhoto({ client, ouvrages }: ClientFile) {
  const [params] = useSearchParams();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState(false);
  const ouvrage =
    ouvrages.find((one) => one.id === params.get("ouvrage")) ??
    (ouvrages.length === 1 ? ouvrages[0] : undefined);
  const add = async (photos: File[]) => {
    if (photos.length === 0) return;
    setSending(true);
    const kept: string[] = [];
    for (const photo of photos) {
      const query = new URLSearchParams({ proprietaire: "client", id: client.id, nom: photo.name });
      if (ouvrage) query.set("ouvrage", ouvrage.id);
      const id = await sent(`/fichiers?${query}`, await smaller(photo));
      if (id) kept.push(id);
    }
    setSending(false);
    await revalidate();
    if (kept.length === 0) return;
    const back = async () => {
      await post("/fichiers/corbeille", { files: kept, folders: [] });
      await revalidate();
    };
    const what = kept.length === 1 ? "Photo ajoutée" : `${kept.length} photos ajoutées`;
    toast({ message: ouvrage ? `${what} : ${ouvrage.name}` : what, undo: () => void back() });
  };
  return { add, sending };
}

/** The id of what was kept; what was refused is said, and null. */
async function sent(to: string, photo: File): Promise<string | null> {
  try {
    const response = await fetch(to, {
      method: "PUT",
      body: photo,
      headers: { "Content-Type": photo.type || "application/octet-stream" },
    });
    const answer = (await response.json()) as { id?: string; problems?: { text: string }[] };
    if (response.ok && answer.id) return answer.id;
    toast({
      message:
        answer.problems?.map((one) => one.text).join(" ") || "Cette photo n'a pas pu être enregistrée.",
      tone: "problem",
    });
  } catch {
    toast({
      message: "L'envoi a été interrompu : vérifiez la connexion, puis recommencez.",
      tone: "problem",
    });
  }
  return null;
}
