import { Alert, Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import type { Said } from "~/app/shell/answer";
import { Instant } from "~/app/ui/values";
import { type Content, fieldsOf } from "~/domain/scenarios/field";
import type { TemplateView } from "./builder";
import classes from "./builder.module.css";

interface PublishBarProps {
  view: TemplateView;
  /** Where the save stands. */
  words: ReactNode;
  /** The draft says something else than what is in use. */
  changed: boolean;
  problems: Said[];
  content: Content;
  publishing: boolean;
  onPublish: () => void;
  onShow: (fieldId: string) => void;
}

/** Which version is in use, whether the draft goes further, and the one button that puts it in use. */
export function PublishBar({
  view,
  words,
  changed,
  problems,
  content,
  publishing,
  onPublish,
  onShow,
}: PublishBarProps) {
  const [newest] = view.versions;
  const nameOf = (id: string) => {
    const field = fieldsOf(content).find((one) => one.id === id);
    const section = content.sections.findIndex((one) => one.id === id);
    return field?.label || (section >= 0 ? `Écran ${section + 1}` : "Ligne sans texte");
  };
  return (
    <>
      <div className={classes.bar}>
        <div>
          {newest ? (
            <>
              Version {newest.number} en usage depuis le <Instant value={newest.publishedAt} />
              {changed && ", le brouillon va plus loin"}
            </>
          ) : (
            "Pas encore publié"
          )}{" "}
          {words}
        </div>
        <Button onClick={onPublish} loading={publishing} disabled={!changed}>
          {newest ? `Publier la version ${newest.number + 1}` : "Publier"}
        </Button>
      </div>
      {problems.some((one) => one.field) && (
        <Alert color="red" variant="light" mb="md" role="alert" title="À mettre au point avant de publier">
          <ul className={classes.problems}>
            {problems
              .filter((one) => one.field)
              .map((one) => (
                <li key={`${one.field}${one.code}`}>
                  <button type="button" onClick={() => onShow(one.field ?? "")}>
                    {nameOf(one.field ?? "")}
                  </button>{" "}
                  : {one.text}
                </li>
              ))}
          </ul>
        </Alert>
      )}
      {view.versions.length > 1 && (
        <details className={classes.versions}>
          <summary>Versions précédentes</summary>
          <ul>
            {view.versions.slice(1).map((one) => (
              <li key={one.id}>
                <Group gap="xs">
                  Version {one.number}, <Instant value={one.publishedAt} />, par {one.publishedBy}
                </Group>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
