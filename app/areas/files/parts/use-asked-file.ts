import { useState } from "react";
import { useLocation } from "react-router";

/** The file being read: the one that the address names (?fichier=), each time somebody is led here; then as one chooses. */
export function useAskedFile(): [string | null, (id: string | null) => void] {
  const { key, search } = useLocation();
  const asked = new URLSearchParams(search).get("fichier");
  const [opened, setOpened] = useState(asked);
  const [ledBy, setLedBy] = useState(key);
  if (ledBy !== key) {
    setLedBy(key);
    if (asked !== null) setOpened(asked);
  }
  return [opened, setOpened];
}
