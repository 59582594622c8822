import { ActionIcon, Alert, Button, Group, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ClipboardEvent, useEffect, useMemo, useState } from "react";
import { useKeys } from "~/app/shell/keys";
import { Page } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import type { QuoteView } from "~/operations/quotes/get-quote";
import { saveWords } from "../editor/words";
import { BulkBar } from "./bulk-bar";
import { copyAsText, copyLines, pasted } from "./clipboard";
import classes from "./editor.module.css";
import { Foot } from "./foot";
import { Grid } from "./grid";
import { HeaderPanel, TitleField } from "./header-panel";
import { Chevron, Eye, Redo, Undo } from "./icons";
import { KeysHelp } from "./keys-help";
import { MoveDialog } from "./move-dialog";
import { PastePanel } from "./paste-panel";
import { PhoneLines } from "./phone-lines";
import { Preview } from "./preview";
import { PriceRefresh } from "./price-refresh";
import { QuoteActions, QuoteDetail } from "./quote-links";
import { SessionProvider, useEditor, useSaveState, useSession } from "./session";
import { type Acts, ActsProvider } from "./use-acts";
import { useQuoteSession } from "./use-quote-session";

type Panel =
  | { kind: "move" | "prices" | "help" }
  | { kind: "paste"; text: string; after: string | null }
  | null;

/** A quote being written: header, lines, sums, and the exact paper beside them when there is room. */
export function QuoteEditor({ view, userId }: { view: QuoteView; userId: string }) {
  const session = useQuoteSession(view, userId);
  return (
    <SessionProvider value={session}>
      <Desk />
    </SessionProvider>
  );
}

function Desk() {
  const { view, editor, commands, showCosts, toggleCosts } = useSession();
  const [panel, setPanel] = useState<Panel>(null);
  const [preview, setPreview] = useState(false);
  const [header, setHeader] = useState(false);
  const phone = useMediaQuery("(max-width: 48em)") ?? false;
  const close = () => setPanel(null);
  // Costs and paper do not stand side by side: the columns would be too narrow to read.
  const shown = preview && !showCosts && !phone;
  const showPaper = () => {
    setPreview(!shown);
    if (showCosts) toggleCosts();
  };
  const acts = useMemo<Acts>(
    () => ({
      openMove: () => setPanel({ kind: "move" }),
      openPrices: () => setPanel({ kind: "prices" }),
      openHelp: () => setPanel({ kind: "help" }),
      remove: () => {
        const count = commands.remove();
        if (count > 0)
          toast({
            message: count === 1 ? "Ligne supprimée." : `${count} lignes supprimées.`,
            undo: () => editor.undo(),
          });
      },
      copy: () => {
        const lines = editor.targets();
        copyAsText(lines).then(
          () => toast({ message: `${lines.length} lignes copiées pour un tableur.` }),
          () => toast({ message: "Le navigateur refuse la copie : utilisez Ctrl+C.", tone: "problem" }),
        );
      },
    }),
    [editor, commands],
  );
  useKeys([
    { keys: "?", label: "Les touches du devis", run: acts.openHelp },
    { keys: "Ctrl+z", label: "Annuler", run: () => editor.undo() },
    { keys: "Ctrl+y", label: "Rétablir", run: () => editor.redo() },
    { keys: "Alt+m", label: "Coûts et marges", run: toggleCosts },
    { keys: "Escape", label: "Ne plus choisir de lignes", run: () => editor.select([]) },
    { keys: "n", label: "Ajouter une ligne", run: () => void commands.insert(null) },
  ]);
  useCopy();
  const onPaste = (event: ClipboardEvent) => {
    const found = pasted(event);
    if (!found) return;
    event.preventDefault();
    const after = editor.snapshot().active?.line ?? null;
    if (found.kind === "lines") commands.insertAfter(found.lines, after);
    else setPanel({ kind: "paste", text: found.text, after });
  };
  const title = useEditor((state) => state.draft.header.title);
  return (
    <ActsProvider value={acts}>
      <Page
        title={`${view.quote.number}${view.quote.revision > 1 ? `, version ${view.quote.revision}` : ""}${title ? ` : ${title}` : ""}`}
        detail={
          <>
            <QuoteDetail view={view} />
            {phone && <SaveWords />}
          </>
        }
        actions={
          <>
            {!phone && <SaveWords />}
            {!phone && <Tools preview={shown} onPreview={showPaper} />}
            <QuoteActions view={view} />
          </>
        }
      >
        <Refused />
        {view.client.observations && (
          <Alert color="copper" variant="light" mb="md">
            {view.client.observations}
          </Alert>
        )}
        <div className={classes.desk} data-preview={shown || undefined}>
          <div className={classes.main}>
            <TitleField />
            <button
              type="button"
              className={classes.fold}
              aria-expanded={header}
              onClick={() => setHeader(!header)}
            >
              <Chevron /> Chantier, dates, acompte, textes et mentions
            </button>
            {header && <HeaderPanel />}
            {phone ? <PhoneLines /> : <Grid onPaste={onPaste} />}
            <Foot />
          </div>
          {shown && <Preview />}
        </div>
        {!phone && <BulkBar />}
        {panel?.kind === "move" && <MoveDialog onClose={close} />}
        {panel?.kind === "prices" && <PriceRefresh onClose={close} />}
        {panel?.kind === "help" && <KeysHelp onClose={close} />}
        {panel?.kind === "paste" && <PastePanel text={panel.text} after={panel.after} onClose={close} />}
      </Page>
    </ActsProvider>
  );
}

