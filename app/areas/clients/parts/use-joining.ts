import { useEffect, useRef } from "react";
import { useFetcher, useNavigate } from "react-router";
import { toast } from "~/app/ui/toast";
import type { Duplicate } from "~/operations/clients/alike";

interface Answer {
  added?: { id: string; version: number };
  problems: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null };
}

/** The person who stands in the form of a new client, as an interlocutor; null while nobody is named there. */
export function personIn(form: HTMLFormElement | null) {
  if (!form) return null;
  const typed = new FormData(form);
  const text = (name: string) => String(typed.get(name) ?? "").trim();
  const first = (list: string) =>
    [...typed.keys()]
      .filter((name) => name.startsWith(`${list}[`) && name.endsWith("].value"))
      .map(text)
      .find(Boolean) ?? "";
  const person = {
    civility: text("civility"),
    lastName: text("lastName"),
    firstName: text("firstName"),
    phone: first("phones"),
    email: first("emails"),
  };
  return text("kind") !== "company" && (person.lastName || person.firstName) ? person : null;
}

/** Who is being typed joins a file that exists, which then opens, with the way back in the toast (CL13). */
export function useJoining(onProblem: () => void) {
  const { data, state, formAction, submit } = useFetcher<Answer>();
  const undo = useFetcher<Answer>();
  const navigate = useNavigate();
  const undoing = useRef(undo.submit);
  const failed = useRef(onProblem);
  useEffect(() => {
    undoing.current = undo.submit;
    failed.current = onProblem;
  });
  const file = useRef<Pick<Duplicate, "id" | "name"> & { person: string }>(undefined);
  const said = useRef<Answer | undefined>(undefined);
  useEffect(() => {
    if (!data || said.current === data || !file.current) return;
    said.current = data;
    const { id, name, person } = file.current;
    const { added, problems, lastResult } = data;
    if (!added) {
      const words = [
        ...problems.map((one) => one.text),
        ...Object.values(lastResult?.error ?? {}).flatMap((texts) => texts ?? []),
      ];
      toast({ message: [...new Set(words)].join(" "), tone: "problem" });
      return failed.current();
    }
    toast({
      message: `${person} est interlocuteur de ${name}.`,
      undo: () =>
        void undoing.current(
          { version: String(added.version) },
          { method: "post", action: `/clients/${id}/interlocuteurs/${added.id}/retrait` },
        ),
    });
    void navigate(`/clients/${id}`);
  }, [data, navigate]);
  return {
    join: (found: Duplicate, form: HTMLFormElement | null) => {
      const person = personIn(form);
      if (!person) return;
      file.current = {
        id: found.id,
        name: found.name,
        person: [person.civility, person.firstName, person.lastName].filter(Boolean).join(" "),
      };
      void submit(
        { ...person, version: String(found.version) },
        { method: "post", action: `/clients/${found.id}/interlocuteurs` },
      );
    },
    busy: (id: string) => state !== "idle" && formAction === `/clients/${id}/interlocuteurs`,
  };
}
