import { ActionIcon, Button, Group, Text } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { href, Link, useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import type { PanelSubject } from "./family-panel";
import classes from "./family-tree.module.css";

export interface FamilyLine {
  id: string;
  parentId: string | null;
  name: string;
  salesAccount: string;
  purchaseAccount: string;
  version: number;
  articles: number;
}
export type FamilyBranch = FamilyLine & { children: FamilyLine[] };

interface TreeProps {
  families: FamilyBranch[];
  mayWrite: boolean;
  onOpen: (subject: PanelSubject) => void;
}

/** The two levels; Alt with an arrow moves the family in focus among its siblings, so do the buttons. */
export function FamilyTree({ families, mayWrite, onOpen }: TreeProps) {
  return (
    <ul className={classes.tree} aria-label="Familles">
      {families.map((family) => (
        <li key={family.id}>
          <FamilyRow
            family={family}
            siblings={families}
            mayWrite={mayWrite}
            onOpen={onOpen}
            childLines={family.children}
          />
          {family.children.length > 0 && (
            <ul className={classes.tree} aria-label={`Sous-familles de ${family.name}`}>
              {family.children.map((child) => (
                <li key={child.id}>
                  <FamilyRow family={child} siblings={family.children} mayWrite={mayWrite} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function FamilyRow({
  family,
  siblings,
  childLines = [],
  mayWrite,
  onOpen,
}: {
  family: FamilyLine;
  siblings: FamilyLine[];
  childLines?: FamilyLine[];
} & Omit<TreeProps, "families">) {
  const fetcher = useFetcher<{ problems?: { text: string }[] }>();
  const busy = fetcher.state !== "idle";
  const at = siblings.indexOf(family);
  const total = [family, ...childLines].reduce((sum, line) => sum + line.articles, 0);
  const move = (by: number) => {
    const order = siblings.map((one) => one.id);
    const [id] = order.splice(at, 1);
    if (!id || at + by < 0 || at + by > order.length || busy) return;
    order.splice(at + by, 0, id);
    const form = new FormData();
    for (const one of siblings) form.append("was", one.id);
    for (const one of order) form.append("order", one);
    void fetcher.submit(form, {
      method: "post",
      action: href("/articles/familles/:familyId/ordre", { familyId: family.id }),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!mayWrite || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    move(event.key === "ArrowUp" ? -1 : 1);
  };
  const remove = () => {
    const action = href("/articles/familles/:familyId/suppression", { familyId: family.id });
    void fetcher.submit(null, { method: "post", action });
    const { name, parentId, salesAccount, purchaseAccount } = family;
    const again = { name, salesAccount, purchaseAccount, ...(parentId ? { parentId } : {}) };
    toast({
      message: `Famille « ${name} » supprimée`,
      undo: () => void fetcher.submit(again, { method: "post", action: href("/articles/familles") }),
    });
  };
  const accounts = [
    family.salesAccount && `vente ${family.salesAccount}`,
    family.purchaseAccount && `achat ${family.purchaseAccount}`,
  ];
  const problem = fetcher.data?.problems?.[0]?.text;
  return (
    <div className={classes.row}>
      <div className={classes.name}>
        {mayWrite ? (
          <button
            type="button"
            className={classes.open}
            onKeyDown={onKeyDown}
            onClick={() => onOpen({ ...family, parentName: "" })}
          >
            {family.name}
          </button>
        ) : (
          <span>{family.name}</span>
        )}
        <Text span size="sm" c="dimmed" className="figures">
          {accounts.filter(Boolean).join(" · ")}
        </Text>
        {problem && (
          <Text size="sm" c="red" role="alert">
            {problem}
          </Text>
        )}
      </div>
      <Link to={`${href("/articles")}?famille=${family.id}`} className={classes.count}>
        {total.toLocaleString("fr-FR")} {total < 2 ? "article" : "articles"}
      </Link>
      {mayWrite && (
        <Group gap={2} wrap="nowrap">
          {family.parentId === null && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Ajouter une sous-famille à ${family.name}`}
              onClick={() => onOpen({ parentId: family.id, parentName: family.name })}
            >
              + Sous-famille
            </Button>
          )}
          <button
            type="button"
            className={classes.arrow}
            aria-label={`Monter ${family.name}`}
            disabled={at === 0 || busy}
            onClick={() => move(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className={classes.arrow}
            aria-label={`Descendre ${family.name}`}
            disabled={at === siblings.length - 1 || busy}
            onClick={() => move(1)}
          >
            ↓
          </button>
          {childLines.length === 0 && family.articles === 0 ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Supprimer ${family.name}`}
              onClick={remove}
            >
              ×
            </ActionIcon>
          ) : (
            <span className={classes.gap} />
          )}
        </Group>
      )}
    </div>
  );
}
