/** The event that opens the palette, for buttons and for keys that another part of the screen holds. */
export const OPEN_PALETTE = "standfirst:palette";

export function openPalette(): void {
  window.dispatchEvent(new CustomEvent(OPEN_PALETTE));
}
