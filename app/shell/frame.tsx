import { lazy, type ReactNode } from "react";
import { Link, useNavigation } from "react-router";
import { SearchBox } from "~/app/areas/search/parts/search-box";
import { Outline } from "~/app/ui/outline";
import { Sign } from "~/app/ui/sign";
import type { Within } from "~/domain/search/within";
import { AreaLink } from "./area-link";
import { Connection } from "./connection";
import classes from "./frame.module.css";
import { useKeptFocus } from "./kept-focus";
import { KeyboardHelp } from "./keyboard-help";
import { useKeyboard } from "./keys";
import { useHeldAlt } from "./letters/held-alt";
import { AREAS } from "./navigation";
import { NotificationBell } from "./notification-bell";
import { PersonMenu } from "./person-menu";
import { useRail } from "./rail";
import { useLater } from "./use-later";

const MoreAreas = lazy(() => import("./more-areas"));

export interface FrameProps {
  viewer: { id: string; name: string; role: string };
  companyName: string;
  /** Permissions of the viewer: decides which areas are shown; the verbs decide what is allowed. */
  permissions: string[];
  slimRail?: boolean;
  /** Notifications that nobody read yet. */
  unread?: number;
  /** What this person's searches look among. */
  searchWithin?: Within;
  children: ReactNode;
}

/** The frame of the staff: rail of areas, one search box, the person's menu; a bar of five on a phone. */
export function Frame({
  viewer,
  companyName,
  permissions,
  slimRail = false,
  unread = 0,
  searchWithin = "all",
  children,
}: FrameProps) {
  const [slim, toggle] = useRail(slimRail);
  const navigation = useNavigation();
  const areas = AREAS.filter((area) => permissions.includes(area.permission));
  const bar = areas.filter((area) => area.phone).toSorted((a, b) => (a.phone ?? 0) - (b.phone ?? 0));
  const { open, opened, later } = useLater(MoreAreas, { areas });
  useKeyboard();
  useHeldAlt();
  useKeptFocus();
  return (
    <div className={classes.frame} data-slim={slim || undefined}>
      <a href="#contenu" className={classes.skip}>
        Aller au contenu
      </a>
      <nav className={classes.rail} aria-label="Navigation principale" data-screen-only>
        <Link to="/" className={classes.brand}>
          <Sign size={22} />
          <span>{companyName}</span>
        </Link>
        {areas.map((area) => (
          <AreaLink key={area.href} area={area} />
        ))}
        <button type="button" className={classes.fold} onClick={toggle} aria-expanded={!slim}>
          <Outline path={slim ? "M10 7l5 5-5 5" : "M14 7l-5 5 5 5"} />
          <span>{slim ? "Élargir le menu" : "Réduire le menu"}</span>
        </button>
      </nav>
      <div className={classes.top} data-screen-only>
        <div className={classes.search}>
          <SearchBox within={searchWithin} />
        </div>
        <nav className={classes.person} aria-label="Votre compte">
          <KeyboardHelp />
          <NotificationBell unread={unread} />
          <PersonMenu viewer={viewer} />
        </nav>
      </div>
      <main id="contenu" className={classes.content} aria-busy={navigation.state === "loading"}>
        {navigation.state === "loading" && <div className={classes.progress} aria-hidden />}
        <Connection />
        {children}
      </main>
      <nav className={classes.bar} aria-label="Navigation" data-screen-only>
        {bar.map((area) => (
          <AreaLink key={area.href} area={area} />
        ))}
        <button type="button" className={classes.area} onClick={open} aria-expanded={opened}>
          <Outline path="M4 7h16M4 12h16M4 17h16" />
          <span>Plus</span>
        </button>
      </nav>
      {later}
    </div>
  );
}
