import {
  ActionIcon,
  Avatar,
  Burger,
  Drawer,
  Menu,
  Modal,
  Table,
  UnstyledButton,
  useMantineColorScheme,
} from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Form, Link, NavLink, useNavigation } from "react-router";
import { SearchBox } from "~/app/areas/search/parts/search-box";
import { Sign } from "~/app/ui/sign";
import classes from "./frame.module.css";
import { useKeyboard, useKeys, useShortcuts } from "./keys";
import { AREAS, type Area } from "./navigation";

export interface FrameProps {
  viewer: { id: string; name: string; role: string };
  companyName: string;
  /** Permissions of the viewer: decides which areas are shown; the verbs decide what is allowed. */
  permissions: string[];
  children: ReactNode;
}

/** The frame of the staff: rail of areas, one search box, the person's menu; a bar of five on a phone. */
export function Frame({ viewer, companyName, permissions, children }: FrameProps) {
  const [more, { open, close }] = useDisclosure();
  const navigation = useNavigation();
  const areas = AREAS.filter((area) => permissions.includes(area.permission));
  const bar = areas.filter((area) => area.phone).toSorted((a, b) => (a.phone ?? 0) - (b.phone ?? 0));
  useKeyboard();
  return (
    <div className={classes.frame}>
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
      </nav>
      <header className={classes.top} data-screen-only>
        <div className={classes.search}>
          <SearchBox />
        </div>
        <KeyboardHelp />
        <PersonMenu viewer={viewer} />
      </header>
      <main id="contenu" className={classes.content} aria-busy={navigation.state === "loading"}>
        {navigation.state === "loading" && (
          <div className={classes.progress} role="progressbar" aria-label="Chargement" />
        )}
        {children}
      </main>
      <nav className={classes.bar} aria-label="Navigation" data-screen-only>
        {bar.map((area) => (
          <AreaLink key={area.href} area={area} />
        ))}
        <UnstyledButton className={classes.area} onClick={open}>
          <Burger component="span" opened={more} size="xs" aria-hidden />
          <span>Plus</span>
        </UnstyledButton>
      </nav>
      <Drawer
        opened={more}
        onClose={close}
        position="bottom"
        title="Aller à"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <div className={classes.sheet}>
          {areas.map((area) => (
            <AreaLink key={area.href} area={area} onClick={close} />
          ))}
        </div>
      </Drawer>
    </div>
  );
}

function AreaLink({ area, onClick }: { area: Area; onClick?: () => void }) {
  return (
    <NavLink
      to={area.href}
      end={area.href === "/"}
      className={classes.area}
      prefetch="intent"
      onClick={onClick}
    >
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d={area.icon} />
      </svg>
      <span>{area.label}</span>
    </NavLink>
  );
}

function PersonMenu({ viewer }: { viewer: FrameProps["viewer"] }) {
  const { setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <UnstyledButton aria-label={`Menu de ${viewer.name}`} className={classes.person}>
          <Avatar name={viewer.name} size={32} color="initials" radius="xl" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{viewer.name}</Menu.Label>
        <Menu.Item component={Link} to="/profil">
          Mon profil et mes sessions
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Apparence</Menu.Label>
        <Menu.Item onClick={() => setColorScheme("light")}>Claire</Menu.Item>
        <Menu.Item onClick={() => setColorScheme("dark")}>Sombre</Menu.Item>
        <Menu.Item onClick={() => setColorScheme("auto")}>Comme l'appareil</Menu.Item>
        <Menu.Divider />
        <Form method="post" action="/deconnexion">
          <Menu.Item type="submit">Se déconnecter</Menu.Item>
        </Form>
      </Menu.Dropdown>
    </Menu>
  );
}

/** `?` shows the keys of this screen. */
function KeyboardHelp() {
  const [opened, { open, close }] = useDisclosure();
  const shortcuts = useShortcuts();
  useKeys([{ keys: "?", label: "Raccourcis de cet écran", run: open }]);
  return (
    <>
      <ActionIcon onClick={open} aria-label="Raccourcis clavier" visibleFrom="sm" size="lg">
        ?
      </ActionIcon>
      <Modal
        opened={opened}
        onClose={close}
        title="Raccourcis de cet écran"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <Table>
          <Table.Tbody>
            {shortcuts.map((shortcut) => (
              <Table.Tr key={`${shortcut.keys}${shortcut.label}`}>
                <Table.Td>
                  <kbd className={classes.kbd}>{frenchKeys(shortcut.keys)}</kbd>
                </Table.Td>
                <Table.Td>{shortcut.label}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}

const NAMES: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Enter: "Entrée",
  Escape: "Échap",
  Delete: "Suppr",
  Shift: "Maj",
};
const frenchKeys = (keys: string) =>
  keys
    .split("+")
    .map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(" + ");
