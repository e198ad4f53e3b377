import { useEffect, useEffectEvent, useState } from "react";

/** While something is unsaved: the browser asks before the tab closes, and links of the desk wait for an answer. */
export function useLeaving(unsaved: boolean) {
  const [to, setTo] = useState<string | null>(null);
  const closing = useEffectEvent((event: BeforeUnloadEvent) => {
    if (unsaved) event.preventDefault();
  });
  const clicked = useEffectEvent((event: MouseEvent) => {
    const href = unsaved ? leadsAway(event) : null;
    if (!href) return;
    event.preventDefault();
    event.stopPropagation();
    setTo(href);
  });
  useEffect(() => {
    window.addEventListener("beforeunload", closing);
    // Before the framework's own links hear of it.
    document.addEventListener("click", clicked, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", closing);
      document.removeEventListener("click", clicked, { capture: true });
    };
  }, []);
  return { to, stay: () => setTo(null) };
}

/** Where a click would take this tab; null when it takes it nowhere. */
function leadsAway(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = (event.target as Element).closest("a");
  if (!link || link.target === "_blank" || link.hasAttribute("download") || link.origin !== location.origin)
    return null;
  return link.pathname === location.pathname ? null : link.href;
}
