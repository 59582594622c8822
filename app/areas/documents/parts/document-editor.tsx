import { Alert } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  type ClipboardEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useRouteLoaderData } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { DESK, later, onDesk } from "~/app/ui/later";
import { Page } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { makeVariants } from "../editor/choices";
import { copyAsText, copyLines, pasted } from "./clipboard";
import classes from "./editor.module.css";
import { Foot, type FootProps } from "./foot";
import { Others } from "./here";
import { Chevron } from "./icons";
import { PhoneLines } from "./phone-lines";
import { Refused, SaveWords } from "./save-words";
import { type Manuscript, SessionProvider, useEditor, useSession } from "./session";
import { type Acts, ActsProvider } from "./use-acts";
import { useDocumentSession } from "./use-document-session";

const BulkBar = onDesk(() => import("./bulk-bar").then((it) => it.BulkBar));
const Grid = onDesk(() => import("./grid").then((it) => it.Grid));
const Tools = onDesk(() => import("./editor-tools").then((it) => it.Tools));
const BoundsDialog = later(() => import("./bounds-dialog").then((it) => it.BoundsDialog));
const KeysHelp = later(() => import("./keys-help").then((it) => it.KeysHelp));
const CompoundOf = later(() => import("./compound-panel").then((it) => it.CompoundOf));
const MoveDialog = later(() => import("./move-dialog").then((it) => it.MoveDialog));
const PastePanel = later(() => import("./paste-panel").then((it) => it.PastePanel));
const PriceRefresh = later(() => import("./price-refresh").then((it) => it.PriceRefresh));
const LineWhy = later(() => import("./line-why").then((it) => it.LineWhy));
const PriceTarget = later(() => import("./price-target").then((it) => it.PriceTarget));
const Preview = later(() => import("./preview").then((it) => it.Preview));

type Panel =
  | { kind: "move" | "prices" | "help" | "target" }
  | { kind: "why"; line: string }
  | { kind: "compound"; lineId: string; articleId: string }
  | { kind: "bounds"; line: string }
  | { kind: "paste"; text: string; after: string | null }
  | null;

/** What stands around the lines of one noun. */
interface Surroundings {
  /** The heading, from the title as it is typed. */
  heading: (title: string) => string;
  back?: { href: string; label: string };
  detail: ReactNode;
  actions: ReactNode;
  /** What one must know of the client before writing. */
  warning?: string;
  titleField: ReactNode;
  /** Everything else of the header, folded. */
  header: { label: string; panel: ReactNode };
  after?: FootProps["after"];
}

/** A document being written: header, lines, sums, and the exact paper beside them when there is room. */
export function DocumentEditor({ manuscript, ...around }: Surroundings & { manuscript: Manuscript }) {
  const frame = useRouteLoaderData("shell/staff") as { viewer: { id: string } } | undefined;
  const session = useDocumentSession(manuscript, frame?.viewer.id ?? "");
  return (
    <SessionProvider value={session}>
      <Desk {...around} />
    </SessionProvider>
  );
}

function Desk({ heading, back, detail, actions, warning, titleField, header, after }: Surroundings) {
  const { manuscript, editor, commands, showCosts, toggleCosts } = useSession();
  const [panel, setPanel] = useState<Panel>(null);
  const [preview, setPreview] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const onPhone = useRouteLoaderData<{ onPhone: boolean }>("shell/staff")?.onPhone ?? false;
  const phone = !(useMediaQuery(DESK, !onPhone) ?? !onPhone);
  const close = useCallback(() => setPanel(null), []);
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
      openTarget: () => setPanel({ kind: "target" }),
      openHelp: () => setPanel({ kind: "help" }),
      openWhy: (line) => setPanel({ kind: "why", line }),
      openCompound: (lineId, articleId) => setPanel({ kind: "compound", lineId, articleId }),
      remove: () => {
        const count = commands.remove();
        if (count > 0)
          toast({
            message: count === 1 ? "Ligne supprimée." : `${count} lignes supprimées.`,
            undo: () => editor.undo(),
          });
      },
      makeVariants: () => {
        const made = makeVariants(editor);
        if (made) toast({ message: made, undo: () => editor.undo() });
      },
      openBounds: (line) => setPanel({ kind: "bounds", line }),
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
    { keys: "?", label: `Les touches ${manuscript.noun.of}`, run: acts.openHelp },
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
    if (found.kind === "lines") found.lines.then((lines) => commands.insertAfter(lines, after), unread);
    else setPanel({ kind: "paste", text: found.text, after });
  };
  const title = useEditor((state) => state.draft.header.title);
  return (
    <ActsProvider value={acts}>
      <Page
        title={heading(title)}
        {...(back ? { back } : {})}
        detail={
          <>
            {detail}
            {phone && <SaveWords />}
            {phone && <Others />}
          </>
        }
        actions={
          <>
            {!phone && <Others />}
            {!phone && <SaveWords />}
            <Suspense>{!phone && <Tools preview={shown} onPreview={showPaper} />}</Suspense>
            {actions}
          </>
        }
      >
        <Refused />
        {warning && (
          <Alert color="copper" variant="light" mb="md">
            {warning}
          </Alert>
        )}
        <div className={classes.desk} data-preview={shown || undefined}>
          <div className={classes.main}>
            {titleField}
            <button
              type="button"
              className={classes.fold}
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              <Chevron /> {header.label}
            </button>
            {unfolded && header.panel}
            {phone && <PhoneLines />}
            <Suspense>{!phone && <Grid onPaste={onPaste} />}</Suspense>
            <Foot {...(after ? { after } : {})} />
          </div>
          <Suspense>{shown && <Preview />}</Suspense>
        </div>
        <Suspense>{!phone && <BulkBar />}</Suspense>
        <Suspense>
          {panel?.kind === "move" && <MoveDialog onClose={close} />}
          {panel?.kind === "prices" && <PriceRefresh onClose={close} />}
          {panel?.kind === "compound" && <CompoundOf {...panel} onClose={close} />}
          {panel?.kind === "target" && <PriceTarget onClose={close} />}
          {panel?.kind === "help" && <KeysHelp onClose={close} />}
          {panel?.kind === "why" && <LineWhy id={panel.line} onClose={close} />}
          {panel?.kind === "bounds" && <BoundsDialog lineId={panel.line} onClose={close} />}
          {panel?.kind === "paste" && <PastePanel text={panel.text} after={panel.after} onClose={close} />}
        </Suspense>
      </Page>
    </ActsProvider>
  );
}

const unread = () =>
  toast({ message: "Ce qui a été copié n'a pas pu être lu : recommencez la copie.", tone: "problem" });

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
