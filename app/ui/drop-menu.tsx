import type { HTMLAttributes, KeyboardEvent, ReactNode } from "react";
import { Link } from "react-router";
import classes from "./drop.module.css";
import { useDrop } from "./use-drop";

type ButtonProps = ReturnType<typeof useDrop>["button"] & { "aria-haspopup": "menu" };

/**
 * A menu that drops from a button of the frame or of a page's head, where there is room below it; arrows walk its
 * entries. In a list, whose rows may stand at the foot of the window, Mantine's Menu finds the room.
 */
export function DropMenu({
  name,
  button,
  children,
  className,
}: {
  /** What is read aloud. */
  name: string;
  button: (props: ButtonProps) => ReactNode;
  /** The entries; `close` for those that lead to no other page. */
  children: (close: () => void) => ReactNode;
  className?: string | undefined;
}) {
  const { opened, root, button: opener, close } = useDrop();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears Escape of what it holds
    <div {...root} className={className}>
      {button({ ...opener, "aria-haspopup": "menu" })}
      {opened && (
        // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its entries take the focus
        <div role="menu" aria-label={name} className={classes.panel} onKeyDown={walk} ref={first}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

type EntryProps = HTMLAttributes<HTMLElement> & {
  role?: "menuitem" | "menuitemradio";
  /** What cannot be taken back at once is told by its colour. */
  danger?: boolean;
} & ({ to: string } | { href: string; target?: string } | { type: "button" | "submit" });

/** One line of a menu: a page of ours, another address, or a button. */
export function Entry({ danger, role = "menuitem", ...rest }: EntryProps) {
  const props = { ...rest, role, tabIndex: -1, className: classes.item, "data-danger": danger || undefined };
  if ("to" in props) return <Link {...props} />;
  if ("href" in props) return <a {...props}>{props.children}</a>;
  return <button {...props} />;
}

/** What the entries below have in common. */
export const EntryLabel = ({ children }: { children: ReactNode }) => (
  <div className={classes.label} role="presentation">
    {children}
  </div>
);

/** Between entries of different kinds. */
export const Rule = () => <hr className={classes.rule} />;

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
