import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { toast } from "~/app/ui/toast";
import { filled } from "~/domain/compounds/insert";
import type { ItemLine, Line } from "~/domain/documents/document";
import { counted } from "~/domain/french";
import { formatQuantity, formatUnitPrice } from "~/domain/money/format";
import { type OfferedCompound, opened, putCompound, remake, typedBefore } from "../editor/compounds";
import classes from "./editor.module.css";
import { useDerived, useSession } from "./session";

interface CompoundPanelProps {
  line: Line;
  articleId: string;
  onClose: () => void;
}

/** What all that a compound needs; null until it came. Says so and closes where it can't come. */
function useCompound(articleId: string, onClose: () => void) {
  const [offered, setOffered] = useState<OfferedCompound | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void (async () => {
      try {
        const response = await fetch(`/documents/composes/${articleId}`, { signal: life.signal });
        if (response.ok) return setOffered((await response.json()) as OfferedCompound);
        const { problems = [] } = (await response.json()) as { problems?: { text: string }[] };
        toast({ message: problems.map((one) => one.text).join(" "), tone: "problem" });
      } catch {
        if (life.signal.aborted) return;
        toast({ message: "Pas de réponse : vérifiez la connexion, puis recommencez.", tone: "problem" });
      }
      onClose();
    })();
    return () => life.abort();
  }, [articleId, onClose]);
  return useMemo(() => offered && opened(offered), [offered]);
}

/** The same for a line known by its name; nothing where somebody took it away meanwhile. */
export function CompoundOf({ lineId, ...more }: Omit<CompoundPanelProps, "line"> & { lineId: string }) {
  const line = useDerived((computed) => computed.lines.get(lineId));
  return line ? <CompoundPanel line={line} {...more} /> : null;
}

/** The dimensions of a compound in the line where it goes: typed as "8 x 4 x 1,5", with what they give at once. */
function CompoundPanel({ line, articleId, onClose }: CompoundPanelProps) {
  const compound = useCompound(articleId, onClose);
  if (!compound) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      title={compound.article.label}
      closeButtonProps={{ "aria-label": "Fermer" }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Dimensions line={line} compound={compound} onClose={onClose} />
    </Modal>
  );
}

function Dimensions({
  line,
  compound,
  onClose,
}: Pick<CompoundPanelProps, "line" | "onClose"> & { compound: ReturnType<typeof opened> }) {
  const { commands } = useSession();
  const made = line.kind === "item" && line.parts && line.articleId === compound.article.id ? line : null;
  const [text, setText] = useState(() => (made ? typedBefore(made, compound) : ""));
  const [printed, setPrinted] = useState(made?.parts?.printed ?? compound.printed);
  const [tried, setTried] = useState(false);
  const read = compound.read(text);
  const composed = read.ok ? compound.composed(read.value) : read;
  const inside = composed.ok ? filled(composed.value, printed) : null;
  const problems = composed.ok ? [] : composed.problems.map((one) => sentence(one));
  const put = (exploded: boolean) => {
    setTried(true);
    if (!composed.ok) return;
    if (made) remake(commands, made, before(made, compound), composed.value, printed);
    else putCompound(commands, line, compound, composed.value, { printed, exploded });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put(false);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {compound.typed.length > 0 ? (
          <TextInput
            label={compound.typed.map((one) => `${one.label} (${one.unit})`).join(" × ")}
            placeholder={compound.typed.map((_, i) => ["8", "4", "1,5"][i] ?? "1").join(" x ")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={(tried || text.trim() !== "") && problems.length > 0 ? problems.join(" ") : undefined}
            autoComplete="off"
            data-autofocus
          />
        ) : (
          problems.length > 0 && <Text c="var(--overdue)">{problems.join(" ")}</Text>
        )}
        {inside && (
          <>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrows */}
            <output className={classes.inside} tabIndex={0} aria-label="Ce qu'il contient">
              {inside.parts.lines.map((part, i) => (
                <span key={`${i}-${part.reference}`}>
                  <span>{part.label}</span>
                  <span className="figures">{formatQuantity(part.quantity, part.unit)}</span>
                </span>
              ))}
            </output>
            <Text ta="right" fw={600} className="figures">
              {formatUnitPrice(inside.price)} HT
            </Text>
            {inside.worth.unpriced > 0 && (
              <Text size="sm" c="dimmed">
                {counted(inside.worth.unpriced, "article")} sans prix de vente, hors de ce prix.
              </Text>
            )}
          </>
        )}
        <Checkbox
          label="Imprimer le détail"
          checked={printed}
          onChange={(event) => setPrinted(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          {!made && (
            <Button variant="default" onClick={() => put(true)}>
              Éclaté : un titre et ses lignes
            </Button>
          )}
          <Button type="submit">{made ? "Recalculer la ligne" : "En une ligne"}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the line's own dimensions give today: its price follows only where it is still that one. */
function before(line: ItemLine, compound: ReturnType<typeof opened>) {
  const read = compound.read(typedBefore(line, compound));
  const composed = read.ok ? compound.composed(read.value) : read;
  return composed.ok ? filled(composed.value, true) : null;
}
