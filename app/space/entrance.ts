import { redirect } from "react-router";

/** The bare address leads home: data requests of /espace itself would miss the cookie, which is limited to its path. */
export const loader = () => redirect("/espace/accueil");
