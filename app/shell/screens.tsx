import "~/app/ui/mantine.css";
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "~/app/ui/theme";
import { Toasts } from "~/app/ui/toast";
import { useNonce } from "./nonce";

/**
 * What screens of work stand on: Mantine with our theme, and words at the foot of the screen. Doors and the customer's
 * space do without, so that they open at once on any phone. Its variables are in app/ui/theme-variables.css.
 */
export function Screens({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => nonce}
    >
      <Toasts />
      {children}
    </MantineProvider>
  );
}
