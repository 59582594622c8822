import { Button, NativeSelect, SegmentedControl, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFetcher, useLocation } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { FormProblems } from "~/app/ui/form/problems";
import { Sending } from "~/app/ui/form/sending";
import { toast } from "~/app/ui/toast";
import { formatDay } from "~/domain/calendar/format";
import type { Composed } from "~/operations/clients/compose";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { CommandHints } from "./command-hints";
import classes from "./composer.module.css";

interface Answer {
  composed?: Composed;
  /** When. */
  at?: number;
  problems: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null };
}

/** A note or a call in two gestures, what comes next with a slash; Ctrl+Entrée keeps it. */
export function Composer({ file }: { file: ClientFile }) {
  const fetcher = useFetcher<Answer>();
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  // What is being typed since the last answer.
  const at = fetcher.data?.at;
  const [typing, setTyping] = useState<{ after: number | undefined; words: string }>();
  const typed = typing?.after === at ? (typing?.words ?? "") : "";
  const setTyped = (words: string) => setTyping({ after: at, words });
  useEffect(() => {
    const composed = fetcher.data?.composed;
    if (!composed) return;
    form.current?.reset();
    if (composed.did === "planned") toast({ message: `À faire pour le ${formatDay(composed.dueOn)}.` });
  }, [fetcher.data]);
  // From the search, straight to the note.
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === "#noter") text.current?.focus();
  }, [hash]);
  useKeys([
    { keys: "Alt+N", label: "Noter quelque chose", run: () => text.current?.focus() },
    {
      keys: "Ctrl+Enter",
      label: "Garder la note",
      whileTyping: true,
      run: () => document.activeElement === text.current && form.current?.requestSubmit(),
    },
  ]);
  const messages = [
    ...(fetcher.data?.problems ?? []).map((p) => p.text),
    ...Object.values(fetcher.data?.lastResult?.error ?? {}).flatMap((found) => found ?? []),
  ];
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`/clients/${file.client.id}?index`}
      className={classes.composer}
      data-screen-only
    >
      <Sending key={at} />
      <FormProblems messages={[...new Set(messages)]} />
      <Textarea
        ref={text}
        name="body"
        aria-label="Note ou compte rendu d'appel"
        placeholder="Ce qui vient de se dire, à retrouver demain… ou / pour prévoir la suite"
        autosize
        minRows={2}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {typed.startsWith("/") && (
        <CommandHints
          typed={typed}
          today={file.today}
          types={file.choices.actionTypes}
          onPick={(example) => {
            if (!text.current) return;
            text.current.value = example;
            setTyped(example);
            text.current.focus();
          }}
        />
      )}
      <div className={classes.foot}>
        <SegmentedControl
          name="kind"
          size="xs"
          aria-label="Nature"
          data={[
            { value: "note", label: "Note" },
            { value: "call", label: "Appel" },
          ]}
        />
        {file.ouvrages.length > 0 && (
          <NativeSelect name="ouvrageId" aria-label="À propos de" size="xs">
            <option value="">Tout le dossier</option>
            {file.ouvrages.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </NativeSelect>
        )}
        <Button type="submit" size="xs" ml="auto" loading={fetcher.state !== "idle"}>
          Noter
        </Button>
      </div>
    </fetcher.Form>
  );
}
