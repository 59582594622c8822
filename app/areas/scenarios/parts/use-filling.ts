import { useEffect, useRef, useState } from "react";
import { useFetcher, useNavigate } from "react-router";
import type { Said } from "~/app/shell/answer";
import { post } from "~/app/shell/post";
import { useDraft } from "~/app/ui/draft/use-draft";
import { toast } from "~/app/ui/toast";
import { counted } from "~/domain/french";
import { fieldsOf } from "~/domain/scenarios/field";
import { filled, NOTHING, type Value, type Values } from "~/domain/scenarios/filling";
import type { Report } from "~/operations/scenarios/get-report";
import { useWaitingPhotos, waitingIn } from "./use-waiting-photos";

const LATER = "une fois la connexion revenue.";

/** A report being filled: its draft that saves itself, its photos on their way, what still stands in the way of its end. */
export function useFilling(view: Report, userId: string) {
  const { report, content } = view;
  const base = `/rapports/${report.id}`;
  const { draft, write, state, saver, stale, round } = useDraft<Values>({
    key: `${userId}.${report.id}`,
    first: report.answers,
    version: report.version,
    to: `${base}/brouillon`,
    bodyOf: (values, version) => ({ values, version }),
  });
  const navigate = useNavigate();
  const fetcher = useFetcher<{ problems?: Said[] }>();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [flushing, setFlushing] = useState(false);

  /** Changes one field as the draft stands now: photos arrive, and strokes end, while the page shows an older one. */
  const change = (fieldId: string, how: (value: Value) => Value) => {
    const now = saver.now();
    write({ ...now, [fieldId]: how(now[fieldId] ?? NOTHING) });
    setProblems(({ [fieldId]: _, ...rest }) => rest);
  };
  const photos = useWaitingPhotos(report.rootId, draft, (local, fileId) =>
    write(arrived(saver.now(), local, fileId)),
  );

  /** What plain inputs say; photos and signatures stay as they are by now. */
  const take = (said: Values) => {
    const now = saver.now();
    const own = fieldsOf(content).filter(({ type }) => type === "photos" || type === "signature");
    write({ ...said, ...Object.fromEntries(own.flatMap(({ id }) => (now[id] ? [[id, now[id]]] : []))) });
    setProblems((all) =>
      Object.fromEntries(
        Object.entries(all).filter(([id]) => JSON.stringify(said[id]) === JSON.stringify(now[id])),
      ),
    );
  };

  const told = useRef<unknown>(undefined);
  useEffect(() => {
    if (!fetcher.data || told.current === fetcher.data) return;
    told.current = fetcher.data;
    const found = fetcher.data.problems ?? [];
    setProblems(Object.fromEntries(found.flatMap((one) => (one.field ? [[one.field, one.text]] : []))));
    for (const one of found) if (!one.field) toast({ message: one.text, tone: "problem" });
  }, [fetcher.data]);

  const finish = async () => {
    const missing = filled(content, saver.now()).problems;
    if (missing.length > 0)
      return setProblems(
        Object.fromEntries(missing.map(({ field = "", code }) => [field, WORDS[code] ?? "À revoir."])),
      );
    const waiting = waitingIn(saver.now()).length;
    if (waiting > 0)
      return toast({
        message: `${counted(waiting, "photo")} en attente d'envoi : terminez ${LATER}`,
        tone: "problem",
      });
    setFlushing(true);
    const saved = await saver.flush();
    setFlushing(false);
    if (!saved)
      return toast({
        message: `Le rapport est gardé sur cet appareil : terminez-le ${LATER}`,
        tone: "problem",
      });
    await fetcher.submit({ version: saver.version() }, { method: "post", action: `${base}/cloture` });
  };

  const drop = async () => {
    await saver.flush();
    if ((await post(`${base}/retrait`, {})) === null) return;
    await navigate(`/clients/${view.client.id}/rapports`);
    const back = async () => {
      if ((await post(`${base}/remise`, {})) !== null) await navigate(`${base}/saisie`);
    };
    toast({ message: "Rapport retiré.", undo: () => void back() });
  };

  return {
    draft,
    state,
    stale,
    round,
    problems,
    photos,
    take,
    change,
    finish: () => void finish(),
    finishing: flushing || fetcher.state !== "idle",
    drop: () => void drop(),
  };
}

const arrived = (values: Values, local: string, fileId: string): Values =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { ...value, photos: value.photos.map((one) => (one.fileId === local ? { ...one, fileId } : one)) },
    ]),
  );

/** What the server would say too, before the network is asked. */
const WORDS: Record<string, string> = {
  "answer-missing": "Une réponse est attendue ici.",
  "answer-no-number": "Écrivez un nombre. Exemple : 1 234,5",
  "answer-no-date": "Indiquez une date, jour, mois et année.",
  "note-unknown": "Choisissez une note de l'échelle.",
  "signature-missing": "Signez dans le cadre.",
  "signer-missing": "Indiquez le nom de la personne qui signe.",
};
