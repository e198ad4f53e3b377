"use client";

import { useEffect } from "react";
import { LISTENS } from "./listens.ts";

/** Stands last in the page, so that whatever else listens does so already. */
export function PressAgain() {
  useEffect(() => {
    window.dispatchEvent(new Event(LISTENS));
  }, []);
  return null;
}
