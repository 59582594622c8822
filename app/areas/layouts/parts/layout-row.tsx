import { Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { Act } from "~/app/ui/act";
import { Instant } from "~/app/ui/values";
import type { ListedLayout } from "~/operations/layouts/list-layouts";
import classes from "./layouts.module.css";

/** One layout of the list, and what can be done with it. */
export function LayoutRow({ layout, mayManage }: { layout: ListedLayout; mayManage: boolean }) {
  const base = `/reglages/mises-en-page/${layout.id}`;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={base}>{layout.name}</Link>
        <Text size="sm" c="dimmed" component="div">
          {layout.isDefault && "Par défaut · "}
          modifiée <Instant value={layout.updatedAt} />
        </Text>
      </div>
      {mayManage && (
        <div className={classes.acts}>
          {layout.archivedAt !== null ? (
            <Act
              to={`${base}/retour`}
              variant="default"
              size="compact-sm"
              done={`« ${layout.name} » est de nouveau en usage.`}
            >
              Remettre
            </Act>
          ) : (
            <>
              {layout.isDefault ? (
                <Act
                  to={`${base}/defaut`}
                  fields={{ sans: 1 }}
                  variant="subtle"
                  size="compact-sm"
                  done="La mise en page d'origine sert par défaut."
                  undo={{ to: `${base}/defaut` }}
                >
                  Ne plus prendre par défaut
                </Act>
              ) : (
                <Act
                  to={`${base}/defaut`}
                  variant="subtle"
                  size="compact-sm"
                  done={`« ${layout.name} » sert par défaut.`}
                >
                  Prendre par défaut
                </Act>
              )}
              <Button
                component={Link}
                to={`/reglages/mises-en-page/nouvelle?copie=${layout.id}`}
                variant="subtle"
                size="compact-sm"
              >
                Copier
              </Button>
              <Act
                to={`${base}/retrait`}
                variant="subtle"
                size="compact-sm"
                done={`« ${layout.name} » est mise de côté.`}
                undo={{ to: `${base}/retour` }}
              >
                Mettre de côté
              </Act>
            </>
          )}
        </div>
      )}
    </li>
  );
}
