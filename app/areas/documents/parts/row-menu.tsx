import { Menu } from "@mantine/core";
import { sentence } from "~/app/shell/sentences";
import { toast } from "~/app/ui/toast";
import type { Line } from "~/domain/documents/document";
import { insertLines } from "~/domain/documents/edit";
import { collapse, explode, printParts } from "../editor/compounds";
import { blankLine, likelyVat, newLineId } from "../editor/new-lines";
import classes from "./editor.module.css";
import { useSession } from "./session";
import { useActs } from "./use-acts";

/** What can be done with one line, for those who do not know the keys yet. */
export function RowMenu({ line, onClose }: { line: Line; onClose: () => void }) {
  const { commands, editor } = useSession();
  const acts = useActs();
  const above = () => {
    const { lines } = editor.draft().body;
    const before = lines[lines.findIndex((it) => it.id === line.id) - 1]?.id ?? null;
    const vat = likelyVat(lines, line.id, commands.house.franchise);
    const blank = blankLine(newLineId(), line.optionId, vat, commands.house.account);
    editor.editBody((body) => insertLines(body, [blank], before));
    editor.activate({ line: blank.id, column: "label" });
  };
  const one = (act: () => void) => () => {
    editor.select([]);
    editor.activate({ line: line.id, column: "label" });
    act();
  };
  return (
    <Menu opened onClose={onClose} position="bottom-end" shadow="md" width={230}>
      <Menu.Target>
        <button type="button" tabIndex={-1} aria-label="Actions de la ligne" className={classes.menuAnchor} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
        <Menu.Item onClick={above}>Insérer une ligne au-dessus</Menu.Item>
        <Menu.Item onClick={() => commands.insert(line.id)}>Insérer une ligne en dessous</Menu.Item>
        <Menu.Item onClick={() => commands.insert(line.id, "title")}>Insérer un titre</Menu.Item>
        <Menu.Item onClick={() => commands.insert(line.id, "text")}>Insérer un paragraphe</Menu.Item>
        <Menu.Item onClick={() => commands.insert(line.id, "subtotal")}>Insérer un sous-total</Menu.Item>
        <Menu.Divider />
        <CompoundItems line={line} one={one} />
        {line.kind === "title" && (
          <>
            <Menu.Item
              disabled={line.level === 5}
              onClick={one(() => commands.indent(1))}
              rightSection="Ctrl →"
            >
              Niveau plus bas
            </Menu.Item>
            <Menu.Item
              disabled={line.level === 1}
              onClick={one(() => commands.indent(-1))}
              rightSection="Ctrl ←"
            >
              Niveau plus haut
            </Menu.Item>
          </>
        )}
        <Menu.Item onClick={one(() => commands.duplicate())} rightSection="Ctrl D">
          Dupliquer
        </Menu.Item>
        <Menu.Item onClick={one(() => commands.option())} rightSection="Alt O">
          {line.optionId === null ? "Mettre en option" : "Sortir de l'option"}
        </Menu.Item>
        <Menu.Item onClick={one(acts.makeVariants)} rightSection="Alt V">
          Mettre en variante
        </Menu.Item>
        {line.kind === "item" && line.optionId !== null && (
          <Menu.Item onClick={() => acts.openBounds(line.id)}>Quantité au choix du client…</Menu.Item>
        )}
        {(line.kind === "item" || line.kind === "title") && (
          <Menu.Item onClick={one(() => commands.renumber())} rightSection="Alt N">
            Changer le numéro
          </Menu.Item>
        )}
        <Menu.Item onClick={one(acts.openMove)}>Déplacer…</Menu.Item>
        {line.kind === "item" && line.articleId !== null && (
          <Menu.Item onClick={one(() => acts.openWhy(line.id))}>Pourquoi ce prix ?</Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item style={{ color: "var(--overdue)" }} onClick={one(acts.remove)} rightSection="Ctrl Suppr">
          Supprimer
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a compound's line, or a title and its lines, can become. */
function CompoundItems({ line, one }: { line: Line; one: (act: () => void) => () => void }) {
  const { commands, editor } = useSession();
  const acts = useActs();
  const undone = (message: string) => toast({ message, undo: () => editor.undo() });
  if (line.kind === "title")
    return (
      <Menu.Item
        onClick={one(() => {
          const gathered = collapse(commands, line.id);
          if (gathered.ok) undone("Le titre et ses lignes n'en font plus qu'une.");
          else toast({ message: gathered.problems.map((it) => sentence(it)).join(" "), tone: "problem" });
        })}
      >
        Regrouper en une ligne
      </Menu.Item>
    );
  if (line.kind !== "item" || !line.parts) return null;
  const { articleId, parts } = line;
  return (
    <>
      {articleId && (
        <Menu.Item onClick={one(() => acts.openCompound(line.id, articleId))}>
          Changer les dimensions…
        </Menu.Item>
      )}
      <Menu.Item onClick={one(() => printParts(commands, line.id, !parts.printed))}>
        {parts.printed ? "Ne plus imprimer le détail" : "Imprimer le détail"}
      </Menu.Item>
      {!line.bounds && (
        <Menu.Item
          onClick={one(() => {
            explode(commands, line.id);
            undone("La ligne est éclatée en ce qu'elle contient.");
          })}
        >
          Éclater en lignes
        </Menu.Item>
      )}
      <Menu.Divider />
    </>
  );
}
