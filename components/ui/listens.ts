/** What the window is told once the script of a page listens to its buttons. */
export const LISTENS = "standfirst:listens";
