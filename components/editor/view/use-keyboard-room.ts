import { useEffect } from "react";

/** Says in `--keyboard` how much of the window a keyboard on the screen covers: what is fixed to the bottom stands on it. */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return;
    const root = document.documentElement;
    const measure = () => {
      const covered = window.innerHeight - visualViewport.height - visualViewport.offsetTop;
      // Zooming in also makes the visible part smaller; then the bar stays where it is.
      const height = visualViewport.scale > 1.01 ? 0 : Math.max(0, Math.round(covered));
      root.style.setProperty("--keyboard", `${height}px`);
    };
    measure();
    visualViewport.addEventListener("resize", measure);
    visualViewport.addEventListener("scroll", measure);
    return () => {
      visualViewport.removeEventListener("resize", measure);
      visualViewport.removeEventListener("scroll", measure);
      root.style.removeProperty("--keyboard");
    };
  }, []);
}
