import { useState } from "react";

/** Whether the address that readers know is being changed; something new has none. */
export function useAddress(first = "") {
  const [slug, set] = useState(first);
  return { first, set, moved: first !== "" && slug !== "" && slug !== first };
}
