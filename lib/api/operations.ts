import type { Operation } from "./operation.ts";
import { ARTICLES } from "./operations/articles.ts";
import { MEDIA } from "./operations/media.ts";
import { PUBLISHED } from "./operations/published.ts";
import { TOKEN } from "./operations/token.ts";

/** Everything that api/v1 can do. Routes, the description and the page for people are made of this list. */
export const OPERATIONS: readonly Operation[] = [...PUBLISHED, ...ARTICLES, ...MEDIA, ...TOKEN];
