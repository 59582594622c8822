import { engines } from "../../../scripts/browser.mjs";

const { firefox, webkit } = engines();
// Root on Debian can install them: there a missing engine is a failure, not an excuse.
const required = process.env.ENGINES_REQUIRED === "yes";

/** Path of Firefox; null on a machine that cannot have it, whose journey is then skipped. */
export const FIREFOX = firefox ?? (required ? "/usr/bin/firefox-esr" : null);
/** Paths of WebKit's driver and small browser; null likewise. */
export const WEBKIT =
  webkit ?? (required ? { driver: "/usr/bin/WebKitWebDriver", browser: "MiniBrowser" } : null);

const missing = [FIREFOX ? "" : "Firefox", WEBKIT ? "" : "WebKit"].filter(Boolean);
for (const name of missing)
  process.stdout.write(
    `${name} : parcours laissé de côté, ce navigateur n'est pas sur cette machine (sous Debian : ${
      name === "Firefox" ? "apt-get install firefox-esr" : "apt-get install webkit2gtk-driver xvfb"
    }).\n`,
  );
