import { useState } from "react";

/** The width of the rail is remembered by the browser and known to the server, so that nothing jumps on load. */
export const RAIL_COOKIE = "rail";

/** Whether the rail shows icons alone, and how to change it. */
export function useRail(initiallySlim: boolean): [slim: boolean, toggle: () => void] {
  const [slim, setSlim] = useState(initiallySlim);
  const toggle = () => {
    document.cookie = `${RAIL_COOKIE}=${slim ? "wide" : "slim"}; Path=/; Max-Age=31536000; SameSite=Lax`;
    setSlim(!slim);
  };
  return [slim, toggle];
}
