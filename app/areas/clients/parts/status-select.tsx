import { NativeSelect } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFetcher, useNavigate } from "react-router";
import { toast } from "~/app/ui/toast";
import type { ClientFile } from "~/operations/clients/get-client-file";
import { ClientStatus } from "./client-status";

interface Answer {
  changed?: { before: string; version: number; label: string };
  problems: { text: string }[];
}

/** The client's status, changed on the spot; the toast takes it back. */
export function StatusSelect({ file }: { file: ClientFile }) {
  const { client, status, choices, may } = file;
  const navigate = useNavigate();
  const fetcher = useFetcher<Answer>();
  const said = useRef<Answer | undefined>(undefined);
  const send = (statusId: string, version: number) =>
    void fetcher.submit(
      { statusId, version: String(version) },
      { method: "post", action: `/clients/${client.id}/statut` },
    );
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  useEffect(() => {
    if (fetcher.state !== "idle" || !fetcher.data || said.current === fetcher.data) return;
    said.current = fetcher.data;
    const { changed, problems } = fetcher.data;
    if (!changed) return toast({ message: problems.map((p) => p.text).join(" "), tone: "problem" });
    toast({
      message: `Statut : ${changed.label}`,
      undo: () => latest.current(changed.before, changed.version),
    });
  }, [fetcher.state, fetcher.data]);
  if (!may.write) return status && <ClientStatus label={status.label} colour={status.colour} />;
  // The bin asks why, and says what still runs, on a page of its own.
  const choose = (statusId: string) =>
    choices.statuses.find((one) => one.id === statusId)?.semantics?.bin
      ? void navigate(`/clients/mise-a-la-corbeille?ids=${client.id}`)
      : send(statusId, client.version);
  const pending = fetcher.formData?.get("statusId");
  return (
    <NativeSelect
      aria-label="Statut du client"
      size="xs"
      variant="filled"
      value={typeof pending === "string" ? pending : client.statusId}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {choices.statuses.map((one) => (
        <option key={one.id} value={one.id}>
          {one.label}
        </option>
      ))}
    </NativeSelect>
  );
}
