import { useMantineColorScheme } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { Form, Link } from "react-router";
import { Avatar } from "~/app/ui/avatar";
import drop from "./drop.module.css";
import classes from "./frame.module.css";
import { useDrop } from "./use-drop";

const SCHEMES = [
  { value: "light", label: "Claire" },
  { value: "dark", label: "Sombre" },
  { value: "auto", label: "Comme l'appareil" },
] as const;

/** The person at the screen: profile and sessions, appearance, the way out. */
export function PersonMenu({ viewer }: { viewer: { name: string; role: string } }) {
  const { opened, root, button, close } = useDrop();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears Escape of what it holds
    <div {...root}>
      <button {...button} className={classes.face} aria-haspopup="menu">
        <span className="visually-hidden">Menu de {viewer.name}</span>
        <Avatar name={viewer.name} />
      </button>
      {opened && <Entries name={viewer.name} close={close} />}
    </div>
  );
}

function Entries({ name, close }: { name: string; close: () => void }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its entries take the focus
    <div role="menu" aria-label={name} className={drop.panel} onKeyDown={walk} ref={first}>
      <div className={drop.label} role="presentation">
        {name}
      </div>
      <Link to="/profil" role="menuitem" tabIndex={-1} className={drop.item} onClick={close}>
        Mon profil et mes sessions
      </Link>
      <hr className={drop.rule} />
      <div className={drop.label} role="presentation">
        Apparence
      </div>
      {SCHEMES.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          role="menuitemradio"
          aria-checked={colorScheme === value}
          tabIndex={-1}
          className={drop.item}
          onClick={() => {
            setColorScheme(value);
            close();
          }}
        >
          {label}
          {colorScheme === value && <span aria-hidden>✓</span>}
        </button>
      ))}
      <hr className={drop.rule} />
      <Form method="post" action="/deconnexion" role="presentation">
        <button type="submit" role="menuitem" tabIndex={-1} className={drop.item}>
          Se déconnecter
        </button>
      </Form>
    </div>
  );
}

const entries = (menu: Element) => [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]")];
const first = (menu: HTMLElement | null) => {
  if (menu) entries(menu)[0]?.focus();
};

/** Arrows, Home and End walk the entries, round and round. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const all = entries(event.currentTarget);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  all.at(to % all.length)?.focus();
}
