import { type ComponentType, type ReactNode, Suspense, useState } from "react";

interface Opening {
  opened: boolean;
  close: () => void;
}

/** A window of the frame that is fetched when it is first opened, and stays for the next times. */
export function useLater<Props extends object>(
  Window: ComponentType<Props & Opening>,
  props?: Props,
): { open: () => void; opened: boolean; later: ReactNode } {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  const all = { ...props, opened, close: () => setOpened(false) } as Props & Opening;
  return { open, opened, later: wanted && <Suspense>{<Window {...all} />}</Suspense> };
}
