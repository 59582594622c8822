import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { DraftTrouble, DraftWords } from "~/app/ui/draft/draft-words";
import { FormScreen } from "~/app/ui/form-screen/form-screen";
import { Page } from "~/app/ui/page";
import { shownFields } from "~/domain/scenarios/filling";
import type { Report } from "~/operations/scenarios/get-report";
import classes from "./filler.module.css";
import { type Lacking, LackingList } from "./lacking-list";
import { PhotoField } from "./photo-field";
import { SignField } from "./sign-field";
import { useFilling } from "./use-filling";

/** One section a screen, the next one at the bottom; saved by itself here and at the server, finished on purpose. */
export function Filler({ view, userId }: { view: Report; userId: string }) {
  const { report, content, client, ouvrage, corrects } = view;
  const filling = useFilling(view, userId);
  const { draft, problems, photos } = filling;
  const [at, setAt] = useState(0);
  const shown = new Set(shownFields(content, draft).map((field) => field.id));
  const sections = content.sections.filter((one) => one.fields.some((field) => shown.has(field.id)));
  const place = Math.min(at, sections.length - 1);
  const section = sections[place];
  const last = place === sections.length - 1;
  const top = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLElement>(null);
  const lacking = sections.flatMap((one, screen) =>
    one.fields.flatMap(({ id, label }): Lacking[] => {
      const text = shown.has(id) ? problems[id] : undefined;
      return text ? [{ fieldId: id, label, text, screen }] : [];
    }),
  );
  const found = lacking.length > 0;
  useEffect(() => {
    if (found) list.current?.focus();
  }, [found]);
  const goTo = (screen: number, fieldId?: string) => {
    setAt(screen);
    requestAnimationFrame(() => {
      const field = fieldId && document.getElementById(`champ-${fieldId}`);
      if (!field) window.scrollTo({ top: 0 });
      else field.scrollIntoView({ block: "center" });
      const first = field && field.querySelector<HTMLElement>("input, textarea, select, button");
      (first || top.current)?.focus({ preventScroll: true });
    });
  };
  return (
    <Page
      title={report.title}
      detail={
        <>
          {[client.name, ouvrage?.name, corrects && `corrige la version ${corrects.revision}`]
            .filter(Boolean)
            .join(" · ")}{" "}
          <DraftWords state={filling.state} />
        </>
      }
      back={{ href: `/clients/${client.id}/rapports`, label: client.name }}
      width="narrow"
    >
      <DraftTrouble state={filling.state} stale={filling.stale} />
      <LackingList ref={list} lacking={lacking} onGo={goTo} />
      {section && (
        <>
          <div className={classes.progress}>
            <h2 ref={top} tabIndex={-1}>
              {section.title || report.title}
            </h2>
            <span className="figures">
              <span className="visually-hidden">Écran </span>
              {place + 1} / {sections.length}
            </span>
            <progress max={sections.length} value={place + 1} aria-label="Avancement" />
          </div>
          {view.purpose && place === 0 && <p className={classes.purpose}>{view.purpose}</p>}
          <FormScreen
            key={`${section.id}${filling.round}`}
            content={content}
            only={section.id}
            values={draft}
            onValues={filling.take}
            problems={problems}
            special={(field, value, error) => {
              const own = { field, value, error, onChange: filling.change.bind(null, field.id) };
              return field.type === "photos" ? (
                <PhotoField {...own} photos={photos} />
              ) : (
                <SignField {...own} />
              );
            }}
          />
          <div className={classes.foot}>
            {place > 0 && (
              <Button variant="default" size="lg" onClick={() => goTo(place - 1)}>
                Précédent
              </Button>
            )}
            <Button
              size="lg"
              className={classes.next ?? ""}
              loading={filling.finishing}
              onClick={last ? filling.finish : () => goTo(place + 1)}
            >
              {last ? "Terminer le rapport" : "Suivant"}
            </Button>
          </div>
          <Button variant="subtle" color="gray" size="lg" mt="xl" onClick={filling.drop}>
            Retirer ce rapport
          </Button>
        </>
      )}
    </Page>
  );
}
