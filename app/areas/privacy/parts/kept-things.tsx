import { Text } from "@mantine/core";
import { Link } from "react-router";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Day } from "~/app/ui/values";
import type { Day as CivilDay } from "~/domain/calendar/day";
import { LAWS } from "~/domain/privacy/retention";
import type { KeptThing } from "~/operations/privacy/kept";
import classes from "./privacy.module.css";

/** What the law keeps, thing by thing, until when and why (PV8). */
export function KeptThings({ kept, today }: { kept: readonly KeptThing[]; today: CivilDay }) {
  if (kept.length === 0)
    return (
      <Section title="Ce qui reste">
        <Text>Rien : aucune pièce que la loi fasse garder.</Text>
      </Section>
    );
  return (
    <Section title="Ce qui reste, et jusqu'à quand">
      <KeptList things={kept} today={today} />
      <Text size="sm" c="dimmed" mt="xs">
        Les pièces gardent le nom tel qu'il fut imprimé ; partout ailleurs on lit « Client effacé ».
      </Text>
    </Section>
  );
}

interface KeptListProps {
  things: readonly KeptThing[];
  /** Their time is over: the day it ended is told as such. */
  ended?: boolean;
  today?: CivilDay;
}

/** Things that the law keeps, or kept: each with its last day and its law. */
export const KeptList = ({ things, ended = false, today }: KeptListProps) => (
  <ul className={classes.proofs}>
    {things.map((one) => (
      <li key={`${one.kind} ${one.id}`}>
        <span className={classes.kept}>
          {one.href ? <Link to={one.href}>{one.words}</Link> : one.words}
          <span className="figures">
            {ended ? "délai fini le" : "jusqu'au"} <Day value={one.until} />
          </span>
        </span>
        <small>{LAWS[one.law]}</small>
        {today !== undefined && one.until < today && (
          <Status tone="attention" label="Plus rien n'oblige à le garder" />
        )}
      </li>
    ))}
  </ul>
);
