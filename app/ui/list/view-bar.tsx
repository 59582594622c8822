import { Button } from "@mantine/core";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import dropClasses from "~/app/ui/drop.module.css";
import { DropMenu, Entry, Rule } from "~/app/ui/drop-menu";
import { later } from "~/app/ui/later";
import type { OpenedList } from "~/operations/lists/open-list";
import classes from "./list.module.css";
import type { useShape } from "./use-shape";
import { useViewActs } from "./use-view-acts";

const ViewPanel = later(() => import("./view-panel").then((module) => module.ViewPanel));

interface Panel {
  which: "new" | "change";
  /** The view, and which version of it, that stood behind when it opened. */
  over: string;
  sent: boolean;
}

/** The views of a list, each an address; what one changed can be kept, under its name or another. */
export function ViewBar({ data, shaping }: { data: OpenedList; shaping: ReturnType<typeof useShape> }) {
  const { views, view, firstView, may, list } = data;
  const [panel, setPanel] = useState<Panel | null>(null);
  const over = `${view.id} ${view.version}`;
  const show = (which: Panel["which"]) => setPanel({ which, over, sent: false });
  // Kept, the view is another one or a newer one; what a colleague changes meanwhile closes nothing.
  const opened = panel && !(panel.sent && panel.over !== over) ? panel.which : null;
  const acts = useViewActs(list, view);
  const mine = view.mine;
  return (
    <div className={classes.views} data-screen-only>
      <nav aria-label="Vues" className={classes.viewLinks}>
        {views.map((one) => (
          <Link
            key={one.id}
            to={`?vue=${one.id}`}
            className={classes.view}
            aria-current={one.id === view.id ? "page" : undefined}
            preventScrollReset
          >
            {one.name}
            {one.kind === "own" && <span className={classes.own}> (à moi)</span>}
          </Link>
        ))}
      </nav>
      {shaping.changed && (
        <Button variant="subtle" onClick={() => show(mine ? "change" : "new")} className={classes.keep ?? ""}>
          {mine ? "Enregistrer les changements" : "Enregistrer la vue"}
        </Button>
      )}
      <DropMenu
        name="Cette vue"
        className={dropClasses.below}
        button={(props) => (
          <button {...props} className={classes.more} aria-label="Cette vue">
            ⋯
          </button>
        )}
      >
        {(close) => (
          <>
            <Entry
              type="button"
              onClick={() => {
                show("new");
                close();
              }}
            >
              Enregistrer sous un nom…
            </Entry>
            {mine && (
              <Entry
                type="button"
                onClick={() => {
                  show("change");
                  close();
                }}
              >
                Renommer, partager…
              </Entry>
            )}
            {firstView !== view.id && (
              <Entry
                type="button"
                onClick={() => {
                  acts.openFirst();
                  close();
                }}
              >
                Ouvrir la liste sur cette vue
              </Entry>
            )}
            {shaping.changed && <Entry to={shaping.kept}>Revenir à la vue</Entry>}
            {mine && (
              <>
                <Rule />
                <Entry
                  type="button"
                  danger
                  onClick={() => {
                    acts.remove();
                    close();
                  }}
                >
                  Supprimer la vue
                </Entry>
              </>
            )}
          </>
        )}
      </DropMenu>
      {opened && (
        <Suspense>
          <ViewPanel
            key={view.id}
            view={opened === "change" ? view : null}
            address={shaping.address}
            first={opened === "change" && firstView === view.id}
            mayShare={may.share}
            onClose={() => setPanel(null)}
            onSend={() => setPanel((was) => was && { ...was, sent: true })}
          />
        </Suspense>
      )}
    </div>
  );
}
