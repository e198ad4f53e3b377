import { directionOf } from "#lib/content/direction.ts";

/** What every reader page knows of the site. `url` is its origin, without a closing slash. */
export type SiteFacts = {
  name: string;
  tagline: string;
  language: string;
  direction: "ltr" | "rtl";
  timeZone: string;
  sample: boolean;
  url: string;
};

type Chosen = Pick<SiteFacts, "name" | "tagline" | "language" | "timeZone" | "sample">;

export function siteFacts({ name, tagline, language, timeZone, sample }: Chosen, url: string): SiteFacts {
  return { name, tagline, language, direction: directionOf(language), timeZone, sample, url };
}
