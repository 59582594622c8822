import { useSyncExternalStore } from "react";
import classes from "./frame.module.css";

function subscribe(listener: () => void) {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Whether the browser believes that it has a network. */
export const useOnline = () =>
  useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

/** Says that the network is gone and what is safe; nothing while all is well. */
export function Connection() {
  return useOnline() ? null : (
    <output className={classes.offline}>
      Pas de connexion. Ce qui est à l'écran reste lisible ; ce que vous enregistrez attendra le retour du
      réseau.
    </output>
  );
}
