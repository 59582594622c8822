import { createContext, type ReactNode, useContext } from "react";
import { Avatar } from "~/app/ui/avatar";
import type { Person, Section } from "~/domain/presence/people";
import classes from "./presence.module.css";
import { usePresence } from "./use-presence";

const Colleagues = createContext<readonly Person[]>([]);

/** Knows who else is on this client's file, for what stands within. */
export function PresenceHere({ clientId, children }: { clientId: string; children: ReactNode }) {
  const people = usePresence(clientId);
  return <Colleagues value={people}>{children}</Colleagues>;
}

const PLACES: Record<Section, string> = {
  accueil: "sur l'accueil",
  fiche: "sur la fiche",
  actions: "sur À faire",
  ouvrages: "sur les ouvrages",
  devis: "sur les devis",
  commandes: "sur les commandes",
  factures: "sur les factures",
  documents: "sur les documents",
  espace: "sur l'espace client",
  autre: "sur ce dossier",
};

const firstName = (name: string) => name.split(" ")[0] ?? name;
const where = ({ writing, section, field }: Person) =>
  writing ? (section === "fiche" ? `modifie la fiche : ${field}` : `écrit : ${field}`) : PLACES[section];

/** The colleagues who are on the file right now, each with where. Nothing when one is alone. */
export function Presence() {
  const people = useContext(Colleagues);
  return (
    <ul
      className={classes.people}
      aria-label="Aussi sur ce dossier"
      aria-live="polite"
      data-screen-only
      hidden={people.length === 0}
    >
      {people.map((one) => (
        <li key={one.id} className={classes.person} data-writing={one.writing || undefined} title={one.name}>
          <Avatar name={one.name} size={22} />
          <span>
            {firstName(one.name)} <span className={classes.where}>{where(one)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Where a form is saved: colleagues who are filling it too. Whoever saves second is told; better to know before. */
export function AlsoWriting({ section, what }: { section: Section; what: string }) {
  const there = useContext(Colleagues).filter((one) => one.section === section);
  const writing = there.filter((one) => one.writing);
  const told = writing.length > 0 ? writing : there;
  if (told.length === 0) return null;
  const names = new Intl.ListFormat("fr").format(told.map((one) => firstName(one.name)));
  const many = told.length > 1;
  return (
    <p className={classes.also} aria-live="polite">
      {names}{" "}
      {writing.length > 0
        ? `${many ? "modifient" : "modifie"} ${what} en ce moment`
        : `${many ? "ont" : "a"} aussi ${what} sous les yeux`}{" "}
      : rien ne sera écrasé sans vous le dire.
    </p>
  );
}
