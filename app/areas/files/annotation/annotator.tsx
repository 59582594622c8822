import { Button, Modal } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useKeys } from "~/app/shell/keys";
import { toast } from "~/app/ui/toast";
import { COLOURS, type Colour, MARK_KINDS, type MarkKind } from "~/domain/files/annotation";
import type { HeldFile } from "~/operations/files/list-files";
import classes from "./annotation.module.css";
import { Board, NAMES } from "./board";
import { inSquares, painted } from "./paint";
import { type DrawingActs, useDrawing } from "./use-drawing";

interface Props {
  file: HeldFile;
  /** Keeps the painted picture as a new version; false when it was refused. */
  onKeep: (picture: File) => Promise<boolean>;
  onClose: () => void;
}
const TOOLS: Record<MarkKind, string> = { arrow: "Flèche", text: "Texte", blur: "Flouter" };

/** A picture in full, to point at a leak, to write a measure, to hide a face. */
export default function Annotator({ file, onKeep, onClose }: Props) {
  const address = `/fichiers/${file.id}?v=${file.revision}`;
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const image = new Image();
    image.onload = () => setPicture(image);
    image.onerror = () => setFailed(true);
    image.src = address;
    return () => {
      image.onload = null;
      image.onerror = null;
    };
  }, [address]);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={`Annoter « ${file.name} »`}
      closeButtonProps={{ "aria-label": "Fermer" }}
      classNames={{ body: classes.body, content: classes.sheet }}
    >
      {picture ? (
        <Workshop file={file} address={address} picture={picture} onKeep={onKeep} onClose={onClose} />
      ) : (
        <p className={classes.wait} role={failed ? "alert" : undefined}>
          {failed ? "La photo n'a pas pu être lue. Fermez, puis recommencez." : "La photo arrive…"}
        </p>
      )}
    </Modal>
  );
}

function Workshop({
  file,
  address,
  picture,
  onKeep,
  onClose,
}: Props & { address: string; picture: HTMLImageElement }) {
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const acts = useDrawing(address, size);
  const [tool, setTool] = useState<MarkKind>("arrow");
  const [few] = useState(() => inSquares(picture));
  const [keeping, setKeeping] = useState(false);
  const word = useRef<HTMLInputElement>(null);
  const write = () => requestAnimationFrame(() => word.current?.focus());
  useKeys([
    { keys: "Ctrl+z", label: "Annuler", run: () => acts.undo?.(), whileTyping: true },
    { keys: "Ctrl+Shift+z", label: "Rétablir", run: () => acts.redo?.(), whileTyping: true },
  ]);
  const keep = async () => {
    setKeeping(true);
    const meant = acts.marks.filter((mark) => mark.kind !== "text" || mark.text.trim() !== "");
    const result = await painted(picture, meant, file);
    if (!result) toast({ message: "La photo n'a pas pu être dessinée sur cet appareil.", tone: "problem" });
    const kept = result !== null && (await onKeep(result));
    setKeeping(false);
    if (!kept) return;
    acts.forget();
    onClose();
  };
  return (
    <>
      <div className={classes.tools}>
        <fieldset className={classes.group} aria-label="Outil">
          {MARK_KINDS.map((kind) => (
            <Button
              key={kind}
              size="sm"
              variant={tool === kind ? "filled" : "default"}
              aria-pressed={tool === kind}
              onClick={(event) => {
                setTool(kind);
                // Pressed by a key: no hand will draw it, so that it comes by itself.
                if (event.detail !== 0) return;
                acts.addInTheMiddle(kind);
                if (kind === "text") write();
              }}
            >
              {TOOLS[kind]}
            </Button>
          ))}
        </fieldset>
        <Inks acts={acts} />
        <div className={classes.group}>
          <Button size="sm" variant="default" disabled={!acts.undo} onClick={() => acts.undo?.()}>
            Annuler
          </Button>
          <Button size="sm" variant="default" disabled={!acts.redo} onClick={() => acts.redo?.()}>
            Rétablir
          </Button>
        </div>
        {acts.mark && (
          <div className={classes.group}>
            {acts.mark.kind === "text" && (
              <input
                ref={word}
                key={acts.mark.id}
                className={classes.word}
                aria-label="Texte sur la photo"
                placeholder="Ce qu'il faut voir"
                maxLength={80}
                value={acts.mark.text}
                onChange={(event) =>
                  acts.mark && acts.change({ ...acts.mark, text: event.currentTarget.value }, false)
                }
              />
            )}
            <Button
              size="sm"
              variant="subtle"
              color="red"
              aria-label={`Enlever : ${NAMES[acts.mark.kind].toLowerCase()}`}
              onClick={() => acts.mark && acts.remove(acts.mark.id)}
            >
              Enlever
            </Button>
          </div>
        )}
        <Button
          size="sm"
          className={classes.keep}
          disabled={acts.marks.length === 0}
          loading={keeping}
          onClick={() => void keep()}
        >
          Garder
        </Button>
      </div>
      <Board {...{ address, size, few, tool, acts }} onWord={write} />
    </>
  );
}

function Inks({ acts }: { acts: DrawingActs }) {
  const chosen = acts.mark && acts.mark.kind !== "blur" ? acts.mark.colour : acts.colour;
  return (
    <fieldset className={classes.group} aria-label="Couleur">
      {(Object.keys(COLOURS) as Colour[]).map((colour) => (
        <button
          key={colour}
          type="button"
          className={classes.ink}
          data-colour={colour}
          aria-pressed={chosen === colour}
          aria-label={COLOURS[colour].name}
          onClick={() => acts.setColour(colour)}
        />
      ))}
    </fieldset>
  );
}