/** Ctrl+C copies the chosen lines, unless a piece of text is chosen in a field. */
function useCopy() {
  const { editor } = useSession();
  useEffect(() => {
    const onCopy = (event: globalThis.ClipboardEvent) => {
      const { selected } = editor.snapshot();
      if (selected.size === 0 || !event.clipboardData) return;
      event.preventDefault();
      copyLines(event.clipboardData, editor.targets());
    };
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, [editor]);
}

function SaveWords() {
  const state = useSaveState();
  return (
    <output className={classes.saved} data-state={state.kind}>
      {saveWords(state)}
    </output>
  );
}

/** The server said no for good: what is safe, and what to do. */
function Refused() {
  const state = useSaveState();
  if (state.kind !== "refused") return null;
  return (
    <Alert color="red" variant="light" mb="md" role="alert" title="Votre saisie n'est pas enregistrée">
      {state.sentences.join(" ")} Elle est gardée sur cet appareil et sera reprise à la prochaine ouverture.
      <Button variant="subtle" size="compact-sm" ml="xs" onClick={() => window.location.reload()}>
        Recharger le devis
      </Button>
    </Alert>
  );
}

function Tools({ preview, onPreview }: { preview: boolean; onPreview: () => void }) {
  const { editor, showCosts, toggleCosts } = useSession();
  const canUndo = useEditor((state) => state.canUndo);
  const canRedo = useEditor((state) => state.canRedo);
  const seesCosts = useEditor((state) => state.draft.costs !== null);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label="Annuler (Ctrl+Z)">
        <ActionIcon aria-label="Annuler" disabled={!canUndo} onClick={() => editor.undo()}>
          <Undo />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Rétablir (Ctrl+Y)">
        <ActionIcon aria-label="Rétablir" disabled={!canRedo} onClick={() => editor.redo()}>
          <Redo />
        </ActionIcon>
      </Tooltip>
      {seesCosts && (
        <Button variant={showCosts ? "light" : "default"} aria-pressed={showCosts} onClick={toggleCosts}>
          Marges
        </Button>
      )}
      <Button
        variant={preview ? "light" : "default"}
        aria-pressed={preview}
        leftSection={<Eye />}
        onClick={onPreview}
        className={classes.previewButton}
      >
        Aperçu
      </Button>
    </Group>
  );
}
