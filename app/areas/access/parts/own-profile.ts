import { useOutletContext } from "react-router";
import type { getProfile } from "~/operations/access/get-profile";

export type Profile = Awaited<ReturnType<typeof getProfile>>;

/** The profile that the page around this one has loaded. */
export const useProfile = () => useOutletContext<Profile>();
