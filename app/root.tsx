import "./shell/no-eval";
import "./ui/layers.css";
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/baseline.layer.css";
import "./ui/theme-variables.css";
import "./ui/theme.css";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { ReactNode } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import { workIs } from "~/operations/trace";
import type { Route } from "./+types/root";
import { ColorScheme } from "./shell/color-scheme";
import { useNonce } from "./shell/nonce";

export { ErrorPage as ErrorBoundary } from "./shell/error-page";

/** What was asked, for the log and the figures: the route, never the address with its ids. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ pattern }) => workIs({ name: pattern.startsWith("/") ? pattern : `/${pattern}` }),
];

export const links = () => [
  { rel: "preload", href: latin, as: "font", type: "font/woff2", crossOrigin: "anonymous" as const },
  { rel: "icon", href: "/sign.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/icon-192.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export const meta = () => [{ title: "Aplomb" }];

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="fr" data-mantine-color-scheme="light" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#f6f4f1" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#131210" media="(prefers-color-scheme: dark)" />
        <ColorScheme nonce={nonce} />
        <Meta />
        <Links nonce={nonce} />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
