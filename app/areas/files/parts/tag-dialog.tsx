import { Modal, Text, TextInput } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, useId, useState } from "react";
import { newTagLabel, tagsOffered } from "~/domain/files/tags";
import { counted } from "~/domain/french";
import type { Holder } from "~/operations/files/list-files";
import classes from "./tag-dialog.module.css";
import { Dot } from "./tag-labels";
import type { HolderActs } from "./use-holder-acts";

interface Props {
  holder: Pick<Holder, "rows" | "tags" | "mayTag">;
  files: string[];
  acts: Pick<HolderActs, "tag" | "createTag">;
  onClose: () => void;
}

/** The tags of one document or of several: typed, walked with the arrows, set and taken off by Enter; a new word is a new tag. */
export default function TagDialog({ holder, files, acts, onClose }: Props) {
  const { tags, mayTag } = holder;
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const rows = holder.rows.filter((row) => files.includes(row.id));
  const borne = (tagId: string) => rows.filter((row) => row.tagIds.includes(tagId)).length;
  const shown = tagsOffered(tags, typed, (tagId) => borne(tagId) > 0);
  const fresh = newTagLabel(tags, typed);
  const count = shown.length + (fresh && mayTag ? 1 : 0);
  const here = Math.min(at, count - 1);
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  const take = async (i: number) => {
    const tag = shown[i];
    const every = tag !== undefined && (tag.old || borne(tag.id) === rows.length);
    if (tag) await acts.tag(files, tag.id, !every);
    else if (fresh && mayTag && (await acts.createTag(files, fresh))) type("");
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key !== "Enter" && step === undefined) return;
    event.preventDefault();
    if (step === undefined) void take(here);
    else if (count > 0) setAt((here + step + count) % count);
  };
  const option = (i: number, selected: boolean) => ({
    id: `${id}-${i}`,
    role: "option",
    "aria-selected": selected,
    "data-here": here === i || undefined,
    // The field keeps the cursor.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => void take(i),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        rows.length === 1 ? `Étiquettes de ${rows[0]?.name}` : `Étiqueter ${counted(rows.length, "document")}`
      }
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <TextInput
        data-autofocus
        label="Étiquette"
        placeholder={mayTag ? "En choisir une, ou en écrire une nouvelle" : "En choisir une"}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native list takes neither ticks nor acts
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={count > 0 ? `${id}-${here}` : undefined}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the pattern of a combobox with several choices */}
      <div id={id} role="listbox" aria-label="Étiquettes" aria-multiselectable className={classes.tags}>
        {shown.map((tag, i) => {
          const n = borne(tag.id);
          return (
            <div key={tag.id} {...option(i, n > 0 && n === rows.length)}>
              <span className={classes.tick} aria-hidden>
                {n === 0 ? "" : n === rows.length ? "✓" : "–"}
              </span>
              <Dot colour={tag.colour} />
              <span className={classes.label}>{tag.label}</span>
              {n > 0 && n < rows.length && (
                <span className={classes.some}>
                  {n} sur {rows.length}
                </span>
              )}
              {tag.old && <span className={classes.some}>n'est plus dans la liste</span>}
            </div>
          );
        })}
        {fresh && mayTag && (
          <div {...option(shown.length, false)}>
            <span className={classes.tick} aria-hidden>
              +
            </span>
            <span className={classes.label}>
              {tags.some((tag) => tag.label === fresh)
                ? `Remettre « ${fresh} » dans la liste`
                : `Créer l'étiquette « ${fresh} »`}
            </span>
          </div>
        )}
      </div>
      {!mayTag && (fresh || tags.length === 0) && (
        <Text size="sm" c="dimmed">
          {fresh ? `Aucune étiquette ne s'appelle « ${fresh} ». ` : "Il n'y a pas encore d'étiquette. "}
          La direction et le bureau en ajoutent.
        </Text>
      )}
    </Modal>
  );
}
