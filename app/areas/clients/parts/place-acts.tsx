import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import { useMaps } from "~/app/ui/use-maps";
import type { Position } from "~/domain/places/map";
import type { ClientFile } from "~/operations/clients/get-client-file";
import classes from "./place-acts.module.css";
import { placeLine, routeHref } from "./places";
import { whereabouts } from "./whereabouts";

type Place = ClientFile["addresses"][number];

/** Under an address: the way there, and where its gate is. */
export function PlaceActs({ clientId, place, pins }: { clientId: string; place: Place; pins: boolean }) {
  const maps = useMaps();
  return (
    <div className={classes.acts} data-screen-only>
      <a
        href={routeHref(maps, place)}
        className={classes.act}
        aria-label={`Itinéraire vers ${placeLine(place)}`}
        {...(maps === "page" ? { target: "_blank", rel: "noopener noreferrer" } : {})}
      >
        Itinéraire
      </a>
      {pins && <Pin clientId={clientId} place={place} />}
    </div>
  );
}

/** On site, the phone's own position becomes the pin of the address. */
function Pin({ clientId, place }: { clientId: string; place: Place }) {
  const [looking, setLooking] = useState(false);
  const { revalidate } = useRevalidator();
  const set = async (at: Position | null) => {
    const fields = at ? { lat: String(at.lat), lon: String(at.lon) } : { lat: "", lon: "" };
    const done = await post<{ before: Position | null }>(
      `/clients/${clientId}/adresses/${place.id}/position`,
      fields,
    );
    await revalidate();
    return done;
  };
  const say = async (at: Position | null, message: string) => {
    const done = await set(at);
    if (done) toast({ message, undo: () => void set(done.before) });
  };
  const here = async () => {
    setLooking(true);
    const found = await whereabouts();
    if (typeof found === "string") toast({ message: found, tone: "problem" });
    else await say(found, `Adresse épinglée ici, à ${found.metres} m près.`);
    setLooking(false);
  };
  return (
    <>
      <UnstyledButton
        className={`${classes.act} ${classes.here}`}
        aria-busy={looking}
        onClick={() => !looking && void here()}
      >
        {looking ? "Recherche de la position…" : place.at?.exact ? "Épingler de nouveau ici" : "Épingler ici"}
      </UnstyledButton>
      {place.at?.exact && (
        <UnstyledButton className={classes.act} onClick={() => void say(null, "Épingle retirée.")}>
          Retirer l'épingle
        </UnstyledButton>
      )}
    </>
  );
}
