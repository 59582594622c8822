/**
 * Light or dark before the first paint, whatever the page is made of: the choice of this device, else the system's,
 * also when the system changes its mind. Mantine keeps the choice under the same key (its default).
 */
const SCRIPT = `try{var s=function(){var c=localStorage.getItem("mantine-color-scheme-value");document.documentElement.setAttribute("data-mantine-color-scheme",c==="light"||c==="dark"?c:m.matches?"dark":"light")},m=matchMedia("(prefers-color-scheme: dark)");s();m.addEventListener("change",s)}catch(e){}`;

export function ColorScheme({ nonce }: { nonce: string }) {
  // oxlint-disable-next-line react/no-danger -- a script that must run before the page is painted
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
