import { Button, Drawer, Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { sentence } from "~/app/shell/sentences";
import { boundsWords } from "~/domain/documents/describe";
import type { ItemLine, Line, TitleLine } from "~/domain/documents/document";
import { changeLine, insertLines } from "~/domain/documents/edit";
import { type Column, readCell } from "../editor/columns";
import { COLUMN_NAMES } from "./cell";
import { useDerived, useEditor, useSession } from "./session";
import { useActs } from "./use-acts";
import { useFollowed } from "./use-followed";

const TITLE_FIGURES: Column[] = ["quantity", "discount", "vat"];
const FIGURES: Column[] = ["quantity", "unit", "unitPrice", "discount", "vat"];

/** One line on a phone: a sheet from the bottom with all its fields. */
export function LineSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { editor, commands, manuscript } = useSession();
  const acts = useActs();
  const line = useDerived((computed) => computed.lines.get(id));
  if (!line) return null;
  const act = (run: () => void) => () => {
    editor.select([]);
    editor.activate({ line: id, column: "label" });
    run();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={line.kind === "item" ? `Ligne ${manuscript.noun.of}` : line.kind === "title" ? "Titre" : "Texte"}
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <Stack gap="sm" pb="md">
        <Designation line={line} />
        {line.kind === "item" && <ItemFields line={line} />}
        {line.kind === "title" && (
          <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: "0.75rem" }}>
            {TITLE_FIGURES.map((column) => (
              <SheetField key={column} line={line} column={column} />
            ))}
          </div>
        )}
        <OptionOf line={line} />
        <Group grow>
          <Button variant="default" px={4} onClick={act(() => commands.step(-1))}>
            Monter
          </Button>
          <Button variant="default" px={4} onClick={act(() => commands.step(1))}>
            Descendre
          </Button>
          <Button variant="default" px={4} onClick={act(() => commands.duplicate())}>
            Dupliquer
          </Button>
        </Group>
        {line.kind === "item" && line.articleId !== null && (
          <Button variant="default" onClick={() => acts.openWhy(id)}>
            Pourquoi ce prix ?
          </Button>
        )}
        {line.kind === "item" && line.optionId !== null && (
          <Button variant="default" onClick={() => acts.openBounds(line.id)}>
            {line.bounds
              ? `Quantité ${boundsWords(line.bounds, line)}`
              : "Laisser la quantité au choix du client"}
          </Button>
        )}
        <Group grow>
          <Button
            variant="subtle"
            c="var(--overdue)"
            onClick={act(() => {
              onClose();
              acts.remove();
            })}
          >
            Supprimer
          </Button>
          <Button onClick={onClose}>Terminer</Button>
        </Group>
      </Stack>
    </Drawer>
  );
}

function Designation({ line }: { line: Line }) {
  const { commands } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, typed } = useFollowed(field, line.label);
  return (
    <Textarea
      ref={field}
      label="Désignation"
      autosize
      minRows={1}
      value={text}
      onChange={(event) => {
        commands.type(line, "label", event.currentTarget.value);
        typed(event.currentTarget.value, event.currentTarget.value);
      }}
    />
  );
}

function ItemFields({ line }: { line: ItemLine }) {
  const { editor } = useSession();
  const description = (text: string) =>
    editor.editBody(
      (body) => changeLine(body, line.id, (it) => (it.kind === "item" ? { ...it, description: text } : it)),
      `${line.id}:description`,
    );
  return (
    <>
      <Textarea
        label="Description"
        autosize
        minRows={1}
        value={line.description}
        onChange={(event) => description(event.currentTarget.value)}
      />
      <div style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: "0.75rem" }}>
        {FIGURES.map((column) => (
          <SheetField key={column} line={line} column={column} />
        ))}
      </div>
    </>
  );
}

function SheetField({ line, column }: { line: ItemLine | TitleLine; column: Column }) {
  const { commands } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <TextInput
      label={COLUMN_NAMES[column]}
      inputMode={column === "unit" ? "text" : "decimal"}
      value={typed ?? readCell(line, column)}
      error={problem}
      onFocus={(event) => {
        event.currentTarget.select();
        if (column === "quantity") void commands.enterQuantity(line);
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const written = commands.type(line, column, event.currentTarget.value);
        setProblem("problem" in written ? sentence(written.problem) : null);
      }}
      onBlur={() => {
        setTyped(null);
        setProblem(null);
      }}
    />
  );
}

/** In or out of an option, or in a new one. */
function OptionOf({ line }: { line: Line }) {
  const { editor, commands } = useSession();
  const options = useEditor((state) => state.draft.body.options);
  const change = (value: string) => {
    if (value === "nouvelle") {
      editor.select([line.id]);
      commands.option();
      editor.select([]);
      return;
    }
    const last = editor
      .draft()
      .body.lines.findLast((it) => it.optionId === (value || null) && it.id !== line.id);
    editor.editBody((body) => {
      const moved = { ...line, optionId: value || null };
      const without = { ...body, lines: body.lines.filter((it) => it.id !== line.id) };
      return insertLines(without, [moved], last?.id ?? without.lines.at(-1)?.id ?? null);
    });
  };
  return (
    <NativeSelect
      label="Dans"
      value={line.optionId ?? ""}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: "", label: "Hors option" },
        ...options.map((option) => ({ value: option.id, label: `L'option « ${option.label} »` })),
        ...(line.optionId === null ? [{ value: "nouvelle", label: "Une nouvelle option" }] : []),
      ]}
    />
  );
}
