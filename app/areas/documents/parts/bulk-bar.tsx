import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { toast } from "~/app/ui/toast";
import { type BasisPoints, basisPoints } from "~/domain/money/money";
import { parseDecimal, parseRate } from "~/domain/money/parse";
import { INHERITED } from "../editor/columns";
import classes from "./editor.module.css";
import { useEditor, useSession } from "./session";
import { useActs } from "./use-acts";

/** What can be done to all the chosen lines at once. */
export function BulkBar() {
  const { editor, commands } = useSession();
  const acts = useActs();
  const count = useEditor((state) => state.selected.size);
  const seesCosts = useEditor((state) => state.draft.costs !== null);
  if (count === 0) return null;
  const discount = (text: string) => {
    const rate = text.trim() === "" ? basisPoints(0) : parseRate(text);
    if (rate === null || rate < 0 || rate > 10_000)
      return toast({ message: "Une remise va de 0 à 100 %.", tone: "problem" });
    commands.each((line) => ({ ...line, discount: rate }));
  };
  const coefficient = (run: (value: BasisPoints) => number, what: string) => (text: string) => {
    const value = parseDecimal(text, 4);
    if (value === null || value <= 0)
      return toast({ message: "Exemple de coefficient : 1,35", tone: "problem" });
    const changed = run(basisPoints(value));
    toast({
      message: `${changed} prix recalculé${changed > 1 ? "s" : ""}${what}.`,
      undo: () => editor.undo(),
    });
  };
  const onCost = coefficient((value) => commands.coefficient(value), " sur leur coût");
  const onPrice = coefficient((value) => commands.scale(value), "");
  return (
    <div className={classes.bulk} role="toolbar" aria-label="Lignes choisies">
      <strong>{count === 1 ? "1 ligne" : `${count} lignes`}</strong>
      <Button size="compact-sm" variant="subtle" onClick={() => commands.duplicate()}>
        Dupliquer
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => commands.option()}>
        Option
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={acts.makeVariants}>
        Variante
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={acts.openMove}>
        Déplacer…
      </Button>
      <NativeSelect
        size="xs"
        w={96}
        aria-label="TVA des lignes choisies"
        value=""
        onChange={(event) => {
          const { value } = event.currentTarget;
          const rate = parseRate(value);
          if (value === INHERITED) commands.each((line) => ({ ...line, inheritsVat: true }));
          else if (rate !== null) commands.each((line) => ({ ...line, vatRate: rate, inheritsVat: false }));
        }}
        data={[
          { value: "", label: "TVA…" },
          ...["20", "10", "5,5", "2,1", "0"].map((value) => ({ value, label: `${value} %` })),
          { value: INHERITED, label: "Celle du titre" },
        ]}
      />
      <Typed label="Remise %" onTyped={discount} />
      {seesCosts && <Typed label="Coef. coût" onTyped={onCost} />}
      <Typed label="Coef. prix" onTyped={onPrice} />
      <Button size="compact-sm" variant="subtle" onClick={acts.openPrices}>
        Actualiser les prix
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={acts.copy}>
        Copier
      </Button>
      <Button size="compact-sm" variant="subtle" c="var(--overdue)" onClick={acts.remove}>
        Supprimer
      </Button>
      <ActionIcon aria-label="Ne plus rien choisir" onClick={() => editor.select([])}>
        ×
      </ActionIcon>
    </div>
  );
}

/** A figure applied with Enter. */
function Typed({ label, onTyped }: { label: string; onTyped: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTyped(text);
        setText("");
      }}
    >
      <TextInput
        size="xs"
        w={92}
        aria-label={`${label} des lignes choisies, Entrée pour appliquer`}
        placeholder={label}
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
