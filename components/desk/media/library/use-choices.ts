import { useEffect, useState } from "react";
import type { LibraryChoices } from "#lib/media/desk-choices.ts";
import { readChoices } from "./ask.ts";

const NOT_YET: LibraryChoices = {
  ...{ folders: [], adders: [], me: "", timeZone: "UTC" },
  may: { delete: false, arrange: false },
};

/** Folders and people for a screen that was not given them: nothing at first, and nothing when they cannot be read. */
export function useChoices(): LibraryChoices {
  const [choices, setChoices] = useState(NOT_YET);
  useEffect(() => {
    let isHere = true;
    void readChoices().then((answer) => answer.ok && isHere && setChoices(answer.result));
    return () => {
      isHere = false;
    };
  }, []);
  return choices;
}
