import { Button, FileButton, Input } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFetcher, useRevalidator } from "react-router";
import { toast } from "~/app/ui/toast";
import type { Answer } from "~/domain/questions/answer";
import type { Question, Subject } from "~/domain/questions/question";
import classes from "./file-answer.module.css";

/** The record that is answered about, and whose file an answer is. */
export interface AnsweredAbout {
  subject: Subject;
  id: string;
  /** Where its files are sent: the owner in the address, as the upload reads it. */
  upload: Record<string, string>;
}

interface FileAnswerProps {
  question: Question;
  kept: Answer | undefined;
  /** Names of files by their id. */
  files: Record<string, string>;
  about: AnsweredAbout;
  error?: string | undefined;
}

const PICTURE = /\.(jpe?g|png|gif|webp)$/i;

/** An answer that is a file: given at once, replaced or taken away with its way back (QU9). */
export function FileAnswer({ question, kept, files, about, error }: FileAnswerProps) {
  const { id, label, required } = question;
  const fetcher = useFetcher<{ before?: string | null; problems: { text: string }[] }>();
  const { revalidate } = useRevalidator();
  const [sending, setSending] = useState(false);
  const fileId = kept?.written ?? "";
  const name = files[fileId] ?? "";
  const post = (given: string) =>
    void fetcher.submit({ fileId: given }, { method: "post", action: `/reponses/${id}/${about.id}/fichier` });
  const latest = useRef(post);
  useEffect(() => {
    latest.current = post;
  });
  useEffect(() => {
    const problems = fetcher.data?.problems ?? [];
    if (problems.length > 0) toast({ message: problems.map((one) => one.text).join(" "), tone: "problem" });
  }, [fetcher.data]);
  const give = async (file: File | null) => {
    if (!file) return;
    setSending(true);
    const sent = await sendFile(about, file);
    setSending(false);
    if ("problem" in sent) return toast({ message: sent.problem, tone: "problem" });
    post(sent.id);
    void revalidate();
    if (fileId) toast({ message: `${label} : fichier remplacé`, undo: () => latest.current(fileId) });
  };
  const remove = () => {
    post("");
    toast({ message: `${label} : ${name} retiré`, undo: () => latest.current(fileId) });
  };
  const busy = sending || fetcher.state !== "idle";
  return (
    <Input.Wrapper label={label} withAsterisk={required} labelElement="div" error={error}>
      <div className={classes.answer}>
        {name && (
          <a href={`/fichiers/${fileId}`} target="_blank" rel="noreferrer" className={classes.file}>
            {PICTURE.test(name) && (
              <img src={`/fichiers/${fileId}`} alt="" loading="lazy" className={classes.thumb} />
            )}
            {name}
          </a>
        )}
        <FileButton onChange={(file) => void give(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={busy}
              aria-label={`${label} : ${name ? "remplacer le fichier" : "choisir un fichier"}`}
            >
              {name ? "Remplacer" : "Choisir un fichier"}
            </Button>
          )}
        </FileButton>
        {name && (
          <Button variant="subtle" onClick={remove} disabled={busy} aria-label={`Retirer ${name}`}>
            Retirer
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}

/** Sends the bytes; answers the id that they were kept under, or the sentence of what went wrong. */
async function sendFile(about: AnsweredAbout, file: File): Promise<{ id: string } | { problem: string }> {
  const fallback = { problem: "L'envoi a été interrompu. Vérifiez la connexion et recommencez." };
  try {
    const response = await fetch(`/fichiers?${new URLSearchParams({ ...about.upload, nom: file.name })}`, {
      method: "PUT",
      body: file,
    });
    const answer = (await response.json()) as { id?: string; problems?: { text: string }[] };
    if (answer.id) return { id: answer.id };
    return { problem: answer.problems?.map((one) => one.text).join(" ") || fallback.problem };
  } catch {
    return fallback;
  }
}
