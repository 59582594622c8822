import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

/** Context that slides in from the right, instead of a modal on a modal; full width on a phone. */
export function SidePanel({
  opened,
  onClose,
  title,
  children,
  size = "md",
}: {
  opened: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  size?: "md" | "lg" | "xl";
}) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ "aria-label": "Fermer" }}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      {children}
    </Drawer>
  );
}
