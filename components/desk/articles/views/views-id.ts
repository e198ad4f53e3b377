/** The row of views: there the focus goes when a view is saved. */
export const VIEWS = "views";
