import { useEffect, useRef } from "react";
import { useFetcher, useNavigate } from "react-router";
import { toast } from "~/app/ui/toast";
import type { ListName } from "~/domain/lists/column";
import type { ListView } from "~/domain/lists/view";

interface Answered {
  problems?: { text: string }[];
}

/** Acts on the view on screen: opened first from now on, taken away (and back). */
export function useViewActs(list: ListName, view: ListView) {
  const fetcher = useFetcher<Answered | null>();
  const navigate = useNavigate();
  const { state, data } = fetcher;
  const then = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (state !== "idle" || data === undefined || !then.current) return;
    const after = then.current;
    then.current = null;
    const problems = data?.problems ?? [];
    if (problems.length > 0) toast({ message: problems.map((one) => one.text).join(" "), tone: "problem" });
    else after();
  }, [state, data]);
  const post = (what: string, after: () => void) => {
    then.current = after;
    void fetcher.submit({}, { method: "post", action: `/listes/${list}/vues/${view.id}/${what}` });
  };
  const back = () => post("retour", () => void navigate(`?vue=${view.id}`));
  return {
    openFirst: () => post("ouverture", () => toast({ message: `La liste s'ouvrira sur « ${view.name} ».` })),
    remove: () =>
      post("retrait", () => {
        void navigate("?vue=tous");
        toast({ message: `Vue « ${view.name} » supprimée.`, undo: back });
      }),
  };
}
