import { Button, Menu, TextInput } from "@mantine/core";
import type { Choice, OptionGroup, OptionTotals } from "~/domain/documents/document";
import { asOption, proposeVariant, renameChoice } from "~/domain/documents/variants";
import { formatCents } from "~/domain/money/format";
import { cents } from "~/domain/money/money";
import { openVariant, settleChoice } from "../editor/choices";
import classes from "./editor.module.css";
import { OptionName } from "./option-block";
import { useDerived, useSession } from "./session";

/** One of the variants of a choice: which one counts, what another would change. */
export function VariantHead({ option, choice }: { option: OptionGroup; choice: Choice }) {
  const { editor, commands } = useSession();
  const sum = useDerived((computed) => computed.totals.options[option.id]);
  return (
    <>
      <input
        type="radio"
        className={classes.check}
        name={choice.id}
        aria-label={`Proposer « ${option.label} » dans le total`}
        checked={option.retained}
        onChange={() => editor.editBody((body) => proposeVariant(body, option.id))}
      />
      <TextInput
        variant="unstyled"
        size="sm"
        aria-label="Ce qu'il y a à choisir"
        placeholder="Ce qu'il y a à choisir"
        className={classes.optionName}
        data-choice
        value={choice.label}
        onChange={(event) => {
          const name = event.currentTarget.value;
          editor.editBody((body) => renameChoice(body, choice.id, name), `choice:${choice.id}`);
        }}
      />
      <OptionName optionId={option.id} label={option.label} what="la variante" />
      <span className={classes.optionSum}>{sum && worthOf(option, sum)}</span>
      <Menu position="bottom-end" shadow="md" returnFocus={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-xs">
            Variante…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => openVariant(editor, commands.house, option)}>
            Ajouter une variante
          </Menu.Item>
          <Menu.Item onClick={() => settleChoice(editor, option.id)}>
            Ne garder que celle-ci, dans le total
          </Menu.Item>
          <Menu.Item onClick={() => editor.editBody((body) => asOption(body, option.id))}>
            En faire une option
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function worthOf(option: OptionGroup, { net, times, change }: OptionTotals): string {
  const sum = `${times > 1 ? `${times} × : ` : ""}${formatCents(net)} HT`;
  if (option.retained || change === null) return `${sum}, dans le total`;
  return `${sum}, ${change < 0 ? "−" : "+"} ${formatCents(cents(Math.abs(change)))} TTC si choisie`;
}
