import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { Said } from "~/app/shell/answer";
import { useDraft } from "~/app/ui/draft/use-draft";
import { toast } from "~/app/ui/toast";
import type { Content } from "~/domain/scenarios/field";
import type { TemplateView } from "./builder";

interface Draft {
  title: string;
  purpose: string;
  content: Content;
}

/** The draft of a template, saved by itself; its problems are those of the last try to publish, until it changes there. */
export function useBuilder(view: TemplateView, userId: string) {
  const { template } = view;
  const base = `/reglages/formulaires/${template.id}`;
  const { draft, write, state, saver, stale } = useDraft<Draft>({
    key: `${userId}.${template.id}`,
    first: { title: template.title, purpose: template.purpose, content: template.draft },
    version: template.version,
    to: `${base}/brouillon`,
    bodyOf: (it, version) => ({ ...it, version }),
  });
  const [flushing, setFlushing] = useState(false);
  const fetcher = useFetcher<{ published?: number; version?: number; problems?: Said[] }>();
  // What was written since the last answer: its problems that were mended, and whether there is more to publish.
  const [since, setSince] = useState<{ answer: unknown; mended: string[] } | null>(null);
  const fresh = since?.answer === fetcher.data ? since : null;
  const problems = (fetcher.data?.problems ?? []).filter((one) => !fresh?.mended.includes(one.field ?? ""));
  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (!fetcher.data || told.current === fetcher.data) return;
    told.current = fetcher.data;
    for (const one of fetcher.data.problems ?? [])
      if (!one.field) toast({ message: one.text, tone: "problem" });
    if (fetcher.data.published === undefined) return;
    toast({ message: `Version ${fetcher.data.published} publiée.` });
    // What was published is the draft now, one version further.
    saver.restart(draft, fetcher.data.version ?? template.version);
  }, [fetcher.data, saver, draft, template.version]);
  const edit = (change: Partial<Draft>) => {
    const next = { ...draft, ...change };
    const mended = problems.flatMap(({ field }) =>
      field && changedAt(field, draft.content, next.content) ? [field] : [],
    );
    setSince({ answer: fetcher.data, mended: [...(fresh?.mended ?? []), ...mended] });
    write(next);
  };
  const publish = async () => {
    setFlushing(true);
    const saved = await saver.flush();
    setFlushing(false);
    if (!saved) {
      toast({
        message: "Le brouillon n'est pas encore enregistré : publiez-le une fois la connexion revenue.",
        tone: "problem",
      });
      return;
    }
    await fetcher.submit({ version: saver.version() }, { method: "post", action: `${base}/publication` });
  };
  return {
    draft,
    edit,
    state,
    stale,
    dirty: fresh !== null,
    problems,
    publish: () => void publish(),
    publishing: flushing || fetcher.state !== "idle",
  };
}

/** Whether the line or screen of this id says something else now. */
function changedAt(id: string, before: Content, now: Content): boolean {
  const at = (content: Content) =>
    JSON.stringify(
      content.sections.find((one) => one.id === id) ??
        content.sections.flatMap((one) => one.fields).find((one) => one.id === id),
    );
  return at(before) !== at(now);
}
