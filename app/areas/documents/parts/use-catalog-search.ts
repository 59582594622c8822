import { useRouteLoaderData } from "react-router";
import { useAsked } from "~/app/ui/asked";
import { toast } from "~/app/ui/toast";
import type { FoundItem } from "~/operations/catalogs/search-catalogs";
import type { OfferedArticle } from "../editor/new-lines";

/** Whether this house has catalogues of suppliers, and this person may take from them. */
export function useHasCatalogs(): boolean {
  const frame = useRouteLoaderData<{ catalogs: boolean; permissions: string[] }>("shell/staff");
  return frame?.catalogs === true && frame.permissions.includes("article.write");
}

/** Items of the catalogues for what is typed; null while nothing is asked or known. */
export function useCatalogSearch(typed: string, wanted: boolean): FoundItem[] | null {
  const asked = wanted && typed.trim().length >= 2 ? typed.trim() : "";
  const found = useAsked<FoundItem[]>(asked ? `/documents/catalogues?q=${encodeURIComponent(asked)}` : null);
  return found && found.answer;
}

/** Takes an item into the base, and says so; null when it could not be. */
export async function takeItem(item: FoundItem, clientId?: string | null): Promise<OfferedArticle | null> {
  try {
    const response = await fetch("/documents/catalogues", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ itemId: item.id, clientId: clientId ?? undefined }),
    });
    if (!response.ok) throw new Error(`import ${response.status}`);
    const { article, isNew } = (await response.json()) as { article: OfferedArticle; isNew: boolean };
    toast({
      message: isNew
        ? `${article.reference} rejoint votre base, depuis ${item.supplier}.`
        : `${article.reference} est à jour, depuis ${item.supplier}.`,
    });
    return article;
  } catch {
    toast({ message: "L'article n'a pas pu être repris : réessayez avec le réseau.", tone: "problem" });
    return null;
  }
}
