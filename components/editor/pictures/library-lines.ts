import type { ShelvedPicture } from "../picture-shelf.ts";

type Line = { element: HTMLElement; show: (item: ShelvedPicture | undefined) => void };

/** Leads to the item's own page, in a tab of its own: what is being written here stays open. */
export function libraryLink(): Line {
  const element = document.createElement("a");
  element.className = "small-button";
  element.target = "_blank";
  element.textContent = "Open in the library";
  element.title = "Opens in a new tab";
  return {
    element,
    show(item) {
      element.hidden = !item;
      if (item) element.href = `/admin/media/${item.id}`;
    },
  };
}

/** Until when it may be used, where that is known; an end that has come is said loudly. */
export function usageEndLine(now: () => number = Date.now): Line {
  const element = document.createElement("p");
  element.className = "usage-end";
  return {
    element,
    show(item) {
      const end = item?.usageEndsAt;
      element.hidden = !end;
      if (!end) return;
      const ended = Date.parse(end) <= now();
      // The last moment, by the writer's own clock: the site's may be in another zone.
      const last = new Date(Date.parse(end) - 1).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
      element.classList.toggle("is-missing", ended);
      element.textContent = ended ? `Its usage ended: ${last}.` : `May be used until ${last}.`;
    },
  };
}
